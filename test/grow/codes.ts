import { codeOf, threeOf } from '../../src/codes/code.ts'

/** A code for each id whose own another id has before it: what an author would write. */
export function codesFor(ids: readonly string[]): ReadonlyMap<string, string> {
  const owners = new Map([...ids].reverse().map((id) => [codeOf({ id }), id]))
  const codes = new Map<string, string>()
  for (const id of ids) {
    if (owners.get(codeOf({ id })) === id) continue
    let tries = 1
    while (owners.has(threeOf(`${id} ${String(tries)}`))) tries += 1
    const code = threeOf(`${id} ${String(tries)}`)
    owners.set(code, id)
    codes.set(id, code)
  }
  return codes
}
