import { uprightWords, type Upright } from '../growth.ts';
import { eraseFormer } from '../../record/own-words.ts';
import { belongsTo, counted } from '../belongs.ts';
import { dayOf, dayWords } from '../days.ts';
import type { LessonProgress, ModuleProgress } from '../progress.ts';
import { Ask } from '../Ask.tsx';
import type { View } from '../use-view.ts';
import { Came, RatedTable } from './Came.tsx';

interface Props {
  view: View;
  progress: ModuleProgress;
  upright: Upright;
  number: number;
  onErased: (words: string) => void;
}

/** One module: what was done in it, and a way to erase it. */
export function ModulePart({ view, progress, upright, number, onErased }: Props) {
  const { module, lessons, answered, rated, notes, bookmarks, due, untouched } = progress;
  const mine = view.facts.filter(belongsTo(module));
  const kept = [notes > 0 && `${notes} ${notes === 1 ? 'note' : 'notes'}`, bookmarks > 0 && `${bookmarks} marked`];
  const erase = () => {
    view.store.erase(mine.map(({ id }) => id));
    const plan = view.reading.learning.plan?.value;
    if (plan?.[module.id]) {
      // The plan says when to take the module: without it, and without what it said before.
      const { [module.id]: _, ...others } = plan;
      eraseFormer(view.store, 'plan', 'start');
      if (Object.keys(others).length > 0) view.store.note('plan', 'start', others);
    }
    onErased(`${module.short}: ${counted(mine)} erased.`);
  };
  return (
    <details className="fold own-module" data-hue={module.hue}>
      <summary>
        <span>
          <span className="number">{number}</span> <span>{module.short}</span>{' '}
          <span className="small soft own-short">{uprightWords(upright)}</span>
        </span>
      </summary>
      <div>
        <p>
          <a href={module.href}>{module.title}</a>
        </p>
        <ul className="own-done">
          {lessons.map((lesson) => (
            <Lesson key={lesson.lesson.id} of={lesson} />
          ))}
          <li>
            <Came answered={answered} />
            {module.selfAssessment && (
              <span>
                {' '}
                <a href={module.selfAssessment.href}>Self-assessment</a>
              </span>
            )}
          </li>
          {due > 0 && <li>{due === 1 ? 'One question is due.' : `${due} questions are due.`}</li>}
          {(notes > 0 || bookmarks > 0) && <li>{kept.filter(Boolean).join(', ')}, listed below.</li>}
        </ul>
        <RatedTable rated={rated} />
        {!untouched && mine.length > 0 && (
          <Ask
            label={`Erase what I did in ${module.short}`}
            question={`This erases ${counted(mine)} from this browser, and the module from your plan. It cannot be undone. Erase?`}
            yes="Erase"
            no="Do not erase"
            onYes={erase}
          />
        )}
      </div>
    </details>
  );
}

function Lesson({ of }: { of: LessonProgress }) {
  const { lesson, read, ticked } = of;
  return (
    <li>
      <a href={lesson.href}>{lesson.title}</a>
      <span>{read === undefined ? ': not read yet' : `: read on ${dayWords(dayOf(read))}`}</span>
      {lesson.steps.length > 0 && <span>{`; ${ticked} of ${lesson.steps.length} steps of the exercise ticked`}</span>}
      <span>.</span>
    </li>
  );
}
