import { OUTLINE } from '../schemas/lesson.ts';
import { sourcesOf } from '../sources-of.ts';
import { list, object, words, type ContentIndex, type Entry } from './content-index.ts';
import type { Problem } from './problem.ts';

/** Every reference to something that does not exist. */
export function referenceProblems(content: ContentIndex): Problem[] {
  const problems: Problem[] = [];
  const say = (file: string, message: string) => problems.push({ file, message });
  for (const module of content.modules.values()) moduleRules(module, content, say);
  for (const lesson of content.lessons.values()) lessonRules(lesson, content, say);
  for (const guide of content.guides.values()) guideRules(guide, content, say);
  for (const { file, data } of content.foundations.values()) {
    for (const id of sourcesOf(data.dilemma)) known(content, 'sources', id, file, 'dilemma', say);
    known(content, 'sheets', data.sheet, file, 'sheet', say);
  }
  for (const sheet of content.sheets.values()) sheetRules(sheet, content, say);
  for (const { file, data } of content.paths.values()) {
    for (const week of list(data.weeks)) stepRules(file, object(week).steps, 'weeks', content, say);
  }
  for (const question of content.questions) questionRules(question, content, say);
  startRules(content, say);
  proseReferences(content, say);
  for (const { id, file } of content.figures.values()) {
    const allRead = content.prose.every(({ prose }) => prose.readable);
    if (allRead && !content.prose.some(({ prose }) => prose.components.some(({ attributes }) => attributes.src === id)))
      say(file, `stands on no page: add <Figure src="${id}" alt="…"></Figure>, or take the file out`);
  }
  if (content.site) {
    for (const sort of ['modules', 'foundations', 'sheets'] as const) {
      for (const id of list(content.site.data[sort])) known(content, sort, id, content.site.file, sort, say);
      for (const { id, file } of content[sort].values()) {
        if (!list(content.site.data[sort]).includes(id))
          say(file, `${sort.slice(0, -1)} "${id}" is not in "${sort}" of content/site.yaml: add it there`);
      }
    }
  }
  for (const { id } of content.permalinks.data) {
    if (words(id) && !content.anchors.has(id))
      say(content.permalinks.file, `"${id}" is the id of nothing: mend it or take the entry out`);
  }
  return problems;
}

type Say = (file: string, message: string) => void;

type Sort = 'modules' | 'foundations' | 'sheets' | 'lessons' | 'sources' | 'terms' | 'paths';

function known(content: ContentIndex, sort: Sort, id: unknown, file: string, field: string, say: Say): void {
  if (words(id) && !content[sort].has(words(id)) && !content.unread.has(words(id)))
    say(file, `${field}: ${sort.slice(0, -1)} "${id}" does not exist: mend the id, or add it`);
}

function moduleRules({ id, file, data }: Entry, content: ContentIndex, say: Say): void {
  for (const lesson of list(data.lessons)) {
    known(content, 'lessons', lesson, file, 'lessons', say);
    const home = words(content.lessons.get(words(lesson))?.data.module);
    if (home !== id && content.modules.has(home))
      say(file, `lessons: lesson "${words(lesson)}" says "module: ${home}": take it out here, or mend it there`);
  }
  for (const source of sourcesOf(data.emblem)) known(content, 'sources', source, file, 'emblem', say);
  for (const field of ['builds_on', 'next']) {
    for (const other of list(data[field])) known(content, 'modules', other, file, field, say);
  }
  for (const lesson of content.lessons.values()) {
    if (lesson.data.module === id && !list(data.lessons).includes(lesson.id)) {
      say(lesson.file, `lesson "${lesson.id}" is not in "lessons" of ${file}: add it there`);
    }
  }
}

const objectivesOf = (module: Entry | undefined) => list(module?.data.objectives).map((item) => words(object(item).id));

function lessonRules({ id, file, data }: Entry, content: ContentIndex, say: Say): void {
  known(content, 'modules', data.module, file, 'module', say);
  const module = content.modules.get(words(data.module));
  for (const objective of list(data.objectives)) {
    if (module && words(objective) && !objectivesOf(module).includes(words(objective))) {
      say(file, `objectives: "${words(objective)}" is not an objective of module "${module.id}": mend the id`);
    }
  }
  const headings = content.anchors.get(id);
  for (const part of OUTLINE) {
    const heading = words(object(data.outline)[part]);
    if (heading && headings && !headings.has(heading)) {
      say(file, `outline: ${part}: there is no heading {#${heading}} in the text: mend one of the two`);
    }
  }
}

/** The pages a path leads to, or a guide sends to. */
function stepRules(file: string, steps: unknown, field: string, content: ContentIndex, say: Say): void {
  for (const item of list(steps)) {
    const id = words(object(item).id);
    if (id && !content.anchors.has(id)) say(file, `${field}: "${id}" does not exist: mend the id`);
  }
}

function guideRules(guide: Entry, content: ContentIndex, say: Say): void {
  const { file, data } = guide;
  known(content, 'modules', data.module, file, 'module', say);
  for (const item of list(data.notes)) {
    const { lesson, heading } = object(item);
    known(content, 'lessons', lesson, file, 'notes', say);
    const headings = content.anchors.get(words(lesson));
    if (headings && words(heading) && !headings.has(words(heading)))
      say(file, `notes: lesson "${words(lesson)}" has no heading {#${words(heading)}}: mend one of the two`);
  }
  stepRules(file, data.assign_next, 'assign_next', content, say);
  for (const item of list(data.plans)) {
    const plan = object(item);
    const sum = list(plan.steps).reduce<number>((total, step) => total + (Number(object(step).minutes) || 0), 0);
    if (typeof plan.minutes === 'number' && sum !== plan.minutes) {
      say(file, `plan of ${plan.minutes} minutes: its steps add up to ${sum}: mend one of them`);
    }
  }
  for (const id of sourcesOf(data)) known(content, 'sources', id, file, 'sources', say);
}

/** What was typed is kept under the id of its field, so that no two fields of a sheet may share one. */
function sheetRules({ file, data }: Entry, content: ContentIndex, say: Say): void {
  const { explained_by: page } = data;
  if (words(page) && !content.anchors.has(words(page)))
    say(file, `explained_by: "${words(page)}" does not exist: mend the id`);
  const ids = list(data.fields)
    .map((field) => words(object(field).id))
    .filter(Boolean);
  for (const id of new Set(ids.filter((each, index) => ids.indexOf(each) !== index)))
    say(file, `fields: id "${id}" stands twice: choose another`);
  for (const id of sourcesOf(data.why)) known(content, 'sources', id, file, 'why', say);
}

/** What a question asks about, where that is taught, and what its feedback rests on. */
function groundRules({ id, file, data }: Entry, content: ContentIndex, say: Say): void {
  const where = `question ${id || '(without id)'}`;
  const module = content.modules.get(words(data.module));
  if (module && words(data.objective) && !objectivesOf(module).includes(words(data.objective))) {
    say(file, `${where}: objective "${words(data.objective)}" does not exist in module "${module.id}": mend the id`);
  }
  const [lesson = '', heading = ''] = words(data.passage).split('#');
  known(content, 'lessons', lesson || undefined, file, `${where}: passage`, say);
  if (content.lessons.has(lesson) && heading && content.anchors.get(lesson)?.has(heading) === false) {
    say(file, `${where}: passage: lesson "${lesson}" has no heading {#${heading}}: mend one of the two`);
  }
  for (const source of list(data.sources)) known(content, 'sources', source, file, where, say);
}

function questionRules(question: Entry, content: ContentIndex, say: Say): void {
  const { id, file, data } = question;
  const where = `question ${id || '(without id)'}`;
  known(content, 'modules', data.module, file, 'module', say);
  groundRules(question, content, say);
  const at = words(data.at);
  if (!id || !at || at === 'bank' || content.unread.has(at)) return;
  if (!content.lessons.has(at)) say(file, `${where}: at: lesson "${at}" does not exist: write "bank" or mend the id`);
  else if (
    !content.prose.some(({ owner, prose }) => owner === at && (!prose.readable || shows(prose.components, id)))
  ) {
    say(file, `${where}: at: lesson "${at}" does not show it: add <Check question="${id}" /> to its text`);
  }
}

/** *Start here* asks twice about each module of the site, and says of each why it comes when it does. */
function startRules(content: ContentIndex, say: Say): void {
  for (const question of content.startQuestions) {
    const { id, file, data } = question;
    known(content, 'modules', data.module, file, `question ${id || '(without id)'}: module`, say);
    groundRules(question, content, say);
  }
  if (!content.start) return;
  const { file, data } = content.start;
  for (const item of list(data.themes)) known(content, 'modules', object(item).module, file, 'themes', say);
  for (const item of list(data.paths)) known(content, 'paths', object(item).path, file, 'paths', say);
  for (const module of list(content.site?.data.modules)
    .map(words)
    .filter((id) => content.modules.has(id))) {
    const about = (items: unknown) => list(items).filter((item) => object(item).module === module).length;
    const [questions, themes] = [about(data.questions), about(data.themes)];
    if (Array.isArray(data.questions) && questions !== 2)
      say(file, `questions: module "${module}" has ${questions}: each module has exactly two`);
    if (Array.isArray(data.themes) && themes !== 1)
      say(file, `themes: module "${module}" has ${themes}: each module has exactly one`);
  }
}

const shows = (components: { name: string; attributes: Record<string, string> }[], id: string) =>
  components.some(({ name, attributes }) => name === 'Check' && attributes.question === id);

function proseReferences(content: ContentIndex, say: Say): void {
  for (const { file, owner, prose } of content.prose) {
    for (const { name, attributes, line } of prose.components) {
      const at = `line ${line}: <${name}>`;
      if (name === 'Cite' || name === 'Objection') known(content, 'sources', attributes.source, file.path, at, say);
      if (name === 'Figure' && attributes.src && !content.figures.has(attributes.src))
        say(file.path, `${at}: there is no figures/${attributes.src}: mend the name, or add the drawing`);
      if (name === 'Term') known(content, 'terms', attributes.id, file.path, at, say);
      if ((name === 'Check' || name === 'Try') && file.kind !== 'lesson')
        say(file.path, `${at} may stand in lessons only: take it out`);
      else if (name === 'Check' && attributes.question && !content.unread.has(attributes.question)) {
        const question = content.questions.find(({ id }) => id === attributes.question);
        if (!question)
          say(file.path, `${at}: question "${attributes.question}" does not exist: mend the id, or add it`);
        else if (question.data.at !== owner) {
          say(
            file.path,
            `${at}: question "${question.id}" stands "at: ${words(question.data.at)}" in its quiz.yaml: write "at: ${owner}" there`,
          );
        }
      }
    }
    for (const { to, line } of prose.links) {
      if (!to.startsWith('id:')) continue;
      const [id = '', anchor] = to.slice(3).split('#');
      if (!content.anchors.has(id))
        say(file.path, `line ${line}: link to "${to}": nothing has the id "${id}": mend it`);
      else if (anchor && content.anchors.get(id)?.has(anchor) === false && !content.unread.has(anchor)) {
        say(
          file.path,
          `line ${line}: link to "${to}": "${id}" has no heading or entry {#${anchor}}: mend one of the two`,
        );
      }
    }
  }
}
