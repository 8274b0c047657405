/** Any text ↔ letters, digits, - and _: what chat apps and address bars leave alone. */
export const encode = (text: string): string =>
  btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

/** What was cut short or damaged gives a shorter or strange text, never an error. */
export function decode(packed: string): string {
  const plain = packed.replace(/[^\w-]/g, '')
  const whole = plain.length % 4 === 1 ? plain.slice(0, -1) : plain
  const bytes = Uint8Array.from(atob(whole.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0))
  return new TextDecoder().decode(bytes)
}

/** Listed where the end of a link is missing. */
export const cutShort = '…'
