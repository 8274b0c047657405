/** A reading's change: maps merge, lists and texts replace, the text `null` removes a field. */
export function patch(base: unknown, set: unknown): unknown {
  if (!isMap(set)) return set
  const out: Record<string, unknown> = isMap(base) ? { ...base } : {}
  for (const [key, value] of Object.entries(set)) {
    if (value === 'null') delete out[key]
    else out[key] = patch(out[key], value)
  }
  return out
}

export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
