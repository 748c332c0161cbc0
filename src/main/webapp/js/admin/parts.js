import { announce } from '../announce.js';
import { byId, element } from '../dom.js';
import { get } from './api.js';
import { whileOff } from './busy.js';
import { whileVisible } from './look.js';
import { PartCard } from './part-card.js';
import { Section } from './section.js';
import { timeOfDay } from './words.js';

const NAMES = ['slack', 'bedrock', 'storyblok', 'database'];
const cards = new Map();
let loading = null;

const section = new Section(byId('parts'), () => get('health/ready', { also: [503] }), show);

/** How the parts are, looked at again and again while somebody can see it. */
export function startParts() {
  const button = byId('look-again');
  button.addEventListener('click', () => whileOff([button], lookAgain));
  whileVisible(look);
  return look();
}

/** One at a time: a server that answers slowly would otherwise be asked ever more. */
function look() {
  loading ??= section.load().finally(() => (loading = null));
  return loading;
}

async function lookAgain() {
  if (await look()) announce([...cards.values()].map((card) => card.words).join(' '));
  else announce(section.trouble.words);
}

function show({ checks }, body) {
  const known = new Map(checks.map((check) => [check.name, check]));
  NAMES.filter((name) => !known.has(name)).forEach((name) => known.set(name, { name }));
  const names = [...new Set([...NAMES, ...known.keys()])];
  const changed = names.filter((name) => cards.has(name)).filter((name) => cards.get(name).update(known.get(name)));
  if (changed.length > 0) announce(changed.map((name) => cards.get(name).words).join(' '));
  if (names.join() !== [...cards.keys()].join()) {
    names.filter((name) => !cards.has(name)).forEach((name) => cards.set(name, new PartCard(known.get(name))));
    body.replaceChildren(element('ul', { class: 'cards' }, ...names.map((name) => cards.get(name).node)));
  }
  byId('looked').textContent = `Looked at ${timeOfDay(new Date())}, and again every 15 seconds.`;
}
