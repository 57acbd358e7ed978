import { strands, type Objective } from './confidence.ts';

/** Measures of a picture, in its own units: two uprights with five places for a slat. */
const WIDE = 160;
const STEP = 22;
const BEFORE = 34;
const AFTER = 126;
const LATH = 6;
const GROUND = STEP * 5.6;

const height = (step: number) => GROUND - (step - 0.4) * STEP;

/** How sure everybody felt of one thing: a slat from before to after, thicker where several lie on one another. */
export function ConfidencePicture({ objective }: { objective: Objective }) {
  const { statement, module, lines } = objective;
  const drawn = strands(lines);
  const alone = lines.filter(({ before, after }) => !before || !after);
  const rose = drawn.filter(({ before, after }) => after > before).reduce((sum, { count }) => sum + count, 0);
  const fell = drawn.filter(({ before, after }) => after < before).reduce((sum, { count }) => sum + count, 0);
  const same = drawn.filter(({ before, after }) => after === before).reduce((sum, { count }) => sum + count, 0);
  const people = (count: number) => `${count} ${count === 1 ? 'person' : 'people'}`;
  const says = [
    rose > 0 && `${people(rose)} higher`,
    same > 0 && `${people(same)} the same`,
    fell > 0 && `${people(fell)} lower`,
    alone.length > 0 && `${people(alone.length)} rated once only`,
  ];
  const [one] = drawn;
  const words = lines.length === 1 && one ? `from ${one.before} to ${one.after}` : says.filter(Boolean).join(', ');
  return (
    <figure className="growth-picture group-picture" data-hue={module.hue}>
      <svg viewBox={`0 0 ${WIDE} ${GROUND + 26}`} role="img" aria-label={`${statement} Afterwards: ${words}.`}>
        {[1, 2, 3, 4, 5].map((step) => (
          <line key={step} className="to-grow" x1={BEFORE} x2={AFTER} y1={height(step)} y2={height(step)} />
        ))}
        {[BEFORE, AFTER].map((x) => (
          <rect key={x} className="upright" x={x - LATH / 2} y={4} width={LATH} height={GROUND - 4} />
        ))}
        <rect className="upright" x={BEFORE - 16} y={GROUND} width={AFTER - BEFORE + 32} height={LATH} />
        {drawn.map(({ before, after, count }) => (
          <line
            key={`${before}${after}`}
            className="strand"
            x1={BEFORE - 8}
            y1={height(before)}
            x2={AFTER + 8}
            y2={height(after)}
            data-count={Math.min(4, count)}
          />
        ))}
        {alone.map(({ key, before, after }) => (
          <rect
            key={key}
            className="grown"
            x={(before ? BEFORE : AFTER) - 8}
            y={height(before ?? after!) - 2}
            width={16}
            height={4}
          />
        ))}
        <text x={BEFORE} y={GROUND + 22}>
          before
        </text>
        <text x={AFTER} y={GROUND + 22}>
          after
        </text>
      </svg>
      <figcaption className="small">
        <span>{statement}</span>{' '}
        <span className="soft">{`${words.replace(/^./, (letter) => letter.toUpperCase())}.`}</span>
      </figcaption>
    </figure>
  );
}
