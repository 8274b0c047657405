/** Signs a figure is written with, as the letter that stands for them behind a hyphen. */
const letters: Readonly<Record<string, string>> = {
  '.': 'p',
  ',': 'c',
  '-': 'm',
  '%': 'b',
  万: 'w',
  亿: 'e',
  億: 'f',
  元: 'y',
  '、': 'd',
  ' ': 's',
}
const signs = new Map(Object.entries(letters).map(([sign, letter]) => [letter, sign]))
const between = 'l'

/**
 * Any text ↔ letters, digits and hyphens, which chat apps and address bars leave alone: 1200.5 is `1200-p5`. A sign without a letter of its
 * own is its place in Unicode, to the base of 36, between `-0` and `-`.
 */
export const spell = (text: string): string =>
  Array.from(text, (sign) => {
    if (/^[0-9A-Za-z]$/.test(sign)) return sign
    const letter = letters[sign]
    return letter === undefined ? `-0${(sign.codePointAt(0) ?? 0).toString(36)}-` : `-${letter}`
  }).join('')

export const spellAll = (texts: readonly string[]): string => texts.map(spell).join(`-${between}`)

/** What was damaged gives a strange text, never an error. */
export const unspell = (spelled: string): string => unspellAll(spelled)[0] ?? ''

export function unspellAll(spelled: string): string[] {
  if (spelled === '') return []
  const found = ['']
  for (const [whole, place, letter] of spelled.matchAll(/-0([0-9a-z]+)-|-([a-z])|[^]/g)) {
    if (letter === between) found.push('')
    else found.push(`${found.pop() ?? ''}${signOf(place, letter) ?? whole}`)
  }
  return found
}

function signOf(place: string | undefined, letter: string | undefined): string | undefined {
  if (letter !== undefined) return signs.get(letter)
  const at = place === undefined ? -1 : parseInt(place, 36)
  return at < 0 || at > 0x10ffff ? undefined : String.fromCodePoint(at)
}
