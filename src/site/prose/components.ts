import BeforeYouAct from './BeforeYouAct.astro';
import Cite from './Cite.astro';
import Figure from './Figure.astro';
import Link from './Link.astro';
import Note from './Note.astro';
import Objection from './Objection.astro';
import Script from './Script.astro';
import Term from './Term.astro';

/** The components that may stand in prose, but for `Check` and `Try`, which are added by who knows questions and the reader's record. */
export const proseComponents = { a: Link, BeforeYouAct, Cite, Figure, Note, Objection, Script, Term };
