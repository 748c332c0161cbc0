import { announce } from '../announce.js';
import { byId } from '../dom.js';
import { get, send } from './api.js';
import { whileOff } from './busy.js';
import { IndexCard } from './index-card.js';
import { soonIfVisible, whileVisible } from './look.js';
import { Section } from './section.js';

const ADDRESS = 'api/admin/index';
const section = new Section(byId('index'), () => get(ADDRESS), show);
const card = new IndexCard(sync);
let asked = false;
/** Its state when it was last at rest: what goes on by itself is told only when it makes a difference. */
let rested = null;
let endWait = () => {};
let next = 0;

/** Looked at again and again, and soon while it is being brought up to date: webhooks and the clock begin that too. */
export function startIndex() {
  whileVisible(() => section.load());
  return section.load();
}

function show(index, body) {
  const isNew = !body.contains(card.node);
  card.update(index);
  if (isNew) body.replaceChildren(card.node);
  clearTimeout(next);
  if (index.syncing) {
    next = soonIfVisible(() => section.load());
    whileOff([card.button], untilAtRest);
    return;
  }
  if (asked || (!isNew && card.state !== rested)) announce(card.words);
  asked = false;
  rested = card.state;
  endWait();
}

function untilAtRest() {
  return new Promise((resolve) => (endWait = resolve));
}

function sync() {
  return whileOff([card.button], async () => {
    try {
      await send('POST', `${ADDRESS}/sync`);
    } catch (failure) {
      section.trouble.show(failure, sync);
      announce(section.trouble.words);
      return;
    }
    asked = true;
    announce('The index is being brought up to date.');
    const atRest = untilAtRest();
    section.load();
    await atRest;
  });
}
