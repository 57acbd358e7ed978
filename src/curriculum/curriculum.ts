import { addresses, withBase } from './address.ts';
import { typographic } from './phrase.ts';
import { readProse, type Prose } from './prose.ts';
import type { Term } from './schemas/glossary.ts';
import type { Guide } from './schemas/guide.ts';
import type { Lesson } from './schemas/lesson.ts';
import type { Module } from './schemas/module.ts';
import type { Page } from './schemas/page.ts';
import type { Path } from './schemas/path.ts';
import type { QuestionBase } from './schemas/question.ts';
import type { Permalinks, Site } from './schemas/site.ts';
import type { Source } from './schemas/source.ts';

/** Words a reader of a second language reads in a minute; a careful rate for English prose. */
const WORDS_PER_MINUTE = 180;
/** Minutes an inline check takes. */
const MINUTES_PER_CHECK = 1;

/** A file's data with its prose, and the entry that renders it. */
export type WithProse<Data, Entry = unknown> = Data & { prose: Prose; entry: Entry };

/** Everything the content files say, as plain objects. */
export interface Content<Question extends QuestionBase, Entry> {
  site: Site;
  permalinks: Permalinks;
  sources: Source[];
  terms: Term[];
  pages: WithProse<Page, Entry>[];
  modules: WithProse<Module, Entry>[];
  lessons: WithProse<Lesson, Entry>[];
  guides: Guide[];
  quizzes: { module: string; intro: string; questions: Question[] }[];
  paths: Path[];
}

/** Something that cites a source, for the list on the sources page. */
export interface Citing {
  id: string;
  title: string;
}

/** The curriculum: the content, and what pages ask about it. Built once from checked content. */
export class Curriculum<Question extends QuestionBase = QuestionBase, Entry = unknown> {
  readonly content: Content<Question, Entry>;
  /** The modules in the order of `site.yaml`. */
  readonly modules: WithProse<Module, Entry>[];
  readonly #addresses: Map<string, string>;
  readonly #base: string;

  /**
   * @param content checked content
   * @param base the site's sub-path, `/` when it has none
   */
  constructor(content: Content<Question, Entry>, base: string) {
    this.content = content;
    this.#base = base;
    this.modules = content.site.modules.flatMap((id) => content.modules.find((module) => module.id === id) ?? []);
    this.#addresses = addresses({
      modules: this.modules.map(({ id }) => id),
      lessons: content.lessons,
      guides: content.guides,
      pages: content.pages.map(({ id }) => id),
      paths: content.paths.map(({ id }) => id),
      permalinks: content.permalinks,
    });
  }

  /**
   * The one way to an address: `href('family-table', 'words')`.
   * @throws when nothing has the id
   */
  href(id: string, anchor?: string): string {
    return withBase(this.address(id), this.#base) + (anchor ? `#${anchor}` : '');
  }

  /** The address from the site's root, without the sub-path. @throws when nothing has the id */
  address(id: string): string {
    const address = this.#addresses.get(id);
    if (!address) throw new Error(`There is no page with the id "${id}".`);
    return address;
  }

  /** Earlier addresses and where they lead now, both without the sub-path. */
  redirects(): { from: string; to: string }[] {
    return this.content.permalinks.flatMap(({ id, earlier }) =>
      earlier.map((from) => ({ from, to: this.address(id) })),
    );
  }

  module(id: string): WithProse<Module, Entry> {
    return need(this.modules, id, 'module');
  }

  lesson(id: string): WithProse<Lesson, Entry> {
    return need(this.content.lessons, id, 'lesson');
  }

  term(id: string): Term {
    return need(this.content.terms, id, 'term');
  }

  source(id: string): Source {
    return need(this.content.sources, id, 'source');
  }

  /** Number of a module on its cover, from 1. */
  number(module: string): number {
    return this.modules.findIndex(({ id }) => id === module) + 1;
  }

  lessonsOf(module: string): WithProse<Lesson, Entry>[] {
    return this.module(module).lessons.map((id) => this.lesson(id));
  }

  guideOf(module: string): Guide | undefined {
    return this.content.guides.find((guide) => guide.module === module);
  }

  quizOf(module: string) {
    return this.content.quizzes.find((quiz) => quiz.module === module);
  }

  /** The questions of a module's self-assessment. */
  bank(module: string): Question[] {
    return this.quizOf(module)?.questions.filter(({ at }) => at === 'bank') ?? [];
  }

  question(id: string): Question {
    const questions = this.content.quizzes.flatMap((quiz) => quiz.questions);
    return need(questions, id, 'question');
  }

  /** Minutes to read a lesson, answer its checks and do its exercise. */
  minutes(lesson: WithProse<Lesson, Entry>): { reading: number; exercise: number; all: number } {
    const checks = lesson.prose.components.filter(({ name }) => name === 'Check').length;
    const reading = Math.ceil(lesson.prose.words / WORDS_PER_MINUTE) + checks * MINUTES_PER_CHECK;
    return { reading, exercise: lesson.try.minutes, all: reading + lesson.try.minutes };
  }

  /**
   * Every page in the order in which it is read, for previous and next: the list of modules, each module with its
   * lessons and self-assessment; then the mentor guides, so that a learner goes from module to module; then what one
   * looks things up in.
   */
  sequence(): { id: string; title: string; kind: string }[] {
    return [
      { id: 'modules', title: 'Modules', kind: 'Contents' },
      ...this.modules.flatMap((module) => this.#sequenceOf(module)),
      ...this.modules
        .flatMap(({ id }) => this.guideOf(id) ?? [])
        .map(({ id, title }) => ({ id, title, kind: 'Mentor guide' })),
      { id: 'glossary', title: 'Glossary', kind: 'Reference' },
      { id: 'sources', title: 'Sources', kind: 'Reference' },
      ...this.content.pages.map(({ id, title }) => ({ id, title, kind: 'Page' })),
    ];
  }

  #sequenceOf({ id, title, short }: Module): { id: string; title: string; kind: string }[] {
    const assessment = { id: `${id}/self-assessment`, title: `Check yourself: ${short}`, kind: 'Self-assessment' };
    return [
      { id, title, kind: `Module ${this.number(id)}` },
      ...this.lessonsOf(id).map((lesson) => ({ id: lesson.id, title: lesson.title, kind: 'Lesson' })),
      ...(this.bank(id).length > 0 ? [assessment] : []),
    ];
  }

  /** Sources in the order in which prose cites them, each once. */
  citations(prose: Prose): Source[] {
    const ids = prose.components.flatMap(({ attributes }) => attributes.source ?? []);
    return [...new Set(ids)].map((id) => this.source(id));
  }

  /** The pages that cite a source. */
  citing(source: string): Citing[] {
    const prose = [...this.modules, ...this.content.lessons, ...this.content.pages]
      .filter((item) => item.prose.components.some(({ attributes }) => attributes.source === source))
      .map(({ id, title }) => ({ id, title }));
    const guides = this.content.guides
      .filter((guide) => sourcesOf(guide).includes(source))
      .map(({ id, title }) => ({ id, title }));
    const quizzes = this.modules
      .filter(({ id }) => this.bank(id).some((question) => question.sources.includes(source)))
      .map(({ id, short }) => ({ id: `${id}/self-assessment`, title: `Check yourself: ${short}` }));
    return [...prose, ...guides, ...quizzes];
  }
}

/** Every source named anywhere in a guide, in order, each once. */
export function sourcesOf(guide: Guide): string[] {
  const parts = [
    ...guide.dilemma.replies,
    ...guide.plans.flatMap(({ steps }) => steps),
    ...guide.notes,
    ...guide.watch_outs,
  ];
  return [...new Set(parts.flatMap(({ sources }) => sources))];
}

function need<T extends { id: string }>(items: T[], id: string, what: string): T {
  const found = items.find((item) => item.id === id);
  if (!found) throw new Error(`There is no ${what} with the id "${id}".`);
  return found;
}

/** Adds the reading of its prose to an entry's data. */
export function withProse<Data, Entry extends { data: Data; body?: string | undefined }>(
  entry: Entry,
): WithProse<Data, Entry> {
  return { ...typographic(entry.data), entry, prose: readProse(entry.body ?? '') };
}
