const key = 'searches'
const most = 8

/** What was searched for in this browser, latest first. Storage may be blocked, full or damaged: then there is nothing. */
export function recentSearches(storage: () => Storage): string[] {
  try {
    const kept: unknown = JSON.parse(storage().getItem(key) ?? '[]')
    return Array.isArray(kept) ? kept.filter((word): word is string => typeof word === 'string' && word !== '').slice(0, most) : []
  } catch {
    return []
  }
}

export function remember(typed: string, storage: () => Storage): void {
  const word = typed.trim()
  if (word === '') return
  keep([word, ...recentSearches(storage).filter((each) => each !== word)].slice(0, most), storage)
}

export const forget = (storage: () => Storage): void => keep([], storage)

function keep(words: readonly string[], storage: () => Storage): void {
  try {
    storage().setItem(key, JSON.stringify(words))
  } catch {
    // Nothing that is asked depends on it.
  }
}
