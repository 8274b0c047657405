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

/** What people bring along besides short words. */
export const kinds = ['passage', 'passageWrong', 'unseen', 'quotes', 'variant', 'radical', 'unit', 'manyWords'] as const
export interface Brought {
  readonly kind: (typeof kinds)[number]
  readonly query: string
}

/** As many of each kind as asked for, where the texts have them: whole passages, and short pieces as a PDF, an app or another region writes them. */
export function brought(texts: readonly string[], perKind: number, seed: number, elsewhere: (text: string) => string): Brought[] {
  const next = random(seed)
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(next() * from.length)]
  const stretch = (from: number, to: number): string => {
    const text = pick(texts) ?? ''
    const at = Math.floor(next() * Math.max(1, text.length - from))
    const length = from + Math.floor(next() * (to - from))
    return cut(text, at) || cut(text, Math.min(text.length, at + length)) ? '' : text.slice(at, at + length).trim()
  }
  const all = texts.join('\n')
  const make: Readonly<Record<Brought['kind'], () => string>> = {
    passage: () => stretch(60, 900),
    passageWrong: () => wrongIn(stretch(40, 400), next, all),
    unseen: () => Array.from(stretch(3, 14)).join(pick(['\u200b', '\u00ad', '\u200e', '\u2060', '\ufe00']) ?? ''),
    quotes: () => {
      const [open, shut] = pick(['“”', '「」', '《》', '""', '‘’', '«»'])?.split('') ?? []
      const piece = stretch(3, 14)
      return /[“”"'‘’「」『』《》〈〉«»\n]/.test(piece) || piece === '' ? '' : `${open ?? ''}${piece}${shut ?? ''}`
    },
    variant: () => {
      const piece = stretch(2, 14)
      const other = Array.from(piece, elsewhere).join('')
      return other === piece ? '' : other
    },
    radical: () => {
      const piece = stretch(2, 14)
      const other = piece.replace(/[车门页马长贝见民青风工力人行用大小高金一]/g, (character) => radicalOf[character] ?? character)
      return other === piece ? '' : other
    },
    unit: () => {
      const piece = stretch(4, 16)
      const other = piece.replace(/(\d)(?=[万亿元%])/g, '$1 ')
      return other === piece || /\s/.test(piece) ? '' : other
    },
    manyWords: () => {
      const text = (pick(texts) ?? '').replace(/\s/g, '')
      const words = Array.from({ length: 9 + Math.floor(next() * 8) }, () => {
        const at = Math.floor(next() * Math.max(1, text.length - 4))
        return cut(text, at) || cut(text, at + 3) ? '' : text.slice(at, at + 3)
      }).filter((word) => /^\p{Script=Han}+$/u.test(word))
      return words.length < 9 ? '' : words.join(' ')
    },
  }
  return kinds.flatMap((kind) => {
    const found = new Set<string>()
    for (let tries = 0; tries < perKind * 40 && found.size < perKind; tries++) {
      const query = make[kind]()
      if (query.length > 1) found.add(query)
    }
    return [...found].map((query) => ({ kind, query }))
  })
}

const radicalOf: Readonly<Record<string, string>> = Object.fromEntries(
  [...'车⻋门⻔页⻚马⻢长⻓贝⻉见⻅民⺠青⻘风⻛工⼯力⼒人⼈行⾏用⽤大⼤小⼩高⾼金⾦一⼀'.matchAll(/(.)(.)/gu)].map(
    ([, own = '', radical = '']) => [own, radical],
  ),
)
