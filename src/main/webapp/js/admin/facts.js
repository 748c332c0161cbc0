import { element } from '../dom.js';
import { externalLink, webAddress } from '../link.js';
import { label, value } from './words.js';

const ERRORS = ['problem', 'error', 'last_error', 'last_connect_error'];
/** What somebody who mends things wants to see first, and what belongs together. */
const FIRST = [
  ...['problem', 'cure', 'error', 'last_error', 'last_error_age_seconds'],
  ...['last_connect_error', 'last_connect_error_age_seconds'],
  ...['model', 'region', 'credentials', 'breaker', 'last_outcome', 'last_latency_ms', 'last_age_seconds'],
];

/** Facts come in any order: what is not listed goes by name, so that nothing jumps from look to look. */
export function inOrder(facts) {
  const rank = (key) => (FIRST.includes(key) ? FIRST.indexOf(key) : FIRST.length);
  return Object.entries(facts).sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

/** Names and values; values may be lists and objects of them. */
export function factList(entries) {
  return element('dl', { class: 'facts' }, ...entries.map(([key, fact]) => pair(key, shown(key, fact))));
}

/**
 * Brings a list of plain facts up to date. Only words that differ are written: a text that is being read or selected
 * stays where it is.
 */
export function updateFacts(list, entries) {
  const keys = Array.from(list.children, (child) => child.dataset.fact);
  if (keys.join() !== entries.map(([key]) => key).join()) {
    list.replaceChildren(...entries.map(([key, fact]) => pair(key, value(key, fact))));
    return;
  }
  entries.forEach(([key, fact], index) => write(list.children[index].lastElementChild, value(key, fact)));
}

export function write(node, words) {
  if (node.textContent !== words) node.textContent = words;
}

function pair(key, content) {
  return element(
    'div',
    { class: ERRORS.includes(key) ? 'error' : null, 'data-fact': key },
    element('dt', {}, label(key)),
    element('dd', { dir: 'auto' }, content),
  );
}

function shown(key, fact) {
  if (Array.isArray(fact)) {
    return fact.length ? element('ul', {}, ...fact.map((one) => element('li', {}, shown(key, one)))) : 'None';
  }
  if (fact === null || typeof fact !== 'object') return value(key, fact);
  const address = webAddress(fact.url);
  if (fact.name && address) {
    return [externalLink(address, fact.name), ' ', element('span', { class: 'soft' }, `(${address.host})`)];
  }
  return factList(Object.entries(fact));
}
