/** What can be drawn: `up` gives a day's bar, `down` one below the line; `of` names what is counted. */
export const MEASURES = {
  answers: { label: 'Answers', of: ['answer'], up: (sums) => sums.answers },
  searches: { label: 'Searches', of: ['search', 'searches'], up: (sums) => sums.searches },
  tokens: { label: 'Tokens', of: ['token'], up: (sums) => sums.tokens_in + sums.tokens_out },
  verdicts: { label: 'Verdicts', of: ['liked', 'liked'], up: (sums) => sums.liked, down: (sums) => sums.disliked },
};

/** The columns of every table of figures. */
export const COLUMNS = [
  ['answers', 'Answers'],
  ['searches', 'Searches'],
  ['tokens_in', 'Tokens in'],
  ['tokens_out', 'Tokens out'],
  ['liked', 'Liked'],
  ['disliked', 'Disliked'],
];

export function sumOf(days) {
  return Object.fromEntries(COLUMNS.map(([key]) => [key, days.reduce((sum, figures) => sum + figures[key], 0)]));
}

export function isEmpty(sums) {
  return COLUMNS.every(([key]) => sums[key] === 0);
}

/** The end of an axis: a round number, and except for 1 one whose half is whole. */
export function axisEnd(most) {
  let unit = 1;
  while (most > 10 * unit) unit *= 10;
  return unit * ([1, 2, 4, 6, 8].find((step) => most <= step * unit) ?? 10);
}
