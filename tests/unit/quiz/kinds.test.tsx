import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import type { VNode } from 'preact';
import { describe, expect, it } from 'vitest';
import { STEPS } from '../../../src/quiz/kinds/scale.tsx';
import { kindOf, kinds, type Question } from '../../../src/quiz/registry.ts';
import { quizFileSchema } from '../../../src/quiz/schema.ts';
import { choice, choices, formWith, match, order, reflection, scale, story, type Choice } from './questions.ts';

const text = fc.stringMatching(/^[A-Za-z][A-Za-z ]{0,20}[a-z]$/);
/** Choices as authors may write them: three or four options, one of them right. */
const anyChoice: fc.Arbitrary<Choice> = fc
  .tuple(
    fc.uniqueArray(fc.stringMatching(/^[a-z]$/), { minLength: 3, maxLength: 4 }),
    fc.array(text, { minLength: 8, maxLength: 8 }),
    fc.nat(3),
  )
  .map(([ids, words, right]) => ({
    ...choice,
    options: ids.map((id, index) => ({
      id,
      text: words[index]!,
      feedback: words[index + 4]!,
      right: index === right % ids.length,
    })),
  }));
const inFile = (question: object) =>
  quizFileSchema.safeParse({ module: 'garden', intro: 'Words.', questions: [question] });
const show = (node: unknown) => renderToString(node as VNode);

describe('choice', () => {
  it('grades exactly one option right', () => {
    fc.assert(
      fc.property(anyChoice, (question) => {
        const right = question.options.filter(({ id }) => kinds.choice.grade(question, id));
        expect(right).toEqual(question.options.filter((option) => option.right));
        expect(right).toHaveLength(1);
      }),
    );
  });

  it('grades what is no option as not right', () => {
    expect(kinds.choice.grade(choice, 'z')).toBe(0);
  });

  it('reads the option that was chosen, and nothing else', () => {
    fc.assert(
      fc.property(anyChoice, fc.string(), (question, other) => {
        for (const { id } of question.options) {
          expect(kinds.choice.read(formWith('field', id), 'field', question)).toBe(id);
          expect(kinds.choice.read(formWith('field', id), 'other', question)).toBeUndefined();
        }
        const known = question.options.some(({ id }) => id === other);
        expect(kinds.choice.read(formWith('field', other), 'field', question)).toBe(known ? other : undefined);
      }),
    );
  });

  it('reads nothing out of an empty form, or out of a file', () => {
    const data = new FormData();
    expect(kinds.choice.read(data, 'field', choice)).toBeUndefined();
    data.set('field', new Blob(['b']), 'b');
    expect(kinds.choice.read(data, 'field', choice)).toBeUndefined();
  });

  it('has files hold three or four options, with different ids, one of them right', () => {
    fc.assert(fc.property(anyChoice, (question) => inFile(question).success));
    const { options } = choice;
    const marked = (...right: boolean[]) => options.map((option, index) => ({ ...option, right: right[index] }));
    for (const broken of [
      options.slice(1),
      [...options, ...options],
      marked(false, false, false),
      marked(true, true, false),
      options.map((option) => ({ ...option, id: 'a' })),
    ]) {
      expect(inFile({ ...choice, options: broken }).success).toBe(false);
    }
  });

  it('shows a form in which nothing tells the right option from the others', () => {
    const { Prompt } = kinds.choice;
    fc.assert(
      fc.property(anyChoice, (question) => {
        const forms = question.options.map(({ id }) => {
          const options = question.options.map((option) => ({ ...option, right: option.id === id }));
          return show(<Prompt question={{ ...question, options }} name="field" />);
        });
        expect(new Set(forms).size).toBe(1);
        expect(forms[0]).not.toMatch(/checked|right|wrong/);
      }),
    );
  });

  it('shows the feedback of the chosen option only, and why the others tempt once it is the right one', () => {
    const { Prompt, Feedback } = kinds.choice;
    const wrong = show(<Prompt question={choice} name="field" answer="a" />);
    expect(wrong).toContain('The sun takes it.');
    expect(wrong).toContain('Not this one.');
    expect(wrong).not.toContain('The soil keeps it.');
    expect(show(<Feedback question={choice} answer="a" />)).toBe('');
    const others = show(<Feedback question={choice} answer="b" />);
    expect(others).toContain('It stays dry.');
    expect(others).not.toContain('The soil keeps it.');
  });
});

describe('choices', () => {
  const subsets = fc.subarray(choices.options.map(({ id }) => id));

  it('reads exactly as many ticked boxes as are asked for, in whatever order, and gives credit for each right one', () => {
    fc.assert(
      fc.property(subsets, fc.boolean(), (chosen, turned) => {
        const form = formWith('field', ...(turned ? chosen.toReversed() : chosen));
        const answer = kinds.choices.read(form, 'field', choices);
        expect(answer).toBe(chosen.length === 2 ? chosen.join('') : undefined);
        if (!answer) return;
        const rights = chosen.filter((id) => 'ad'.includes(id)).length;
        expect(kinds.choices.grade(choices, answer)).toBe(rights / 2);
        expect(kinds.choices.outcome!(choices, answer)).toMatch([/^None/, /1 of 2/, /^All right/][rights]!);
      }),
    );
  });

  it('says how many to choose, in the question and when there are too few or too many', () => {
    expect(show(<kinds.choices.Prompt question={choices} name="field" />)).toContain('Choose two.');
    expect(kinds.choices.missing?.(choices)).toBe('Choose two, no more and no fewer.');
  });

  it('accepts a kept answer only while its options are there and as many are asked for', () => {
    const accepts = (answer: string, question = choices) => kinds.choices.accepts(question, answer);
    expect(accepts('ad')).toBe(true);
    for (const answer of ['', 'a', 'abd', 'da', 'az', 'aa']) expect(accepts(answer)).toBe(false);
    expect(accepts('ad', { ...choices, choose: 3 })).toBe(false);
  });

  it('shows the feedback of each box that was ticked, and why the others tempt once the set is right', () => {
    const { Prompt, Feedback } = kinds.choices;
    const half = show(<Prompt question={choices} name="field" answer="ab" />);
    expect(half).toContain('The tap is far.');
    expect(half).toContain('It is still light.');
    expect(half).not.toContain('It needs its water.');
    expect(show(<Feedback question={choices} answer="ab" />)).toBe('');
    expect(show(<Feedback question={choices} answer="ad" />)).toContain('A pot has no leaves.');
  });

  it('has files hold four to six options, as many of them right as are asked for', () => {
    const { options } = choices;
    for (const broken of [
      { options: options.slice(1) },
      { options: options.map((option) => ({ ...option, right: true })) },
      { choose: 1 },
      { choose: 3 },
      { options: options.map((option) => ({ ...option, id: 'a' })) },
    ]) {
      expect(inFile({ ...choices, ...broken }).success).toBe(false);
    }
    expect(inFile(choices).success).toBe(true);
  });
});

describe('scale', () => {
  it('reads the five steps, and nothing else', () => {
    expect(STEPS.map((step) => kinds.scale.read(formWith('field', step), 'field', scale))).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
    ]);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.integer().map(String), fc.double().map(String)), (value) => {
        const read = kinds.scale.read(formWith('field', value), 'field', scale);
        expect(read).toBe(/^[1-5]$/.test(value) ? value : undefined);
      }),
    );
  });

  it('says what the two ends mean', () => {
    const { Prompt } = kinds.scale;
    const form = show(<Prompt question={scale} name="field" />);
    expect(form).toContain('1<span class="out">: Not yet</span>');
    expect(form).toContain('5<span class="out">: I could show somebody</span>');
  });
});

describe('reflection', () => {
  const longest = Number(
    /maxlength="(\d+)"/i.exec(show(<kinds.reflection.Prompt question={reflection} name="x" />))?.[1],
  );

  it('reads own words as they are, up to the length the field allows', () => {
    expect(longest).toBeGreaterThan(1000);
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), fc.nat(2 * longest), (words, more) => {
        const own = `${words}x`.padEnd(more, '.');
        const read = kinds.reflection.read(formWith('field', own), 'field', reflection);
        // A form turns every line end into the same one.
        expect(read).toBe(String(formWith('field', own).get('field')).slice(0, longest));
        expect(read!.length).toBeLessThanOrEqual(longest);
      }),
    );
  });

  it('reads nothing out of spaces', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ \t\n]*$/), (blank) => {
        expect(kinds.reflection.read(formWith('field', blank), 'field', reflection)).toBeUndefined();
      }),
    );
  });

  it('shows the example and three points to compare with', () => {
    const shown = show(<kinds.reflection.Feedback question={reflection} answer="Less." />);
    for (const words of [reflection.example, ...reflection.compare]) expect(shown).toContain(words);
  });
});

describe('every kind', () => {
  const questions: Question[] = [choice, choices, order, match, story, scale, reflection];

  it('has a question in these tests, and its files pass its schema', () => {
    expect(questions.map(({ kind }) => kind)).toEqual(Object.keys(kinds));
    for (const question of questions) expect(inFile(question).error?.issues ?? []).toEqual([]);
  });

  it('refuses fields it does not know', () => {
    for (const question of questions) expect(inFile({ ...question, hint: 'x' }).success).toBe(false);
  });

  it('is found by its question, and grades only where there is a right answer', () => {
    for (const question of questions) {
      expect(kindOf(question)).toBe(kinds[question.kind]);
      const whole = {
        choice: 'a',
        choices: 'ab',
        order: 'abcd',
        match: 'aa bb cc',
        case: 'aba',
        scale: '1',
        reflection: 'x',
      };
      const credit = kindOf(question).grade(question, whole[question.kind]);
      expect(typeof credit).toBe(kindOf(question).graded ? 'number' : 'undefined');
      expect(kindOf(question).accepts(question, whole[question.kind])).toBe(true);
    }
  });

  it('names its fields as it is told, and can be answered without script: no field is hidden or preset', () => {
    for (const question of questions) {
      const { Prompt } = kindOf(question);
      const form = show(<Prompt question={question} name="the-field" />);
      const fields = form.match(/<(?:input|textarea|select)[^>]*>/g) ?? [];
      expect(fields.length).toBeGreaterThan(0);
      for (const field of fields) {
        expect(field).toMatch(/name="the-field(?:-[a-z])?"/);
        expect(field).not.toMatch(/hidden|disabled|checked/);
      }
    }
  });

  it('shows what authors wrote as text, never as HTML', () => {
    const nasty = '<img src=x onerror=alert(1)> & "x"';
    const evil: Question[] = [
      { ...choice, scene: nasty, ask: nasty, options: choice.options.map((option) => ({ ...option, text: nasty, feedback: nasty })) },
      { ...choices, scene: nasty, ask: nasty, options: choices.options.map((option) => ({ ...option, text: nasty, feedback: nasty })) },
      { ...order, scene: nasty, ask: nasty, options: order.options.map((option) => ({ ...option, text: nasty, feedback: nasty })) },
      { ...match, ask: nasty, options: match.options.map((option) => ({ ...option, text: nasty, match: nasty + option.id, feedback: nasty, hint: nasty })) },
      { ...story, scene: nasty, ask: nasty, steps: story.steps.map((step) => ({ ...step, ask: nasty, options: step.options.map((option) => ({ ...option, text: nasty, feedback: nasty })) })), endings: story.endings.map((ending) => ({ ...ending, text: nasty })) },
      { ...scale, statement: nasty, low: nasty, high: nasty },
      { ...reflection, ask: nasty, example: nasty, compare: [nasty, `${nasty}2`, `${nasty}3`] },
    ]; // prettier-ignore
    for (const question of evil) {
      const { Prompt, Feedback, Key } = kindOf(question);
      const html = show(
        <>
          <Prompt question={question} name="field" answer="b" />
          <Feedback question={question} answer="b" />
          {Key && <Key question={question} />}
        </>,
      );
      expect(html).not.toContain('<img');
      expect(html).toContain('&lt;img');
    }
  });
});
