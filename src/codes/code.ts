/** A fact or measure, with what an author wrote to stand for it in addresses, if anything. */
export interface Named {
  readonly id: string
  readonly code?: string | undefined
}

/** How a fact or measure stands in an address: three letters or digits made of its id alone, so that no data version changes them. */
export const codeOf = ({ id, code }: Named): string => code ?? threeOf(id)

const signs = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** Any text as three letters or digits (FNV-1a, 32 bits). */
export function threeOf(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0
  // The low bits of this hash differ least.
  hash = (hash ^ (hash >>> 15)) >>> 0
  return [0, 1, 2].map((place) => signs.charAt(Math.floor(hash / signs.length ** place) % signs.length)).join('')
}
