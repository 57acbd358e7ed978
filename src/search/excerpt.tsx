/** Pagefind's excerpt: HTML-escaped text with `mark` around matches. Shown as text, never as HTML. */
export function Excerpt({ html }: { html: string }) {
  const parts = html.split(/<\/?mark>/);
  return (
    <>
      {parts.map((part, index) =>
        index % 2 ? <mark key={index}>{unescapeText(part)}</mark> : <span key={index}>{unescapeText(part)}</span>,
      )}
    </>
  );
}

const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
};

/** Undoes the escaping of text in HTML. */
export function unescapeText(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39|#x27);/g, (entity) => ENTITIES[entity] ?? entity);
}
