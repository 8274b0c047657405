import { random } from './random.ts'

/** What a query is made of, and how it was changed after it was taken from a text. */
export type Make = 'han' | 'number' | 'latin' | 'mark'
export interface Sample {
  readonly query: string
  readonly length: number
  readonly make: Make
  readonly change: 'none' | 'width' | 'case' | 'spaces' | 'wrong'
}

export const longest = 12
const makes: readonly Make[] = ['han', 'number', 'latin', 'mark']

/**
 * Pieces of texts of every length from 1 to 12, as many of each make as of another where the texts have them, no number and no
 * latin word cut. Some are typed in another width or case, with a space between, or with one character wrong.
 */
export function samples(texts: readonly string[], perLength: number, seed: number): Sample[] {
  const next = random(seed)
  const found = new Map<string, Sample>()
  const all = texts.join('\n')
  for (let length = 1; length <= longest; length++) {
    const taken: Record<Make, number> = { han: 0, number: 0, latin: 0, mark: 0 }
    for (let tries = 0; tries < 20_000 && total(taken) < perLength; tries++) {
      const piece = pieceAt(all, Math.floor(next() * all.length), length)
      if (piece === null) continue
      const make = makeOf(piece)
      // Numbers and latin words are few: until they have been looked for, the others have to wait.
      if (tries < 15_000 && taken[make] >= perLength / makes.length) continue
      const sample = changed(piece, length, next, all)
      if (found.has(sample.query)) continue
      found.set(sample.query, sample)
      taken[make] += 1
    }
  }
  return [...found.values()]
}

const total = (taken: Readonly<Record<Make, number>>): number => makes.reduce((sum, make) => sum + taken[make], 0)

function pieceAt(all: string, at: number, length: number): string | null {
  const piece = all.slice(at, at + length)
  if (piece.length < length || /\s/.test(piece)) return null
  return cut(all, at) || cut(all, at + length) ? null : piece
}

const cut = (all: string, at: number): boolean => {
  const pair = all.slice(at - 1, at + 1)
  return /^\d\d$|^[A-Za-z]{2}$|^\d[.,]$|^[.,]\d$/.test(pair)
}

function makeOf(piece: string): Make {
  if (/[A-Za-z]/.test(piece)) return 'latin'
  if (/\d/.test(piece)) return 'number'
  return /[^\p{L}\p{N}]/u.test(piece) ? 'mark' : 'han'
}

function changed(piece: string, length: number, next: () => number, all: string): Sample {
  const sample = { query: piece, length, make: makeOf(piece), change: 'none' } as const
  const die = next()
  if (die < 0.25 && /[!-~]/.test(piece)) return { ...sample, query: wide(piece), change: 'width' }
  if (die < 0.5 && /[A-Za-z]/.test(piece)) return { ...sample, query: otherCase(piece), change: 'case' }
  if (die > 0.9 && length > 3) return { ...sample, query: `${piece.slice(0, 2)} ${piece.slice(2)}`, change: 'spaces' }
  if (die > 0.8 && /^\p{Script=Han}{3,}$/u.test(piece)) return { ...sample, query: wrongIn(piece, next, all), change: 'wrong' }
  return sample
}

/** ５００％ */
const wide = (piece: string): string => piece.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
const otherCase = (piece: string): string =>
  piece.replace(/[A-Za-z]/g, (letter) => (letter < 'a' ? letter.toLowerCase() : letter.toUpperCase()))

function wrongIn(piece: string, next: () => number, all: string): string {
  const at = Math.floor(next() * piece.length)
  const other = all.slice(Math.floor(next() * all.length)).match(/\p{Script=Han}/u)?.[0] ?? '龘'
  return piece.slice(0, at) + other + piece.slice(at + 1)
}
