import { describe, expect, it } from 'vitest';
import { catalogOf, questionsOf } from '../../../src/dashboard/catalog.ts';
import { firstLesson, startOf } from '../../../src/dashboard/doors.ts';
import { guidesOf } from '../../../src/dashboard/guides.ts';
import { dataAddresses, dataFiles } from '../../../src/dashboard/files.ts';
import type { Site } from '../../../src/quiz/curriculum.ts';
import { wholeContent, wholeCurriculum } from '../curriculum/whole.ts';

const site = (content = wholeContent()) => wholeCurriculum('/learn/', content) as unknown as Site;

describe('the catalog', () => {
  const catalog = catalogOf(site());
  const [module] = catalog.modules;

  it('names what there is, with addresses under the base', () => {
    const curriculum = site();
    expect(catalog.modules.map(({ id }) => id)).toEqual(curriculum.modules.map(({ id }) => id));
    const [lesson] = module!.lessons;
    expect(lesson!.href).toBe(`/learn/modules/${module!.id}/${lesson!.id}/`);
    expect(lesson!.sections.length).toBeGreaterThan(3);
    expect(lesson!.steps.length).toBe(curriculum.lesson(lesson!.id).try.steps.length);
    expect(new Set(lesson!.steps).size).toBe(lesson!.steps.length);
    for (const path of catalog.paths) for (const step of path.steps) expect(step.title).not.toBe('');
  });

  it('knows every question that is no rating, and whether it comes back', () => {
    const questions = site().quizOf(module!.id)!.questions;
    expect(module!.questions.length + module!.scales.length).toBe(questions.length);
    for (const { id, kind, graded } of module!.questions) expect([id, graded]).toEqual([id, kind !== 'reflection']);
  });

  it('hands over the questions that come back, whole, and the grounds of each', () => {
    const { questions, grounds } = questionsOf(site(), module!.id);
    const graded = module!.questions.filter((question) => question.graded).map(({ id }) => id);
    expect(questions.map(({ id }) => id)).toEqual(graded);
    expect(Object.keys(grounds)).toEqual(graded);
    expect(grounds[graded[0]!]!.passage.href).toMatch(/^\/learn\/modules\/.*#/);
  });

  it('knows each step of the mentor guides by the anchor it has on its page', () => {
    const guides = guidesOf(site());
    expect(guides.map(({ module: of }) => of)).toEqual(site().modules.filter(({ id }) => site().guideOf(id)).map(({ id }) => id)); // prettier-ignore
    for (const { module: of, href, plans } of guides) {
      expect(href).toMatch(/^\/learn\/modules\/.*mentor-guide\/$/);
      const whole = site().guideOf(of)!.plans;
      expect(plans.map(({ steps }) => steps.map(({ id }) => id))).toEqual(
        whole.map(({ steps }) => steps.map(({ id }) => id)),
      );
      for (const { minutes, steps } of plans) expect(steps.reduce((sum, step) => sum + step.minutes, 0)).toBe(minutes);
    }
  });

  it('leads a newcomer to a lesson, and to Start here only where there is one', () => {
    expect(firstLesson(site())!.href).toMatch(/^\/learn\/modules\//);
    expect(() => startOf(site())).not.toThrow();
  });
});

describe('the files of data', () => {
  it('are the catalog, the guides and one for each module, at the addresses pages hand out', () => {
    const files = dataFiles(site()).map(({ name }) => `/learn/data/${name}.json`);
    const { catalog, guides, questions } = dataAddresses(site(), '/learn/');
    expect([catalog, guides, ...Object.values(questions)]).toEqual(files);
    expect(new Set(files).size).toBe(files.length);
    for (const name of files)
      expect(name).toMatch(/^\/learn\/data\/(catalog|guides|questions-[a-z-]+)\.[\w-]{10}\.json$/);
  });

  it('change their names when their text changes, and only then', () => {
    const names = (content = wholeContent()) => dataFiles(site(content)).map(({ name }) => name);
    expect(names()).toEqual(names());
    const changed = wholeContent();
    changed.modules[0]!.short = 'Other';
    const [before, after] = [names(), names(changed)];
    expect(after[0]).not.toBe(before[0]);
    expect(after.slice(1)).toEqual(before.slice(1));
  });
});
