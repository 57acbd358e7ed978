import { paragraphs, phrases, type Phrase } from '../curriculum/phrase.ts';

function run(phrase: Phrase, index: number) {
  if (phrase.lang) {
    return (
      <i lang={phrase.lang} key={index}>
        {phrase.words}
      </i>
    );
  }
  return phrase.emphasis ? <em key={index}>{phrase.words}</em> : <span key={index}>{phrase.words}</span>;
}

/** One line of YAML text. Each phrase has an element of its own, so that page translators may replace text nodes. */
export function Words({ text }: { text: string }) {
  return <>{phrases(text).map(run)}</>;
}

/** YAML text as paragraphs. */
export function Paragraphs({ text }: { text: string }) {
  return (
    <>
      {paragraphs(text).map((paragraph, index) => (
        <p key={index}>{paragraph.map(run)}</p>
      ))}
    </>
  );
}
