const numbers = new Intl.NumberFormat('en');
const compact = new Intl.NumberFormat('en', { notation: 'compact' });
const dayOfUtc = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const local = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });
const LABELS = {
  bot_user: 'Bot',
  breaker: 'Circuit breaker',
  cure: 'What to do',
  current_as_of: 'Last up to date',
  exact: 'Exact total',
  last_age_seconds: 'Last call was',
  last_connect_error_age_seconds: 'Connect error was',
  last_error_age_seconds: 'Last error was',
  last_latency_ms: 'Last call took',
  last_outcome: 'Last call',
  latency_ms: 'Took',
};
const CAPITALS = /\b(api|http|id|sql|tls|url)\b/g;

export function number(value) {
  return numbers.format(value);
}

/** As short as it may be where there is little room. */
export function shortNumber(value) {
  return value < 100_000 ? number(value) : compact.format(value);
}

export function count(value, one, many = `${one}s`) {
  return `${number(value)} ${value === 1 ? one : many}`;
}

/** A span of time, as exactly as anybody wants to know it. */
export function duration(ms) {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  const units = [['s', 60], ['min', 60], ['h', 48], ['days', Infinity]];
  let value = ms / 1000;
  for (const [unit, limit] of units) {
    if (value < limit) return `${value < 10 && unit === 's' ? Math.round(value * 10) / 10 : Math.round(value)} ${unit}`;
    value /= unit === 'h' ? 24 : 60;
  }
}

export function day(date) {
  return dayOfUtc.format(new Date(`${date}T00:00:00Z`));
}

/** @returns {string|null} null when it is no time */
export function moment(instant) {
  const date = new Date(instant ?? NaN);
  return Number.isNaN(date.getTime()) ? null : local.format(date);
}

export function timeOfDay(date) {
  return clock.format(date);
}

/** The name of a fact, from its name in JSON. */
export function label(key) {
  if (LABELS[key]) return LABELS[key];
  const words = key.replace(/_(ms|seconds)$/, '').replace(/_+/g, ' ').replace(CAPITALS, (short) => short.toUpperCase());
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The value of a fact that is no list and no object. */
export function value(key, fact) {
  if (typeof fact === 'boolean') return fact ? 'Yes' : 'No';
  if (typeof fact !== 'number') return String(fact ?? '') || '–';
  if (key.endsWith('_ms')) return duration(fact);
  if (key.endsWith('_age_seconds')) return `${duration(fact * 1000)} ago`;
  if (key.endsWith('_seconds')) return duration(fact * 1000);
  return number(fact);
}
