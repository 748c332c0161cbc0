import { element } from './dom.js';
import { citation, honestLink, webAddress } from './link.js';

const TOKEN = /\\[!-/:-@[-`{-~]|`+|!?\[|\*\*|__|~~|[*_]|<?https?:\/\/|\n/g;
const TAGS = { '**': 'strong', __: 'strong', '~~': 'del', '*': 'em', _: 'em' };
const DEEPEST = 6;

/** The nodes (elements and strings) for the Markdown inside one block. HTML in it stays text. */
export function inline(text, depth = 0) {
  if (depth > DEEPEST) return [text];
  const nodes = [];
  const unclosed = new Set();
  const tokens = new RegExp(TOKEN);
  let plainFrom = 0;
  for (let token = tokens.exec(text); token; token = tokens.exec(text)) {
    const found = construct(text, token.index, token[0], depth, unclosed);
    if (!found) continue;
    nodes.push(text.slice(plainFrom, token.index), ...found.nodes);
    tokens.lastIndex = plainFrom = found.end;
  }
  nodes.push(text.slice(plainFrom));
  return nodes.filter((node) => node !== '');
}

function construct(text, at, mark, depth, unclosed) {
  if (mark === '\n') return { nodes: [element('br')], end: at + 1 };
  if (mark[0] === '\\') return { nodes: [mark[1]], end: at + 2 };
  if (mark[0] === '`') return code(text, at, mark);
  if (mark.endsWith('[')) return bracketed(text, at, mark, depth);
  if (mark.endsWith('://')) return bareAddress(text, at, mark);
  return emphasis(text, at, mark, depth, unclosed);
}

function code(text, at, mark) {
  const from = at + mark.length;
  const close = new RegExp(`(?<!\`)${mark}(?!\`)`, 'g');
  close.lastIndex = from;
  const end = close.exec(text);
  if (!end) return { nodes: [mark], end: from };
  const words = text.slice(from, end.index).replace(/\n/g, ' ').replace(/^ (.*\S.*) $/, '$1');
  return { nodes: [element('code', {}, words)], end: end.index + mark.length };
}

/** `[label](address)`; an image is shown as a link to it, as the page loads nothing from other hosts. */
function bracketed(text, at, mark, depth) {
  const labelFrom = at + mark.length;
  const labelTo = closingBracket(text, labelFrom);
  if (labelTo < 0) return null;
  const target = /\(\s*<?((?:[^\s()<>]|\([^\s()<>]*\))*)>?(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)/y;
  target.lastIndex = labelTo + 1;
  const address = target.exec(text);
  if (!address) return null;
  const words = text.slice(labelFrom, labelTo);
  const url = webAddress(address[1]);
  if (url && /^\d{1,3}$/.test(words)) return { nodes: [citation(url, words)], end: target.lastIndex };
  const label = inline(words, depth + 1).map(withoutLinks);
  return { nodes: url ? [honestLink(url, label)] : label, end: target.lastIndex };
}

function closingBracket(text, from) {
  let open = 1;
  for (let at = from; at < text.length && at < from + 1000; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '[') open++;
    else if (text[at] === ']' && --open === 0) return at;
  }
  return -1;
}

function withoutLinks(node) {
  return node.querySelector?.('a') || node.tagName === 'A' ? node.textContent : node;
}

function bareAddress(text, at, mark) {
  const from = mark[0] === '<' ? at + 1 : at;
  const run = /[^\s<>"`]*/y;
  run.lastIndex = from;
  let address = run.exec(text)[0].replace(/[.,:;!?'*_~\]]+$/, '');
  if (address.endsWith(')') && !address.includes('(')) address = address.replace(/\)+[.,:;!?]*$/, '');
  const url = webAddress(address);
  if (!url) return null;
  const end = from + address.length;
  return { nodes: [honestLink(url, [address])], end: from > at && text[end] === '>' ? end + 1 : end };
}

function emphasis(text, at, mark, depth, unclosed) {
  const from = at + mark.length;
  if (unclosed.has(mark) || !/\S/.test(text[from] ?? '') || !opensHere(text, at, mark)) return null;
  for (let end = text.indexOf(mark, from + 1); end > 0; end = text.indexOf(mark, end + 1)) {
    if (!closesHere(text, from, end, mark)) continue;
    const inner = inline(text.slice(from, end), depth + 1);
    return { nodes: [element(TAGS[mark], {}, ...inner)], end: end + mark.length };
  }
  // No later mark of this kind can close either: looking again for each would make long answers slow.
  unclosed.add(mark);
  return null;
}

function opensHere(text, at, mark) {
  return mark[0] !== '_' || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '');
}

function closesHere(text, from, end, mark) {
  if (/\s/.test(text[end - 1])) return false;
  const after = text[end + mark.length] ?? '';
  if (mark.length === 1 && (after === mark || text[end - 1] === mark)) return false;
  // In ***both*** the outer pair is the last two: the inner mark has to close first.
  if (mark.length === 2 && after === mark[0] && text[from] === mark[0]) return false;
  return mark[0] !== '_' || !/[\p{L}\p{N}]/u.test(after);
}
