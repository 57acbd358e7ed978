import type { Match } from './schema.ts';

/** What can be chosen, in the order of the alphabet, which says nothing about what belongs to what. */
export const offered = ({ options, spare }: Match) =>
  [...options.map(({ id, match }) => ({ id, text: match })), ...spare].sort((a, b) => (a.text < b.text ? -1 : 1));

/** What was matched with what, by the id on the left: `ab cc` matches a with b's. */
export const pairsIn = (answer: string) => new Map(answer.split(' ').map((pair) => [pair[0], pair[1]]));

/** How many of the pairs are right. */
export const rightIn = ({ options }: Match, answer: string) => {
  const pairs = pairsIn(answer);
  return options.filter(({ id }) => pairs.get(id) === id).length;
};

/** The ids on the left in the order of the alphabet: an answer names them so, in whatever order the rows stand. */
export const leftIn = ({ options }: Match) => options.map(({ id }) => id).sort();
