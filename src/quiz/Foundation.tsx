import type { Grounds } from './grounds.ts';

/** Where a question is taught, and what its feedback rests on. */
export function Foundation({ grounds }: { grounds: Grounds | undefined }) {
  if (!grounds) return null;
  return (
    <p className="small question-passage">
      Where this is taught: <a href={grounds.passage.href}>{grounds.passage.title}</a>
      {grounds.sources.length > 0 && (
        <span>
          . Rests on:{' '}
          {grounds.sources.map(({ href, title }, index) => (
            <span key={href}>
              {index > 0 && '; '}
              <a href={href}>{title}</a>
            </span>
          ))}
        </span>
      )}
    </p>
  );
}
