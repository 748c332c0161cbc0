/**
 * Makes an element. Children that are strings become text nodes, so nothing that comes from elsewhere can turn into
 * markup; properties whose name starts with "on" are listeners.
 */
export function element(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ''));
  return node;
}

/** Words for screen readers only. */
export function unseen(text) {
  return element('span', { class: 'unseen' }, text);
}

export function button(label, onclick, properties = {}) {
  return element('button', { type: 'button', class: 'quiet', onclick, ...properties }, label);
}

export function byId(id) {
  return document.getElementById(id);
}
