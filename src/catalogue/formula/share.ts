import type { FormulaOf } from '../../schema/formula.ts'
import type * as Rule from '../../schema/rulebook.ts'
import { levels, share as rate, toBound, toCap, type Setting } from './canonical.ts'
import { mentionsOfBases, mentionsOfLevels } from './figures.ts'
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

export const share: Reader<'share'> = {
  mentions: (node, place) => [...mentionsOfBases(node, money, place), ...mentionsOfRate(node.rate, place)],
  rule: (node, setting) => ({
    kind: 'share',
    of: node.of,
    as: node.as,
    rate: toRate(node.rate, setting),
    whole: node.rate === 'whole',
    bound: toBound(node.bound, setting),
    cap: toCap(node.cap, setting),
  }),
  bounded: (node) => (typeof node.rate !== 'string' ? Object.values(node.rate.of) : node.rate === 'whole' ? [] : [node.rate]),
  parts: none,
}
