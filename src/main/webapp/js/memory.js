const KEY = 'storychat.conversation';

/** The conversation of this tab, as it was before a reload; a new one when there is none to be found. */
export function recall() {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY));
    if (typeof kept?.id === 'string' && Array.isArray(kept.records)) return { ...kept, records: kept.records.map(settled) };
  } catch {
    // Storage switched off, or something else's data: the page works without a past.
  }
  return fresh();
}

export function fresh() {
  return { id: newId(), records: [] };
}

export function keep(conversation) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(conversation));
  } catch {
    // Full or switched off: only a reload would miss it.
  }
}

/** A reload ends the stream that was running. */
function settled(record) {
  if (record.state !== 'asking') return record;
  const problem = { title: 'The answer was interrupted', detail: 'The page was loaded again before it was complete.' };
  return { ...record, state: 'failed', problem };
}

/** Random enough that nobody guesses another person's conversation; `randomUUID` is missing on plain http. */
function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
