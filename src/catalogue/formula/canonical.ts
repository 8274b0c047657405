import { isDay } from '../../days/day.ts'
import { printed, printedMoney, printedRate } from '../../money/printed.ts'
import type { Fact } from '../../schema/catalogue.ts'
import type { AmountLevels, Cap } from '../../schema/formula.ts'
import type * as Rule from '../../schema/rulebook.ts'

/** What a rule needs to know beyond its own words. */
export interface Setting {
  readonly facts: Readonly<Record<string, Fact>>
  /** 区内 and 本区 mean the policy's own region. */
  readonly region: string
  /** Words of the text make every figure a ceiling, whatever its own sentence says. */
  readonly ceiling: boolean
}

/** A figure as content prints it → canonical decimal text. Content has been checked: anything else is our own mistake. */
const sure = (value: string | null | undefined, words: string): string => {
  if (value === null || value === undefined) throw new Error(`${words} passed the checks and is no figure`)
  return value
}
export const amount = (words: string): string => sure(printedMoney(words), words)
export const share = (words: string): string => sure(printedRate(words), words)

/** A count in the unit of its fact; a share as a rate; a level as its place in the fact's values. */
export function number(words: string, fact: Fact | undefined): string {
  if (fact?.kind === 'level') return sure(placeOf(words, fact), words)
  if (fact?.kind === 'ratio') return share(words)
  if (fact?.kind === 'date') return sure(dayOf(words), words).replaceAll('-', '')
  return sure(printed(words)?.value, words)
}

function placeOf(words: string, fact: Fact): string | undefined {
  const place = fact.values?.findIndex((value) => value.words === words) ?? -1
  return place < 0 ? undefined : String(place)
}

export const idOf = (words: string, fact: Fact | undefined): string => sure(fact?.values?.find((value) => value.words === words)?.id, words)

/** 2033年1月1日 → 2033-01-01; null where it is no full date. */
export function dayOf(words: string): string | null {
  const found = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(words)
  const iso = found === null ? null : `${found[1] ?? ''}-${(found[2] ?? '').padStart(2, '0')}-${(found[3] ?? '').padStart(2, '0')}`
  return isDay(iso) ? iso : null
}

/** Years as decimal text: 3年, 三年, 36个月. */
export function years(words: string): string {
  const place = '一二三四五六七八九十'.indexOf(words[0] ?? '')
  const figure = place < 0 ? printed(words) : { value: String(place + 1), unit: words.slice(1) }
  const value = sure(figure?.value, words)
  if (!figure?.unit.includes('月')) return value
  const whole = (BigInt(value) * 1000n) / 12n
  return `${whole / 1000n}.${String(whole % 1000n).padStart(3, '0')}`.replace(/\.?0+$/, '')
}

export function levels<Printed, Value>(
  of: Readonly<Record<string, Printed>>,
  by: string,
  { facts }: Setting,
  value: (words: Printed) => Value,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(of).map(([words, figure]) => [idOf(words, facts[by]), value(figure)]))
}

export function toAmount(value: string | AmountLevels, setting: Setting): string | Rule.Levels<string> {
  return typeof value === 'string' ? amount(value) : { kind: 'levels', by: value.by, of: levels(value.of, value.by, setting, amount) }
}

export const toCap = (cap: Cap | undefined, setting: Setting): Rule.Cap | null =>
  cap === undefined ? null : { value: toAmount(cap.value, setting), per: cap.per }

/** A floor stays one: what the whole text says of its figures as ceilings is not said of it. */
export const toBound = (bound: Rule.Bound, { ceiling }: Setting): Rule.Bound => (ceiling && bound === 'exact' ? 'upTo' : bound)
