import { line } from '../carry/csv.ts'
import { ownFact, rolesFact } from '../../engine/facts/ids.ts'
import type { Rulebook } from '../../schema/rulebook.ts'
import { source as written } from '../../schema/locales.ts'
import { scriptOf } from '../../locale/script.ts'
import { inEach, others, segmentOf } from '../../locale/segments.ts'
import type { Catalogue, CatalogueMeasure, Clause, Locale, Policy } from '../../schema/catalogue.ts'
import { sayConditions } from '../formula/conditions.ts'
import type { Edition } from '../site/edition.ts'
import { sayFormula } from '../formula/formula.ts'
import { clauseLabel } from '../site/label.ts'
import { sayPayee } from '../formula/measureCard.ts'
import { contract, licence } from './contract.ts'
import type { CatalogueData, ClauseData, FactsData } from './openDataSchema.ts'
import { sayRange } from '../formula/range.ts'
import { quoteIn } from '../../schema/quoted.ts'

export const inAll = (text: string): Readonly<Record<Locale, string>> => inEach((locale) => scriptOf[locale](text))

/** catalogue.json: the texts in all scripts, and every measure as encoded, with its quotes and where they stand. */
export function toCatalogueData({ version, policies }: Catalogue): CatalogueData {
  return {
    contract,
    version,
    licence,
    policies: policies.map((policy) => {
      const { id, title, region, issuer, number, role, stage, dates, source } = policy
      return {
        id,
        title: inAll(title),
        region,
        issuer: issuer ?? null,
        number: number?.words ?? null,
        role,
        stage,
        dates,
        source,
        clauses: policy.clauses.map(toClauseData),
      }
    }),
    measures: policies.flatMap(({ measures }) => measures.map(({ found, ...measure }) => ({ ...measure, quotes: [...found] }))),
    limits: policies.flatMap(({ limits }) => limits),
  }
}

export const toClauseData = (clause: Clause): ClauseData => {
  const { id, label, heading, title, kind, topics, departments, text, figures } = clause
  return {
    id,
    label: label ?? null,
    heading: heading ?? null,
    title: title ?? null,
    kind,
    topics,
    departments,
    text: inAll(text),
    figures: [...figures],
  }
}

/** facts.json: every question, the measures that ask it, and the words of the texts that name it, so that others can join by them. */
export function toFactsData(catalogue: Catalogue, book: Pick<Rulebook, 'facts'>): FactsData {
  const measures = catalogue.policies.flatMap((policy) => policy.measures)
  return {
    contract,
    version: catalogue.version,
    licence,
    facts: Object.entries(book.facts).map(([id, fact]) => ({
      id,
      kind: fact.kind,
      unit: fact.unit ?? null,
      words: fact.words,
      ask: fact.ask ?? null,
      help: fact.help ?? null,
      subject: { id: fact.subject, words: subjectWords(fact.subject, catalogue, measures) },
      values: valuesOf(fact, catalogue),
      measures: askedBy(id, measures).map((measure) => measure.id),
      quotes: quotesOf(id, measures),
    })),
  }
}

/** Where the texts name a fact, each place once; of `.before` the words 一次性 or 首次 rest on, of `.paid` those on the difference. */
function quotesOf(fact: string, measures: readonly CatalogueMeasure[]): FactsData['facts'][number]['quotes'] {
  const found = askedBy(fact, measures).flatMap((measure) => {
    const { id, policy, clause, asks, frequency, topUp } = measure
    const own = fact === `${id}.before` ? frequency.quote : fact === `${id}.paid` ? topUp : undefined
    const said = own === undefined ? [] : [quoteIn(own, clause)]
    return [...said, ...asks.filter((ask) => ask.fact === fact)].map((at) => ({ policy, clause: at.clause, words: at.words }))
  })
  return found.filter((at, i) => found.findIndex((other) => JSON.stringify(other) === JSON.stringify(at)) === i)
}

/** `.before` and `.paid` belong to the one measure they are named after. */
function askedBy(fact: string, measures: readonly CatalogueMeasure[]): CatalogueMeasure[] {
  const own = ownFact(fact)?.measure
  return measures.filter(
    ({ id, asks, payee }) => id === own || asks.some((ask) => ask.fact === fact) || (fact === rolesFact && !payee.of.includes('notStated')),
  )
}

function subjectWords(subject: string, { subjects }: Catalogue, measures: readonly CatalogueMeasure[]): string {
  return subjects[subject]?.words ?? measures.find(({ id }) => id === subject)?.title ?? subject
}

function valuesOf(
  fact: { readonly kind: string; readonly values?: readonly { readonly id: string; readonly words: string }[] | undefined },
  { regions }: Catalogue,
): { id: string; words: string }[] {
  if (fact.kind === 'region') return Object.entries(regions).map(([code, { words }]) => ({ id: code, words }))
  return (fact.values ?? []).map((value) => ({ id: value.id, words: value.words }))
}

export const measureColumns = [
  'id',
  'policy',
  'clause',
  'label',
  'title',
  ...others(written).map((each) => `title_${segmentOf(each).replace('-', '_')}`),
  'payee',
  'support',
  'formula',
  'range',
  'conditions',
  'frequency',
  'open_points',
]

/** measures.csv: one line a measure, in words. */
export function toMeasuresCsv(edition: Edition): string {
  const rows = edition.catalogue.policies.flatMap((policy) => policy.measures.map((measure) => measureRow(measure, policy, edition)))
  return [measureColumns, ...rows].map(line).join('')
}

function measureRow(measure: CatalogueMeasure, policy: Policy, edition: Edition): string[] {
  const clause = policy.clauses.find(({ id }) => id === measure.clause)
  return [
    measure.id,
    policy.id,
    measure.clause,
    clause === undefined ? '' : clauseLabel(policy, clause, edition.words),
    measure.title,
    ...others(written).map((each) => scriptOf[each](measure.title)),
    sayPayee(measure, edition) ?? edition.words.silent,
    measure.support,
    sayFormula(measure.pays, edition),
    sayRange(measure.id, edition) ?? '',
    sayConditions(measure.when, edition, policy.region).join(edition.words.semicolon),
    measure.frequency.kind,
    measure.openPoints.map(({ about }) => about).join(edition.words.semicolon),
  ]
}
