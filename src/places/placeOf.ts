import { chainIn, type Chain } from './chain.ts'
import { levelOf, liesIn } from './codes.ts'
import { isCode, type PlaceTable } from './table.ts'

/** What a text says of a place. codes: GB/T 2260, six digits. */
export type PlaceRead =
  | { readonly kind: 'one'; readonly code: string }
  /** One name of several places, or several places. */
  | { readonly kind: 'several'; readonly codes: readonly string[] }
  | { readonly kind: 'none' }

/** 450102, 450102.0 from a spreadsheet, the nine or twelve digits of a town or village; a name may follow. */
const coded = /^(\d{6})(?:\.0+|\d{3}|\d{6})?(?!\d)/
/** Between two places, unless the second is a part of the first. */
const also = /^[,;、/和与及]+(?=.)/

/** A place as people write it → its code. The longest chain of names from the left; what follows it does not matter. */
export function placeOf(text: string, table: PlaceTable): PlaceRead {
  const folded = table.fold(text)
  const first = firstOf(folded, table)
  if (first === null) return { kind: 'none' }
  const codes = [...first.codes, ...apartFrom(first.codes, folded.slice(first.end), table)]
  const [code, second] = codes
  if (code === undefined) return { kind: 'none' }
  return second === undefined ? { kind: 'one', code } : { kind: 'several', codes }
}

/** 南宁、柳州; 广西广东: places of another name right behind, in no line with the first. */
function apartFrom(first: readonly string[], rest: string, table: PlaceTable): readonly string[] {
  const next = firstOf(rest.replace(also, ''), table)
  if (next === null || !(next.sure || also.test(rest))) return []
  return next.codes.filter((code) => !first.some((one) => liesIn(code, one) || liesIn(one, code)))
}

function firstOf(folded: string, table: PlaceTable): Chain | null {
  const [written, code] = coded.exec(folded) ?? []
  if (written !== undefined && code !== undefined) return isCode(code, table) ? { end: written.length, codes: [code], sure: false } : null
  const chain = chainIn(folded, table)
  return chain === null ? null : { ...chain, codes: highest(chain.codes) }
}

/** 吉林, 海南, 中山: one place stands above the others of the name and is meant; else all of them. */
function highest(codes: readonly string[]): readonly string[] {
  const top = Math.min(...codes.map(levelOf))
  const at = codes.filter((code) => levelOf(code) === top)
  return at.length === 1 ? at : codes
}
