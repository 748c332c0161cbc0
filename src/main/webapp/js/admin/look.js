/** How often all that may change by itself is looked at. */
const EVERY_MS = 15_000;

/** Looks again and again while somebody can see it, and at once when somebody comes back to the page. */
export function whileVisible(look) {
  const lookIfVisible = () => document.visibilityState === 'visible' && look();
  document.addEventListener('visibilitychange', lookIfVisible);
  setInterval(lookIfVisible, EVERY_MS);
}
