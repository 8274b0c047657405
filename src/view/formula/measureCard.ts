import { ownPart, rolesFact } from '../../engine/facts/ids.ts'
import { say } from '../../locale/say.ts'
import type { CatalogueMeasure, Policy } from '../../schema/catalogue.ts'
import type { Quote } from '../../schema/quote.ts'
import { headline, reachOf, type Headline } from './headline.ts'
import { breakpointWords } from './breakpointWords.ts'
import { sayConditions } from './conditions.ts'
import type { Edition } from '../site/edition.ts'
import { capOf, sayCap } from './ceiling.ts'
import { rateOf, sayFormula, sayingOf } from './formula.ts'
import { bases } from './parts.ts'
import { limitsOn } from './limits.ts'
import { estimatePath, clausePath, measurePath, type Link } from '../site/paths.ts'
import { quotedWords } from '../../schema/quoted.ts'

/** A value of a fact card: words, or words that lead somewhere. */
export interface Value {
  readonly words: string
  readonly path?: string
}
export interface Row {
  readonly term: string
  readonly values: readonly Value[]
  /** The text says nothing here: shown as such. */
  readonly silent: boolean
}
export interface MeasureCard {
  readonly id: string
  readonly title: string
  readonly headline: Headline
  /** Null where there is none and the headline says so. */
  readonly formula: string | null
  readonly rows: readonly Row[]
  readonly openPoints: readonly {
    readonly about: string
    readonly readings: readonly { readonly words: string; readonly cautious: boolean }[]
  }[]
  readonly notes: readonly string[]
  /** Where the measure stands in its clause. */
  readonly path: string
  readonly estimate: string | null
}

export function toMeasureCard(measure: CatalogueMeasure, policy: Policy, edition: Edition): MeasureCard {
  const { words } = edition
  return {
    id: ownPart(measure.id),
    title: measure.title,
    headline: headline(measure, policy, edition),
    formula: reachOf(measure) === 'wordsOnly' ? null : sayFormula(measure.pays, edition),
    rows: rowsOf(measure, policy, edition),
    openPoints: measure.openPoints.map(({ about, readings = [] }) => ({
      about,
      readings: readings.map((reading) => ({
        words: reading.words ?? (reading.cautious ? words.openCautious : words.openOther),
        cautious: reading.cautious,
      })),
    })),
    notes: measure.notes,
    path: measurePath(measure),
    estimate: measure.pays.kind === 'open' ? null : estimatePath(measure.id),
  }
}

/** Who is paid: the kinds of unit the text's words stand for, each as `call` has it; null where it prints none. */
export function sayPayee({ payee }: CatalogueMeasure, edition: Edition, call = (name: string): string => name): string | null {
  if (payee.of.includes('notStated')) return null
  const { words, catalogue } = edition
  const roles = catalogue.facts[rolesFact]?.values ?? []
  // The role is called 其他企业 in the form; as a payee it stands for every enterprise.
  const named = payee.of.map((role) => (role === 'enterprise' ? words.enterprise : (roles.find(({ id }) => id === role)?.words ?? role)))
  const list = named.map(call).join(words.listSeparator)
  return payee.open ? say(words, 'payeeOpen', { list }) : list
}

function rowsOf(measure: CatalogueMeasure, policy: Policy, edition: Edition): Row[] {
  const { words } = edition
  const always = (term: string, values: readonly (string | Value)[]): Row => ({
    term,
    values: values.length === 0 ? [{ words: words.silent }] : values.map((value) => (typeof value === 'string' ? { words: value } : value)),
    silent: values.length === 0,
  })
  const some = (term: string, values: readonly (string | Value)[]): Row[] => (values.length === 0 ? [] : [always(term, values)])
  const quoted = (quote: Quote | undefined): string[] => (quote === undefined ? [] : [quotedWords(quote)])
  const payee = sayPayee(measure, edition)
  return [
    always(words.payee, payee === null ? [] : [payee, ...quoted(measure.payee.quote).map((quote) => say(words, 'payeeQuote', { quote }))]),
    ...some(words.support, [measure.support]),
    ...formulaRows(measure, edition, always),
    ...some(words.kink, breakpointWords(measure, edition)),
    always(words.conditions, sayConditions(measure.when, edition, policy.region)),
    always(words.frequency, frequencyOf(measure, edition)),
    ...some(
      words.duration,
      measure.duration === undefined
        ? []
        : [
            measure.duration.atMost === undefined
              ? quotedWords(measure.duration.quote)
              : say(words, 'atMostYears', { value: measure.duration.atMost }),
          ],
    ),
    always(words.quota, quotaOf(measure, edition)),
    ...some(words.budget, quoted(measure.budget)),
    ...some(words.weighed, quoted(measure.weighed)),
    ...some(words.topUp, quoted(measure.topUp)),
    ...some(words.paidAfter, quoted(measure.paidAfter)),
    ...some(words.payOut, quoted(measure.payOut?.quote)),
    ...some(words.limits, limitsOn(measure, policy, edition)),
    ...some(words.rules, policy.allMaximum === undefined ? [] : [words.allMaximum]),
    ...some(
      words.departments,
      measure.departments.map((id) => edition.catalogue.departments[id]?.words ?? id),
    ),
    ...some(words.source, figuresOf(measure, policy)),
  ]
}

type Always = (term: string, values: readonly (string | Value)[]) => Row

/** Base, rate and cap stand together: a rate means nothing without its base. */
function formulaRows({ pays }: CatalogueMeasure, edition: Edition, always: Always): Row[] {
  const { words } = edition
  const [names, cap] = [rateOf(pays), capOf(pays)]
  if (names === null) return []
  return [
    always(words.base, [bases(names)]),
    always(words.rate, sayingOf(edition).rates(pays)),
    cap === null ? { ...always(words.cap, []), values: [{ words: words.noCeiling }] } : always(words.cap, [sayCap(cap, words)]),
  ]
}

export function frequencyOf({ frequency }: CatalogueMeasure, { words }: Edition): string[] {
  if (frequency.kind === 'notStated') return []
  return [frequency.kind === 'perProject' ? words.perProjectFrequency : words[frequency.kind]]
}

export function quotaOf({ quota }: CatalogueMeasure, { words }: Edition): string[] {
  if (quota === undefined) return []
  if (quota.value === undefined) return [say(words, 'quotaOpen', { gate: quota.gate })]
  return [say(words, quota.per === 'year' ? 'quotaYear' : 'quotaValue', { value: quota.value, gate: quota.gate })]
}

/** Every figure the measure computes with, one click from its words. */
function figuresOf(measure: CatalogueMeasure, policy: Policy): Link[] {
  return policy.clauses
    .filter(({ kind }) => kind !== 'annexRow')
    .flatMap((clause) =>
      clause.figures
        .filter(({ measures }) => measures.includes(measure.id))
        .map(({ n, words }) => ({
          words,
          path: clause.id === measure.clause ? `#f-${n}` : `${clausePath(policy.id, clause.id)}#f-${n}`,
        })),
    )
}
