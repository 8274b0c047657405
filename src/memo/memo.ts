/**
 * Found once: as long as what it rests on is the same, the very same value is given back. One value is kept for each first argument,
 * as long as that lives: of the others only the last are remembered.
 * @param rest what the value rests on beside the first argument, compared one by one; left out, the other arguments themselves.
 */
export function memo<A extends WeakKey, B extends readonly unknown[], T>(
  find: (first: A, ...others: B) => T,
  rest: (first: A, ...others: B) => readonly unknown[] = (_, ...others) => others,
): (first: A, ...others: B) => T {
  const kept = new WeakMap<A, { readonly on: readonly unknown[]; readonly value: T }>()
  return (first, ...others) => {
    const on = rest(first, ...others)
    const known = kept.get(first)
    if (known?.on.length === on.length && known.on.every((one, i) => Object.is(one, on[i]))) return known.value
    const value = find(first, ...others)
    kept.set(first, { on, value })
    return value
  }
}
