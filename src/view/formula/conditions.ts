import { say } from '../../locale/say.ts'
import type { Condition } from '../../schema/condition.ts'
import { factName, regionName, type Edition } from '../site/edition.ts'

/** The conditions of a measure, one sentence each; a list that must hold together is spread. `region` is the policy's own. */
export function sayConditions(when: Condition | undefined, edition: Edition, region: string): string[] {
  if (when === undefined) return []
  if (when.kind === 'all') return when.of.flatMap((part) => sayConditions(part, edition, region))
  return [sayTest(when, edition, region)]
}

/** One condition with its inclusive or exclusive word. */
export function sayTest(test: Condition, edition: Edition, region = ''): string {
  const { words } = edition
  const inner = (part: Condition): string => sayTest(part, edition, region)
  switch (test.kind) {
    case 'atLeast':
    case 'moreThan':
    case 'lessThan':
      if (isDay(test.fact, edition)) return say(words, dayWays[test.kind], { fact: factName(edition, test.fact), value: test.value })
      return say(words, test.kind, { fact: factName(edition, test.fact), value: turnOf(test, edition) })
    case 'atMost':
      if (isDay(test.fact, edition)) return say(words, 'dayAtMost', { fact: factName(edition, test.fact), value: test.value })
      return say(words, 'atMostTest', { fact: factName(edition, test.fact), value: turnOf(test, edition) })
    case 'is':
      return sayIs(test, edition)
    case 'oneOf': {
      const list = test.values.join(words.listSeparator)
      return say(words, 'isValue', { fact: factName(edition, test.fact), value: test.open ? say(words, 'openList', { list }) : list })
    }
    case 'within':
      return say(words, 'within', { fact: factName(edition, test.fact), region: regionName(edition, region) })
    case 'judged':
      return test.gate === undefined
        ? say(words, 'judged', { fact: factName(edition, test.fact) })
        : say(words, 'judgedGate', { fact: factName(edition, test.fact), gate: test.gate })
    case 'all':
      return test.of.map(inner).join(words.listSeparator)
    case 'any':
      return say(words, 'anyOf', { list: test.of.map(inner).join(words.semicolon) })
    case 'not':
      return say(words, 'noneOf', { list: inner(test.of) })
  }
}

const isDay = (fact: string, { catalogue }: Edition): boolean => catalogue.facts[fact]?.kind === 'date'
const dayWays = { atLeast: 'dayAtLeast', moreThan: 'dayMoreThan', lessThan: 'dayLessThan' } as const

/** 5000万元; 上年营业收入 ×（1＋10%）; 上年营业收入＋5000万元; 投资总额 × 70%. */
function turnOf({ value, over, shareOf }: Extract<Condition, { shareOf?: string | undefined }>, edition: Edition): string {
  const past = over ?? shareOf
  if (past === undefined) return value
  const way = over === undefined ? 'shareOfPast' : /[%‰]$/.test(value) ? 'grownTo' : 'moreThanPast'
  return say(edition.words, way, { past: factName(edition, past), value })
}

function sayIs({ fact, value }: { fact: string; value: string }, edition: Edition): string {
  const name = factName(edition, fact)
  if (value === 'true') return name
  return say(edition.words, value === 'false' ? 'isNot' : 'isValue', { fact: name, value })
}
