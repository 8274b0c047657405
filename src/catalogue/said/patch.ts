/** A reading's change: maps merge, lists and texts replace, the text `null` removes a field. */
export function patch(base: unknown, set: unknown): unknown {
  if (!isMap(set)) return set
  const out = new Map(isMap(base) ? Object.entries(base) : [])
  for (const [key, value] of Object.entries(set)) {
    if (value === 'null') out.delete(key)
    else out.set(key, patch(out.get(key), value))
  }
  return Object.fromEntries(out)
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
