import { announce } from '../announce.js';
import { byId, element } from '../dom.js';
import { get, send } from './api.js';
import { whileOff } from './busy.js';
import { confirmErasing } from './erase.js';
import { nameOf } from './message.js';
import { MessageList } from './message-list.js';
import { Section } from './section.js';
import { whileVisible } from './look.js';
import { count } from './words.js';

const ADDRESS = 'api/admin/set-aside';
const tried = new Set();

const section = new Section(byId('set-aside'), () => get(ADDRESS), show);
const list = new MessageList(byId('set-aside-title'), { retry, erase, retryAll });
let shown = [];
let total = 0;

/** Looked at again and again: a message that is tried again may fail again, which takes its tries some seconds. */
export function startSetAside() {
  whileVisible(() => section.load());
  return section.load();
}

function show({ total: now, messages }, body) {
  if (!body.contains(list.nodes[0])) body.replaceChildren(...list.nodes);
  list.show(now, messages);
  const back = messages.filter(({ id }) => tried.delete(id));
  if (back.length > 0) announce(`${count(back.length, 'message')} failed again.`);
  else if (shown.length > 0 && now > total) announce(`${count(now - total, 'more message')} set aside.`);
  shown = messages;
  total = now;
  const attention = byId('attention');
  attention.hidden = total === 0;
  const words = `${count(total, 'message')} ${total === 1 ? 'is' : 'are'} set aside`;
  attention.replaceChildren(element('a', { href: '#set-aside' }, words), ' and not tried any more.');
}

function retry(message) {
  return act(list.buttons(message), [message], async () => {
    await send('POST', `${ADDRESS}/${message.id}/retry`);
    return 'It is tried again.';
  });
}

function retryAll() {
  return act(list.buttons(), shown, async () => {
    const { retried } = await send('POST', `${ADDRESS}/retry`);
    return `${count(retried, 'message')} ${retried === 1 ? 'is' : 'are'} tried again.`;
  });
}

function erase(message) {
  return act(list.buttons(message).reverse(), [], async () => {
    if (!(await confirmErasing(nameOf(message)))) return null;
    await send('DELETE', `${ADDRESS}/${message.id}`);
    return 'It is erased.';
  });
}

/** @param {() => Promise<string|null>} work gives what to say once it is done, null when it was called off */
function act(buttons, again, work) {
  return whileOff(buttons, async () => {
    try {
      const done = await work();
      if (done === null) return;
      again.forEach(({ id }) => tried.add(id));
      announce(done);
    } catch (failure) {
      if (failure.status !== 404) {
        section.trouble.show(failure, () => act(buttons, again, work));
        announce(section.trouble.words);
        return;
      }
      announce('Somebody else has done that already.');
    }
    await section.load();
  });
}
