import type { ReviewQuestions } from '../../dashboard/catalog.ts';
import { load } from '../../dashboard/load.ts';
import { useData } from '../../dashboard/use-data.ts';
import { Failed } from './Failed.tsx';
import type { Grounds } from '../../quiz/grounds.ts';
import type { Question } from '../../quiz/registry.ts';
import { Paragraphs, Words } from '../../quiz/words.tsx';
import type { Missed } from './missed.ts';
import type { Mentee } from './reports.ts';

interface Props {
  missed: readonly Missed[];
  mentees: readonly Mentee[];
  /** Addresses of the questions of each module. */
  questions: Record<string, string>;
}

type Whole = ReadonlyMap<string, { question: Question; grounds: Grounds | undefined }>;

/** The questions of some modules, whole, by id. */
async function wholeOf(modules: readonly string[], addresses: Props['questions']): Promise<Whole> {
  const all = await Promise.all(modules.map((module) => load<ReviewQuestions>(addresses[module]!)));
  return new Map(
    all.flatMap(({ questions, grounds }) =>
      questions.map((question) => [question.id, { question, grounds: grounds[question.id] }] as const),
    ),
  );
}

/** Questions that several had not right, each with the passage to talk about. Their words are loaded only for this. */
export function MissedPart({ missed, mentees, questions }: Props) {
  const modules = [...new Set(missed.map(({ module }) => module.id))].toSorted();
  const loaded = useData(() => wholeOf(modules, questions), modules.join(' '));
  const whole = typeof loaded === 'object' && 'data' in loaded ? loaded.data : undefined;
  return (
    <>
      <p>
        <span>
          {mentees.filter(({ now }) => now.report.scores).length === 1
            ? 'Not right, or right in part only, in the one report that tells its answers.'
            : 'Two or more answered these wrong, or only partly right.'}
        </span>
        <span> Talk about the passage rather than about the answer.</span>
      </p>
      {typeof loaded === 'object' && 'failed' in loaded && (
        <Failed words="The words of these questions could not be loaded." onAgain={loaded.failed} />
      )}
      <ul className="group-missed">
        {missed.map((each) => (
          <One key={each.question.id} missed={each} whole={whole?.get(each.question.id)} />
        ))}
      </ul>
    </>
  );
}

function One({ missed, whole }: { missed: Missed; whole: ReturnType<Whole['get']> }) {
  const { module, by, of } = missed;
  const { ask, scene } = { scene: undefined, ask: undefined, ...whole?.question } as { ask?: string; scene?: string };
  return (
    <li data-hue={module.hue}>
      <p className="small soft">
        <strong>{module.short}</strong>
        {of > 1 && <span>{`: ${by} of the ${of} who told their answers`}</span>}
      </p>
      {scene && (
        <div className="small">
          <Paragraphs text={scene} />
        </div>
      )}
      {ask && (
        <p className="group-ask">
          <Words text={ask} />
        </p>
      )}
      {whole?.grounds && (
        <p>
          <span>To talk about: </span>
          <a href={whole.grounds.passage.href}>{whole.grounds.passage.title}</a>
        </p>
      )}
    </li>
  );
}
