/**
 * What makes two ways of writing the same: full and half width, upper and lower case, the two scripts, spaces.
 * The same function at build and in the browser; it knows no dictionary, only pairs of characters.
 */
export interface Folded {
  readonly text: string
  /** For each unit of `text`, where the character it came from begins and ends in the original. */
  readonly from: readonly number[]
  readonly to: readonly number[]
}
export type Fold = (text: string) => Folded

/** Stands where a space kept two numbers or two latin words apart: nothing that can be typed matches it. */
export const border = '\n'

/** Written in several ways for one and the same mark. */
const marks = new Map(
  ['"“”„«»「」『』', "'‘’", ':∶', '-‐‑‒–—―−', '~〜∼', '·•・‧', '([{〔【〖', ')]}〕】〗'].flatMap((alike) =>
    Array.from(alike, (mark) => [mark, alike.charAt(0)] as const),
  ),
)

/** Signs nobody sees: a space of no width, a soft hyphen, marks of direction, selectors of a variant. */
const unseen = /\p{Default_Ignorable_Code_Point}/u
const everyUnseen = /\p{Default_Ignorable_Code_Point}/gu
export const withoutUnseen = (text: string): string => text.replace(everyUnseen, '')

export const isDigit = (unit: string | undefined): boolean => unit !== undefined && /^\d$/.test(unit)
export const isLatin = (unit: string | undefined): boolean => unit !== undefined && /^\p{Script=Latin}$/u.test(unit)

/** @param pairs characters and what they are folded to, one after the other: 標标識识 */
export function folding(pairs: string): Fold {
  const map = new Map<string, string>()
  const characters = Array.from(pairs)
  for (let i = 0; i + 1 < characters.length; i += 2) map.set(characters[i] ?? '', characters[i + 1] ?? '')
  const known = new Map<string, string>()
  const one = (character: string): string => {
    const before = known.get(character)
    if (before !== undefined) return before
    const now = Array.from(plain(character), (part) => map.get(part) ?? part).join('')
    known.set(character, now)
    return now
  }
  return (text) => foldWith(one, text)
}

function foldWith(one: (character: string) => string, text: string): Folded {
  let folded = ''
  const from: number[] = []
  const to: number[] = []
  let gap = false
  let at = 0
  const put = (unit: string, start: number, end: number): void => {
    folded += unit
    from.push(start)
    to.push(end)
  }
  for (const character of text) {
    const start = at
    at += character.length
    if (unseen.test(character)) continue
    if (/[\s\p{Cc}]/u.test(character)) {
      gap = true
      continue
    }
    const units = one(character)
    if (units === ',' && groupsThousands(folded, text.slice(at, at + 4))) continue
    if (gap && apart(folded.slice(-1), units.charAt(0))) put(border, start, start)
    gap = false
    for (const unit of units.split('')) put(unit, start, at)
  }
  return { text: folded, from, to }
}

/** NFKC and lower case; a sign that only looks like a number (①, ㎡) stays one sign and joins no run of digits. */
function plain(character: string): string {
  const normal = character.normalize('NFKC').toLowerCase()
  const units = /\d/.test(normal) && !/\p{Nd}/u.test(character) ? character : normal
  return Array.from(units, (unit) => marks.get(unit) ?? unit).join('')
}

/** 1,000 is 1000: the comma between a digit and three digits. */
const groupsThousands = (before: string, after: string): boolean =>
  isDigit(before.slice(-1)) && /^\d{3}(?!\d)/.test(after.normalize('NFKC'))

const apart = (a: string | undefined, b: string): boolean => (isDigit(a) && isDigit(b)) || (isLatin(a) && isLatin(b))
