const FENCE = /^ {0,3}(```|~~~)/gm;

/**
 * Markdown that still grows, or was cut, as if it ended properly: marks that its last line left open are closed and
 * a half-written link is its label, so that nobody sees bare asterisks and brackets come and go.
 */
export function asIfWhole(text) {
  if (isOdd(text.match(FENCE))) return text;
  const lastLine = text.lastIndexOf('\n') + 1;
  return text.slice(0, lastLine) + closed(text.slice(lastLine));
}

function closed(line) {
  const words = line.replace(/!?\[([^[\]\n]*)(\]\([^()\s]*)?$/, '$1');
  if (isOdd(words.match(/`/g))) return `${words.replace(/ *`$/, '')}${words.endsWith('`') ? '' : '`'}`;
  const bare = words.replace(/[ *]+$/, '');
  return isOdd(bare.match(/\*\*/g)) ? `${bare}**` : words.replace(/ \*+$/, '');
}

function isOdd(matches) {
  return (matches?.length ?? 0) % 2 === 1;
}
