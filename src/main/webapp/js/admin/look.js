/** How often all that may change by itself is looked at. */
const EVERY_MS = 15_000;
/** How soon what is about to change. */
const SOON_MS = 1000;

/** Looks again and again while somebody can see it, and at once when somebody comes back to the page. */
export function whileVisible(look) {
  const lookIfVisible = () => document.visibilityState === 'visible' && look();
  document.addEventListener('visibilitychange', lookIfVisible);
  setInterval(lookIfVisible, EVERY_MS);
}

/** Looks once more, soon, unless nobody can see it: who comes back later is shown it by {@link whileVisible}. */
export function soonIfVisible(look) {
  return setTimeout(() => document.visibilityState === 'visible' && look(), SOON_MS);
}
