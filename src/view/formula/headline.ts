import { fill } from '../../locale/fill.ts'
import type { CatalogueMeasure, Policy } from '../../schema/catalogue.ts'
import type { Formula } from '../../schema/formula.ts'
import { factName, type Edition } from '../site/edition.ts'
import { bases, sayCap, sayRate } from './sentence.ts'

/** The figure a reader sees first, as the text prints it: 不超过 / 300 / 万元; or words where it has none. */
export interface Headline {
  readonly before: string
  readonly figure: string
  readonly unit: string
}

/** How far what a measure pays can be said: by a formula, by a bare ceiling, money without either, words only. */
export const reaches = ['computable', 'ceilingOnly', 'notComputable', 'wordsOnly'] as const
/** The mark of a clause. */
export type Reach = (typeof reaches)[number] | 'noBenefit'

export function reachOf(measure: CatalogueMeasure): (typeof reaches)[number] {
  if (measure.pays.kind === 'open') return measure.pays.why === 'wordsOnly' ? 'wordsOnly' : 'notComputable'
  const ceiling = measure.weighed !== undefined || (measure.pays.kind === 'fixed' && measure.pays.bound === 'upTo')
  return measure.pays.kind === 'fixed' && ceiling ? 'ceilingOnly' : 'computable'
}

/** The best that any of them reaches. */
export function reachOfAll(measures: readonly CatalogueMeasure[]): Reach {
  const found = measures.map(reachOf)
  return reaches.find((reach) => found.includes(reach)) ?? 'noBenefit'
}

export function headline(measure: CatalogueMeasure, policy: Policy, edition: Edition): Headline {
  const ceiling = policy.allMaximum !== undefined || measure.weighed !== undefined
  return headlineOf(measure.pays, ceiling, edition)
}

/** The same in one line: 不超过300万元. */
export const sayHeadline = ({ before, figure, unit }: Headline): string => `${before}${figure}${unit}`

/** @param ceiling whatever its own sentence says, every figure is one. */
export function headlineOf(formula: Formula, ceiling: boolean, edition: Edition): Headline {
  const { words } = edition
  if ('cap' in formula && formula.cap !== undefined) return split(words.upTo, sayCap(formula.cap, words))
  const start = (bound: 'exact' | 'upTo'): string => (ceiling || bound === 'upTo' ? words.upTo : words.fixedAmount)
  switch (formula.kind) {
    case 'fixed':
      return split(start(formula.bound), formula.amount)
    case 'tiers':
      return split(start(formula.bound), formula.steps.map(({ amount }) => amount).join(words.listSeparator))
    case 'levels':
      return split(start(formula.bound), Object.values(formula.of).join(words.listSeparator))
    case 'share':
      return formula.rate === 'whole'
        ? text(fill(words.ceilingWhole, { base: bases(formula.as) }))
        : rated(
            `${formula.bound === 'upTo' || ceiling ? words.upTo : words.atRate}${bases(formula.as)}${words.rateOf}`,
            sayRate(formula.rate, words),
          )
    case 'match':
      return rated(words.atRate, formula.rate.replace(':', '∶'))
    case 'times':
      return text(formula.as.join(' × '))
    case 'perUnit':
      return perUnit(formula, ceiling, edition)
    case 'sum':
      return text(formula.of.map((part) => sayHeadline(headlineOf(part, ceiling, edition))).join(words.plus))
    case 'least':
      return headlineOf(formula.of.find((part) => 'cap' in part && part.cap !== undefined) ?? formula.of[0] ?? formula, ceiling, edition)
    case 'given':
      return text(fill(words.added, { amount: sayHeadline(headlineOf(formula.pays, ceiling, edition)) }))
    case 'open':
      return text(formula.why === 'wordsOnly' ? words.wordsOnly : words.notComputable)
  }
}

function perUnit(formula: Extract<Formula, { kind: 'perUnit' }>, ceiling: boolean, edition: Edition): Headline {
  const { words, catalogue } = edition
  const unit = catalogue.facts[formula.count]?.unit ?? factName(edition, formula.count)
  const each = fill(words.eachUnit, { unit })
  const inner =
    typeof formula.each === 'string'
      ? split(ceiling || formula.bound === 'upTo' ? words.upTo : words.fixedAmount, formula.each)
      : headlineOf(formula.each, ceiling, edition)
  return { ...inner, before: `${each}${inner.before}` }
}

const text = (words: string): Headline => ({ before: words, figure: '', unit: '' })
const rated = (before: string, figure: string): Headline => ({ before, figure, unit: '' })

/** 300万元 → 300 and 万元; a list of amounts stays whole. */
function split(before: string, amount: string): Headline {
  const [, figure, unit] = /^([\d.,]+)([^\d、：]*)$/.exec(amount) ?? []
  return figure === undefined ? { before, figure: amount, unit: '' } : { before, figure, unit: unit ?? '' }
}
