import { shapeOf, type Shape } from '../../engine/vary/index.ts'
import { printed, printedMoney } from '../../money/printed.ts'
import { say } from '../../locale/say.ts'
import type { CatalogueMeasure } from '../../schema/catalogue.ts'
import type { Edition } from '../site/edition.ts'
import { capOf } from './ceiling.ts'
import { rateOf } from './formula.ts'
import { bases } from './parts.ts'
import { money, quantity, roundedUp } from '../words/format.ts'

/** Where the amount of a measure jumps (门槛、分档) or stops rising (封顶), each in words: 项目总投资额 约1666.67万元（500万元÷30%）. */
export function breakpointWords(measure: CatalogueMeasure, edition: Edition): string[] {
  const rule = edition.book.measures.find(({ id }) => id === measure.id)
  const shape = rule === undefined ? null : shapeOf(rule, edition.book)
  return shape === null
    ? []
    : shape.points.filter(({ gives }) => !gives.isZero()).map((point) => pointWords(point, shape.fact, measure, edition))
}

function pointWords(point: Shape['points'][number], fact: string, measure: CatalogueMeasure, edition: Edition): string {
  const { words, locale, book } = edition
  const { kind, unit = '', words: name = '' } = book.facts[fact] ?? {}
  const pays = innermost(measure.pays)
  const names = rateOf(pays)
  const base = names === null ? name : bases(names)
  const gives = money(point.gives.toFixed(), locale)
  const reached =
    kind === 'money' ? roundedUp(point.at.toFixed(), locale) : { words: quantity(point.at.toFixed(), unit, locale), exact: true }
  const passed = 'steps' in pays && pays.steps.find(({ at, above }) => above === true && printed(at)?.value === point.exact)
  if (passed) return say(words, 'jumpAbove', { base, at: passed.at, amount: gives })
  if (point.kind === 'jump') return say(words, 'jumpAt', { base, at: reached.words, amount: gives })
  const limit = capOf(pays)?.value
  // The end of a slice is no ceiling.
  if (bySlices(pays) && (typeof limit !== 'string' || printedMoney(limit) !== point.gives.toFixed()))
    return say(words, 'bendAt', { base, at: reached.words })
  const cap = typeof limit === 'string' ? limit : gives
  const rate = 'rate' in pays && typeof pays.rate === 'string' ? pays.rate : ''
  const at = reached.exact ? reached.words : say(words, 'kinkHow', { at: say(words, 'about', { amount: reached.words }), cap, rate })
  return say(words, 'kinkAt', { base, at })
}

const bySlices = (pays: CatalogueMeasure['pays']): boolean =>
  pays.kind === 'sum' ? pays.of.some(bySlices) : 'to' in pays && (pays.to ?? pays.over) !== undefined

/** The formula that names the base: of a perUnit, the formula of each unit. */
const innermost = (pays: CatalogueMeasure['pays']): CatalogueMeasure['pays'] =>
  pays.kind === 'perUnit' && typeof pays.each !== 'string' ? innermost(pays.each) : pays
