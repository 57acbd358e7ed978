import type { Catalog, CatalogModule } from '../../dashboard/catalog.ts';
import type { Progress } from '../../dashboard/progress.ts';
import type { Shown } from '../../record/fold.ts';
import type { Assignable, Standing } from '../assignables.ts';
import type { Assignment, Item } from '../assignment.ts';
import type { Ref } from '../refs.ts';
import { tidyReport, type Confidence, type Reflection, type Report, type Reported, type Score } from '../report.ts';

/** Everything of somebody's record that a report on a plan could say. */
export interface Material {
  items: Reported[];
  scores: Score[];
  confidence: Confidence[];
  due: number;
  reflections: Reflection[];
}

/** What somebody wants to say of it. Whatever is not chosen is not in the report. */
export interface Choices {
  progress: boolean;
  scores: boolean;
  confidence: boolean;
  due: boolean;
  /** Codes of the reflections. */
  reflections: ReadonlySet<string>;
  /** Empty where none is asked. */
  question: string;
  /** Empty unless it was typed. */
  name: string;
}

interface Sources {
  plan: Pick<Assignment, 'items'>;
  known: ReadonlyMap<Ref, Assignable>;
  catalog: Catalog;
  progress: Progress;
  shown: Shown;
  standing: (item: Item) => Standing | undefined;
}

/** The modules a plan is about, in the order of the curriculum: of a path those it leads through. */
export function modulesOf({ plan, known, catalog }: Pick<Sources, 'plan' | 'known' | 'catalog'>): CatalogModule[] {
  const ids = new Set<string>();
  for (const { ref } of plan.items) {
    const is = known.get(ref);
    if (is?.module) ids.add(is.module.id);
    if (is?.kind !== 'path') continue;
    const steps = new Set(catalog.paths.find(({ code }) => code === ref)?.steps.map(({ id }) => id));
    for (const { id, lessons } of catalog.modules)
      if ([id, `${id}/self-assessment`, ...lessons.map((lesson) => lesson.id)].some((each) => steps.has(each)))
        ids.add(id);
  }
  return catalog.modules.filter(({ id }) => ids.has(id));
}

/** What came of the questions of a module, each counted once by its latest answer; nothing where none was answered. */
function scoreOf({ code, questions }: CatalogModule, { answers }: Shown): Score[] {
  const graded = questions.filter((question) => question.graded);
  const came = graded.flatMap((question) => {
    const credit = answers.get(question.id)?.result?.credit;
    return credit === undefined ? [] : [{ code: question.code, credit }];
  });
  if (came.length === 0) return [];
  const count = (fits: (credit: number) => boolean) => came.filter(({ credit }) => fits(credit)).length;
  return [
    {
      module: code,
      right: count((credit) => credit === 1),
      partly: count((credit) => credit > 0 && credit < 1),
      missed: count((credit) => credit === 0),
      of: graded.length,
      codes: came.filter(({ credit }) => credit < 1).map((each) => each.code),
    },
  ];
}

/** What somebody's record could say on a plan. */
export function materialOf({ plan, known, catalog, progress, shown, standing }: Sources): Material {
  const modules = modulesOf({ plan, known, catalog });
  const ids = new Set(modules.map(({ id }) => id));
  return {
    items: plan.items.map((item) => ({
      ...{ ref: item.ref, done: standing(item)?.done ?? 'open' },
      ...(item.due !== undefined && { due: item.due }),
    })),
    scores: modules.flatMap((module) => scoreOf(module, shown)),
    confidence: modules.flatMap(({ scales }) =>
      scales.flatMap(({ id, code }): Confidence[] => {
        const { before, after } = shown.ratings.get(id) ?? {};
        if (!before && !after) return [];
        return [{ code, ...(before && { before: before.step }), ...(after && { after: after.step }) }];
      }),
    ),
    due: progress.modules.filter(({ module }) => ids.has(module.id)).reduce((sum, { due }) => sum + due, 0),
    reflections: modules.flatMap(({ questions }) =>
      questions.flatMap(({ id, code, kind }) => {
        const text = kind === 'reflection' ? shown.answers.get(id)?.value.trim() : undefined;
        return text ? [{ code, text }] : [];
      }),
    ),
  };
}

/**
 * The report: of the material what was chosen, and nothing else.
 * @param head which plan it is about, who sends it, and when, in milliseconds UTC
 */
export function assemble(material: Material, choices: Choices, head: Pick<Report, 'plan' | 'sender' | 'at'>): Report {
  return tidyReport({
    ...{ plan: head.plan, sender: head.sender, at: head.at, name: choices.name, question: choices.question },
    items: choices.progress ? material.items : [],
    ...(choices.scores && { scores: material.scores }),
    ...(choices.confidence && { confidence: material.confidence }),
    ...(choices.due && { due: material.due }),
    reflections: material.reflections.filter(({ code }) => choices.reflections.has(code)),
  });
}

/** What a form says, as choices. */
export function choicesIn(form: FormData): Choices {
  const words = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  return {
    progress: form.has('progress'),
    scores: form.has('scores'),
    confidence: form.has('confidence'),
    due: form.has('due'),
    reflections: new Set(form.getAll('reflection').filter((code) => typeof code === 'string')),
    question: words('question'),
    name: words('name'),
  };
}
