import { printed, printedMoney, printedRate } from '../../money/printed.ts'
import type { Fact, PolicyLimit } from '../../schema/catalogue.ts'
import type { AmountLevels, Cap, Formula } from '../../schema/formula.ts'
import type { Condition } from '../../schema/condition.ts'
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
const amount = (words: string): string => sure(printedMoney(words), words)
const share = (words: string): string => sure(printedRate(words), words)

/** A count in the unit of its fact; a share as a rate; a level as its place in the fact's values. */
function number(words: string, fact: Fact | undefined): string {
  if (fact?.kind === 'level') return sure(placeOf(words, fact), words)
  if (fact?.kind === 'ratio') return share(words)
  if (fact?.kind === 'date') return words
  return sure(printed(words)?.value, words)
}

function placeOf(words: string, fact: Fact): string | undefined {
  const place = fact.values?.findIndex((value) => value.words === words) ?? -1
  return place < 0 ? undefined : String(place)
}

const idOf = (words: string, fact: Fact | undefined): string => sure(fact?.values?.find((value) => value.words === words)?.id, words)

/** Years as decimal text: 3年, 三年, 36个月. */
export function years(words: string): string {
  const place = '一二三四五六七八九十'.indexOf(words[0] ?? '')
  const figure = place < 0 ? printed(words) : { value: String(place + 1), unit: words.slice(1) }
  const value = sure(figure?.value, words)
  if (!figure?.unit.includes('月')) return value
  const whole = (BigInt(value) * 1000n) / 12n
  return `${whole / 1000n}.${String(whole % 1000n).padStart(3, '0')}`.replace(/\.?0+$/, '')
}

export function toTest(node: Condition, setting: Setting): Rule.Test {
  const { facts, region } = setting
  switch (node.kind) {
    case 'atLeast':
    case 'moreThan':
    case 'atMost':
    case 'lessThan':
      return { kind: node.kind, fact: node.fact, value: number(node.value, facts[node.fact]) }
    case 'is': {
      const fact = facts[node.fact]
      if (fact?.kind === 'flag') return { kind: 'is', fact: node.fact, value: node.value }
      return { kind: 'is', fact: node.fact, value: fact?.kind === 'level' ? number(node.value, fact) : idOf(node.value, fact) }
    }
    case 'oneOf':
      return { kind: 'oneOf', fact: node.fact, values: node.values.map((words) => idOf(words, facts[node.fact])), open: node.open }
    case 'within':
      return { kind: 'within', fact: node.fact, region }
    case 'judged':
      return { kind: 'judged', fact: node.fact, gate: node.gate ?? null }
    case 'all':
    case 'any':
      return { kind: node.kind, of: node.of.map((each) => toTest(each, setting)) }
    case 'not':
      return { kind: 'not', of: toTest(node.of, setting) }
  }
}

function levels(
  of: Readonly<Record<string, string>>,
  by: string,
  { facts }: Setting,
  value: (words: string) => string,
): Record<string, string> {
  return Object.fromEntries(Object.entries(of).map(([words, figure]) => [idOf(words, facts[by]), value(figure)]))
}

export function toAmount(value: string | AmountLevels, setting: Setting): string | Rule.Levels<string> {
  return typeof value === 'string' ? amount(value) : { kind: 'levels', by: value.by, of: levels(value.of, value.by, setting, amount) }
}

const toCap = (cap: Cap | undefined, setting: Setting): Rule.Cap | null =>
  cap === undefined ? null : { value: toAmount(cap.value, setting), per: cap.per }

export function toFormula(node: Formula, setting: Setting): Rule.Formula {
  const { facts, ceiling } = setting
  const cap = 'cap' in node ? toCap(node.cap, setting) : null
  const bound = ceiling || !('bound' in node) ? 'upTo' : node.bound
  switch (node.kind) {
    case 'fixed':
      return { kind: 'fixed', amount: amount(node.amount), bound }
    case 'share': {
      const { of, as, rate } = node
      const whole = rate === 'whole'
      const text =
        typeof rate === 'string'
          ? whole
            ? '1'
            : share(rate)
          : { kind: 'levels' as const, by: rate.by, of: levels(rate.of, rate.by, setting, share) }
      return { kind: 'share', of, as, rate: text, whole, bound, cap }
    }
    case 'perUnit': {
      const units = (words: string | undefined): string | null => (words === undefined ? null : number(words, facts[node.count]))
      const each = typeof node.each === 'string' ? amount(node.each) : toFormula(node.each, setting)
      return { kind: 'perUnit', each, count: node.count, over: units(node.over), atMost: units(node.atMost), bound, cap }
    }
    case 'tiers':
      return {
        kind: 'tiers',
        by: node.by,
        steps: node.steps.map((step) => ({ at: number(step.at, facts[node.by]), amount: amount(step.amount) })),
        bound,
        cap,
      }
    case 'levels':
      return { kind: 'levels', by: node.by, of: levels(node.of, node.by, setting, amount), bound }
    case 'match':
      return { kind: 'match', of: node.of, as: node.as, rate: share(node.rate), bound, cap }
    case 'times':
      return { kind: 'times', of: node.of, as: node.as, bound, cap }
    case 'sum':
    case 'least':
      return { kind: node.kind, of: node.of.map((each) => toFormula(each, setting)), cap }
    case 'given':
      return { kind: 'given', if: toTest(node.if, setting), pays: toFormula(node.pays, setting) }
    case 'open':
      return { kind: 'open', why: node.why }
  }
}

export function toLimit(limit: Exclude<PolicyLimit, { kind: 'onlyHighest' }>, setting: Setting): Rule.RuleLimit {
  const { id, policy, clause, over } = limit
  switch (limit.kind) {
    case 'annual':
      return {
        id,
        policy,
        clause,
        kind: 'annual',
        over,
        years: limit.years === undefined ? null : years(limit.years),
        value: toAmount(limit.value, setting),
      }
    case 'aggregate': {
      const whole = limit.share === 'whole'
      return {
        id,
        policy,
        clause,
        kind: 'aggregate',
        over,
        share: whole ? '1' : share(limit.share),
        whole,
        of: limit.of,
        as: limit.as,
        counts: limit.counts,
      }
    }
    case 'excludes':
      return { id, policy, clause, kind: 'excludes', over }
  }
}
