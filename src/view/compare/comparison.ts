import { lastOf } from '../../floor/floor.ts'
import { say } from '../../locale/say.ts'
import type { CompareWords } from '../../locale/compare.ts'
import type { Value } from '../formula/measureCard.ts'
import type { Link } from '../site/paths.ts'
import type { Status } from '../site/status.ts'

/** What a comparison shows, row by row; `kink` is ours, all others are the text's. */
export const rowIds = [
  'payee',
  'support',
  'base',
  'rate',
  'cap',
  'limit',
  'threshold',
  'frequency',
  'kink',
  'departments',
  'source',
] as const
export type RowId = (typeof rowIds)[number]

/** Words, each with the way to where the text says so. silent: the text does not say; none: there is nothing it could say. */
export interface Cell {
  readonly kind: 'said' | 'silent' | 'none'
  readonly values: readonly Value[]
}

/** One measure. */
export interface Column extends Link {
  readonly measure: string
  /** Under the text's own name; null where the amount hangs on no base. */
  readonly base: string | null
  /** The base is the whole investment of its project: one amount, typed once, is counted here too. */
  readonly whole: boolean
  /** The text names a figure to reckon with. */
  readonly figures: boolean
  /** Null where the text does not say. */
  readonly payee: string | null
  readonly cells: Readonly<Record<RowId, Cell>>
}

/** One text with its measures on the matter; none: 原文无此项. */
export interface TextColumns extends Link {
  readonly policy: string
  /** GB/T 2260 code, and 广东 › 深圳 › 宝安. */
  readonly region: string
  readonly place: string
  readonly status: Pick<Status, 'phases' | 'stage' | 'effective' | 'expires'>
  readonly columns: readonly Column[]
}

/** What the texts say on one matter, side by side. Plain data: the builder leaves texts out and prints the same. */
export interface Comparison {
  readonly topic: string
  readonly id: string
  readonly words: string
  readonly help: string | null
  readonly texts: readonly TextColumns[]
}

/** How many columns a text takes: one for saying that it has nothing on the matter. */
export const spanOf = ({ columns }: Pick<TextColumns, 'columns'>): number => Math.max(1, columns.length)

/** Texts next to one another under the region they are of. */
export function byPlace(
  texts: readonly Pick<TextColumns, 'region' | 'place' | 'columns'>[],
): { readonly region: string; readonly place: string; readonly span: number }[] {
  const found: { region: string; place: string; span: number }[] = []
  for (const text of texts) {
    const last = lastOf(found)
    if (last?.region === text.region) last.span += spanOf(text)
    else found.push({ region: text.region, place: text.place, span: spanOf(text) })
  }
  return found
}

/** 计算基数 4 种，资金获得方 3 种（另 2 份原文未载明）. @param texts of all tables the warning stands over */
export function warningOf(texts: readonly TextColumns[], words: CompareWords): string {
  const columns = texts.flatMap((text) => text.columns)
  const kinds = (all: readonly (string | null)[]): number => new Set(all.filter((one) => one !== null)).size
  const bases = kinds(columns.map(({ base }) => base))
  const payees = kinds(columns.map(({ payee }) => payee))
  const silent = new Set(texts.filter((text) => text.columns.some(({ payee }) => payee === null)).map(({ policy }) => policy)).size
  const counted = say(words, 'warning.counts', {
    bases: bases === 0 ? words['warning.noBases'] : say(words, 'warning.bases', { n: bases }),
    payees: payees === 0 ? words['warning.noPayees'] : say(words, 'warning.payees', { n: payees }),
    silent: silent === 0 || payees === 0 ? '' : say(words, 'warning.silent', { n: silent }),
  })
  return `${words.warning}${counted}`
}

/** The rows in which some text could say something. */
export const rowsOf = (texts: readonly TextColumns[]): RowId[] =>
  rowIds.filter((row) => texts.some(({ columns }) => columns.some(({ cells }) => cells[row].kind !== 'none')))

/** Whether some of the columns says another thing in a row. Where it is said does not count. */
export function differs(row: RowId, texts: readonly TextColumns[]): boolean {
  const said = texts.flatMap((text) =>
    text.columns.length === 0 ? [''] : text.columns.map(({ cells }) => cells[row].values.map(({ words }) => words).join('\n')),
  )
  return new Set(said).size > 1
}
