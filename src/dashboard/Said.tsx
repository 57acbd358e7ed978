import { useEffect, useRef } from 'react';

/** What came of something the reader did. The eye and the keyboard go there, since the button that was pressed may be gone. */
export function Said({ words }: { words: string }) {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (!words) return;
    line.current?.focus({ preventScroll: true });
    line.current?.scrollIntoView({ block: 'nearest' });
  }, [words]);
  return (
    <p className="own-status" tabIndex={-1} ref={line}>
      {words}
    </p>
  );
}
