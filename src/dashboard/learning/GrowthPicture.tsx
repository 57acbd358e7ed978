import { slats, type Upright } from '../growth.ts';

/** Measures of the picture, in its own units; 320 are the width of a phone. */
const WIDE = 320;
const STEP = 26;
const LATH = 6;
const SLAT = 30;

/** The picture of growth. The list below it says the same in words. */
export function GrowthPicture({ uprights }: { uprights: readonly Upright[] }) {
  const most = Math.max(1, ...uprights.map(({ slots }) => slots.length));
  const ground = (most + 1) * STEP;
  const apart = WIDE / Math.max(1, uprights.length);
  const { done, of } = slats(uprights);
  return (
    <figure className="growth-picture">
      <svg
        viewBox={`0 0 ${WIDE} ${ground + 30}`}
        role="img"
        aria-label={`A trellis of ${uprights.length} uprights, one for each module, with ${done} of ${of} slats in place.`}
      >
        {uprights.map(({ id, hue, slots }, index) => {
          const x = apart * (index + 0.5);
          const rungs = slots.flatMap((slot, rung) => (slot.done ? [rung] : []));
          const slat = (rung: number) => (
            <rect
              key={rung}
              className="grown"
              x={x - Math.min(SLAT, apart - 6) / 2}
              y={ground - (rung + 1) * STEP}
              width={Math.min(SLAT, apart - 6)}
              height={LATH}
            />
          );
          // Where laths cross, one goes over and the next one under.
          return (
            <g key={id} data-hue={hue}>
              {rungs.filter((rung) => (rung + index) % 2 === 1).map(slat)}
              <rect className="upright" x={x - LATH / 2} y={STEP / 2} width={LATH} height={ground - STEP / 2} />
              {rungs.filter((rung) => (rung + index) % 2 === 0).map(slat)}
              {slots.map((slot, rung) =>
                slot.done ? null : (
                  <line
                    key={rung}
                    className="to-grow"
                    x1={x - 9}
                    x2={x + 9}
                    y1={ground - (rung + 1) * STEP + LATH / 2}
                    y2={ground - (rung + 1) * STEP + LATH / 2}
                  />
                ),
              )}
              <text x={x} y={ground + 24}>
                {index + 1}
              </text>
            </g>
          );
        })}
        <rect className="upright" x="0.5" y={ground} width={WIDE - 1} height={LATH} />
      </svg>
      <figcaption className="small soft">
        One slat for each thing done: a lesson read, its exercise, the self-assessment, the rating afterwards.
      </figcaption>
    </figure>
  );
}
