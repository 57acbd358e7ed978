import type { ReactNode } from 'react';

/** A part of the page under a side head. */
export function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="side" aria-labelledby={`${id}-head`} id={id}>
      <h2 id={`${id}-head`}>{title}</h2>
      <div className="own-part">{children}</div>
    </section>
  );
}
