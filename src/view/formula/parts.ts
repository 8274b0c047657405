import { fill } from '../../locale/fill.ts'
import type { Formula } from '../../schema/formula.ts'
import { sayHeadline, headlineOf } from './headline.ts'
import { factName, type Edition } from '../site/edition.ts'
import { sayCap, sayFormula, sayRate } from './sentence.ts'
import { compareIn } from '../../locale/compare.ts'

/** The parts of a formula that a comparison sets side by side, with the figures as the text prints them. */

/** What the amount is reckoned from, under the text's own names; nothing where the text prints an amount. */
export function basesOf(formula: Formula, edition: Edition): string[] {
  switch (formula.kind) {
    case 'share':
    case 'match':
      return [[...new Set(formula.as)].join(' ＋ ')]
    case 'times':
      return [formula.as.join(' × ')]
    case 'perUnit':
      return [...(typeof formula.each === 'string' ? [] : basesOf(formula.each, edition)), factName(edition, formula.count)]
    case 'tiers':
    case 'levels':
      return [factName(edition, formula.by)]
    case 'sum':
    case 'least':
      return [...new Set(formula.of.flatMap((part) => basesOf(part, edition)))]
    case 'given':
      return basesOf(formula.pays, edition)
    case 'fixed':
    case 'open':
      return []
  }
}

/** Rates, and amounts for a piece, a step, a level: as printed. */
export function ratesOf(formula: Formula, edition: Edition): string[] {
  const { words } = edition
  const bounded = (figure: string, bound: 'exact' | 'upTo'): string => (bound === 'upTo' ? `${words.upTo}${figure}` : figure)
  switch (formula.kind) {
    case 'share':
      return formula.rate === 'whole' ? [] : [bounded(sayRate(formula.rate, words), formula.bound)]
    case 'match':
      return [bounded(formula.rate.replace(/[:：]/, '∶'), formula.bound)]
    case 'perUnit':
      return typeof formula.each === 'string'
        ? [
            fill(compareIn(edition.locale)['cell.each'], {
              unit: unitOf(formula.count, edition),
              amount: bounded(formula.each, formula.bound),
            }),
          ]
        : ratesOf(formula.each, edition)
    case 'tiers':
      return formula.steps.map(({ at, amount }) => fill(words.tier, { at, amount: bounded(amount, formula.bound) }))
    case 'levels':
      return Object.entries(formula.of).map(([level, amount]) => fill(words.level, { level, amount: bounded(amount, formula.bound) }))
    case 'sum':
    case 'least':
      return formula.of.flatMap((part) => ratesOf(part, edition))
    case 'given':
      return [sayFormula(formula, edition)]
    case 'times':
    case 'fixed':
    case 'open':
      return []
  }
}

/** Ceilings and fixed amounts; nothing where the text sets none. @param ceiling the whole text makes every figure one. */
export function capsOf(formula: Formula, ceiling: boolean, edition: Edition): string[] {
  const { words } = edition
  const own = 'cap' in formula && formula.cap !== undefined ? [`${words.upTo}${sayCap(formula.cap, words)}`] : []
  switch (formula.kind) {
    case 'fixed':
    case 'tiers':
    case 'levels':
      return own.length > 0 ? own : [sayHeadline(headlineOf(formula, ceiling, edition))]
    case 'perUnit': {
      const each = typeof formula.each === 'string' ? [] : capsOf(formula.each, ceiling, edition)
      const unit = unitOf(formula.count, edition)
      return [
        ...own,
        ...each.map((amount) => fill(compareIn(edition.locale)['cell.each'], { unit, amount })),
        ...(formula.atMost === undefined ? [] : [fill(words.atMost, { value: formula.atMost })]),
      ]
    }
    case 'sum':
    case 'least':
      return [...own, ...formula.of.flatMap((part) => capsOf(part, ceiling, edition))]
    case 'given':
      return capsOf(formula.pays, ceiling, edition).map((amount) => fill(words.added, { amount }))
    case 'share':
    case 'match':
    case 'times':
    case 'open':
      return own
  }
}

export const unitOf = (fact: string, edition: Edition): string => edition.catalogue.facts[fact]?.unit ?? factName(edition, fact)
