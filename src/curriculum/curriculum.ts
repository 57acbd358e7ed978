import { addresses, withBase } from './address.ts';
import { typographic } from './phrase.ts';
import { readProse, type Prose } from './prose.ts';
import { leftFrom, type Left, type Moves } from './published/moves.ts';
import type { Foundation } from './schemas/foundation.ts';
import type { Term } from './schemas/glossary.ts';
import type { Guide } from './schemas/guide.ts';
import type { Lesson } from './schemas/lesson.ts';
import type { Module } from './schemas/module.ts';
import type { Page } from './schemas/page.ts';
import type { Path } from './schemas/path.ts';
import type { QuestionBase } from './schemas/question.ts';
import type { Permalinks, Site } from './schemas/site.ts';
import type { Source, Topic } from './schemas/source.ts';
import type { Start } from './schemas/start.ts';
import type { Sheet } from './schemas/sheet.ts';
import { sourcesOf } from './sources-of.ts';
import { sequenceOf, type Stop } from './sequence.ts';

/** A file's data with its prose, and the entry that renders it. */
export type WithProse<Data, Entry = unknown> = Data & { prose: Prose; entry: Entry };

/** Everything the content files say, as plain objects. */
export interface Content<Question extends QuestionBase, Entry> {
  site: Site;
  permalinks: Permalinks['permalinks'];
  moves: Moves;
  topics: Topic[];
  terms: Term[];
  pages: WithProse<Page, Entry>[];
  modules: WithProse<Module, Entry>[];
  lessons: WithProse<Lesson, Entry>[];
  guides: Guide[];
  quizzes: { module: string; intro: string; questions: Question[] }[];
  foundations: WithProse<Foundation, Entry>[];
  sheets: Sheet[];
  paths: Path[];
  /** *Start here*, where the site has it. */
  start?: Start | undefined;
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
  /** The mentor foundations in the order of `site.yaml`. */
  readonly foundations: WithProse<Foundation, Entry>[];
  /** The sheets to fill in, in the order of `site.yaml`. */
  readonly sheets: Sheet[];
  /** Every source of every topic. */
  readonly sources: Source[];
  readonly #addresses: Map<string, string>;
  readonly #base: string;

  /**
   * @param content checked content
   * @param base the site's sub-path, `/` when it has none
   */
  constructor(content: Content<Question, Entry>, base: string) {
    this.content = content;
    this.#base = base;
    this.modules = inOrder(content.site.modules, content.modules);
    this.foundations = inOrder(content.site.foundations, content.foundations);
    this.sheets = inOrder(content.site.sheets, content.sheets);
    this.sources = content.topics.flatMap(({ sources }) => sources);
    this.#addresses = addresses({
      modules: this.modules.map(({ id }) => id),
      lessons: content.lessons,
      guides: content.guides,
      pages: content.pages.map(({ id }) => id),
      foundations: content.foundations.map(({ id }) => id),
      sheets: content.sheets.map(({ id }) => id),
      paths: content.paths.map(({ id }) => id),
      topics: content.topics.map(({ id }) => id),
      start: content.start !== undefined,
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

  /** The address of a place such as `/help/#telephone`, with the sub-path. */
  hrefTo(place: string): string {
    return withBase(place, this.#base);
  }

  /** The title of the page at an address; the address itself where it stands in no sequence. */
  titleAt(address: string): string {
    const id = [...this.#addresses].find(([, at]) => at === address)?.[0];
    return this.sequence().find((stop) => stop.id === id)?.title ?? (id === 'home' ? this.content.site.name : address);
  }

  /** The parts that left a page. @param href address of the page, with the sub-path */
  leftFrom(href: string): Left[] {
    return leftFrom(href.slice(this.#base.replace(/\/$/, '').length), this.content.moves);
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
    return need(this.sources, id, 'source');
  }

  /** The entry of a source on the page of its topic. @throws when there is no such source */
  sourceHref(id: string): string {
    const topic = this.content.topics.find(({ sources }) => sources.some((source) => source.id === id));
    if (!topic) throw new Error(`There is no source with the id "${id}".`);
    return this.href(topic.id, id);
  }

  foundation(id: string): WithProse<Foundation, Entry> {
    return need(this.foundations, id, 'foundation');
  }

  sheet(id: string): Sheet {
    return need(this.sheets, id, 'sheet');
  }

  path(id: string): Path {
    return need(this.content.paths, id, 'path');
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

  /** Every page in the order in which it is read, for previous and next. */
  sequence(): Stop[] {
    return sequenceOf(this);
  }

  /** The title of a page, and what kind of page it is. @throws when it is not in the sequence */
  stop(id: string): Stop {
    return need(this.sequence(), id, 'page');
  }

  /** Sources in the order in which prose cites them, each once. */
  citations(prose: Prose): Source[] {
    const ids = prose.components.flatMap(({ attributes }) => attributes.source ?? []);
    return [...new Set(ids)].map((id) => this.source(id));
  }

  /** The pages that cite a source. */
  citing(source: string): Citing[] {
    const prose = [...this.modules, ...this.content.lessons, ...this.foundations, ...this.content.pages]
      .filter((item) => citedIn(item).includes(source))
      .map(({ id, title }) => ({ id, title }));
    const guides = [...this.content.guides, ...this.sheets]
      .filter((item) => sourcesOf(item).includes(source))
      .map(({ id, title }) => ({ id, title }));
    const quizzes = this.modules
      .filter(({ id }) => this.bank(id).some((question) => question.sources.includes(source)))
      .map(({ id, short }) => ({ id: `${id}/self-assessment`, title: `Check yourself: ${short}` }));
    const { start } = this.content;
    const asked = start && sourcesOf(start).includes(source) ? [{ id: 'start', title: start.title }] : [];
    return [...prose, ...guides, ...quizzes, ...asked];
  }
}

/** Ids of the sources a page cites: in its dilemma or about its emblem, if it has one, and in its prose. */
function citedIn({ prose, dilemma, emblem }: { prose: Prose; dilemma?: unknown; emblem?: unknown }): string[] {
  const inProse = prose.components.flatMap(({ attributes }) => attributes.source ?? []);
  return [...sourcesOf([dilemma, emblem]), ...inProse];
}

const inOrder = <T extends { id: string }>(ids: string[], items: T[]): T[] =>
  ids.flatMap((id) => items.find((item) => item.id === id) ?? []);

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
