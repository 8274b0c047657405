import type { FormulaOf } from '../../schema/formula.ts'
import { factId } from '../../schema/quote.ts'
import type * as Rule from '../../schema/rulebook.ts'
import { amount, levels, share as rate, toBound, toCap, type Setting } from './canonical.ts'
import { mentionsOfBases, mentionsOfFrom, mentionsOfLevels } from './figures.ts'
import { money, type Mention } from './mention.ts'
import { none, type Place, type Reader } from './reader.ts'

type Share = FormulaOf<'share'>

function mentionsOfRate(given: Share['rate'], { path, at }: Place): Mention[] {
  const here = [...path, 'rate']
  if (typeof given !== 'string') return mentionsOfLevels(here, given.by, given.of, 'rate', at)
  return given === 'whole' ? [] : [{ kind: 'value', path: here, value: given, use: 'rate', at }]
}

function toRate(given: Share['rate'], setting: Setting): string | Rule.Levels<string> {
  if (typeof given !== 'string') return { kind: 'levels', by: given.by, of: levels(given.of, given.by, setting, rate) }
  return given === 'whole' ? '1' : rate(given)
}

/** 超过1000万元的部分 names an amount, 同比增长部分 a fact. */
const isFact = (over: string): boolean => factId.safeParse(over).success

function mentionsOfSlice({ over, to }: Share, { path, at }: Place): Mention[] {
  const end = (name: 'over' | 'to', value: string): Mention => ({ kind: 'value', path: [...path, name], value, use: 'threshold', at })
  return [
    ...(over === undefined
      ? []
      : [isFact(over) ? ({ kind: 'fact', path: [...path, 'over'], fact: over, kinds: money, at } as const) : end('over', over)]),
    ...(to === undefined ? [] : [end('to', to)]),
  ]
}

const toSlice = ({ over, to }: Share): Rule.Slice => ({
  ...(over !== undefined && (isFact(over) ? { past: over } : { over: amount(over) })),
  ...(to !== undefined && { to: amount(to) }),
})

export const share: Reader<'share'> = {
  mentions: (node, place) => [
    ...mentionsOfBases(node, money, place),
    ...mentionsOfRate(node.rate, place),
    ...mentionsOfFrom(node.from, 'rate', place.path, place.at),
    ...mentionsOfSlice(node, place),
  ],
  rule: (node, setting) => ({
    kind: 'share',
    of: node.of,
    as: node.as,
    rate: toRate(node.rate, setting),
    ...(node.from !== undefined && { from: rate(node.from) }),
    ...toSlice(node),
    whole: node.rate === 'whole',
    bound: toBound(node.bound, setting),
    cap: toCap(node.cap, setting),
  }),
  bounded: (node) => (typeof node.rate !== 'string' ? Object.values(node.rate.of) : node.rate === 'whole' ? [] : [node.rate]),
  parts: none,
}
