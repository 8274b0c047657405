import type { CatalogueMeasure, Clause, Figure, Found, Policy } from '../schema/catalogue.ts'
import type { Draft } from './draft/draft.ts'
import { regionOf } from './draft/regions.ts'
import type { Mention } from './formula/mention.ts'
import { overOf } from './said/over.ts'
import { startOf } from './text/quotes.ts'
import { sayRepairs } from './text/repair.ts'
import { allMentions, type Said } from './said/said.ts'
import { bodyStart } from './text/text.ts'
import type { Quote } from '../schema/quote.ts'
import { quoteIn } from '../schema/quoted.ts'

/** A checked draft → the policy as the site reads it. */
export function buildPolicy(draft: Draft, figures: ReadonlyMap<string, readonly Figure[]>): Policy {
  const { clauses: heads, repairs, repairCounts, region, issuer, updates, ...head } = draft.policy
  const said = allMentions(draft)
  const full = (id: string): string => `${draft.id}/${id}`
  // In the order of the text: a map with keys like 1 and 2 keeps none of its own.
  const order = draft.blocks.flatMap(({ clause }) => clause ?? [])
  const clauses = order.flatMap((id): Clause[] => {
    const clause = heads[id]
    if (clause === undefined) return []
    const text = draft.texts.get(id) ?? ''
    const own = draft.measures.measures.filter((measure) => measure.clause === id).map((measure) => full(measure.id))
    return [{ ...clause, id, policy: draft.id, text, body: bodyStart(text, clause) ?? 0, figures: figures.get(id) ?? [], measures: own }]
  })
  const measures = draft.measures.measures.map(({ matter, ...measure }): CatalogueMeasure => {
    const id = full(measure.id)
    const mentions = said.filter((each) => each.measures.includes(id))
    return {
      ...measure,
      id,
      policy: draft.id,
      departments: departmentsOf(draft, measure.clause, measure.pays.quote),
      found: findQuotes(draft, mentions, order),
      asks: asksOf(mentions),
    }
  })
  const limits = draft.measures.limits.map((limit) =>
    limit.kind === 'onlyHighest'
      ? { ...limit, policy: draft.id }
      : { ...limit, over: overOf(limit, draft.measures.measures).map(full), policy: draft.id },
  )
  return {
    ...head,
    region: regionOf(region),
    ...(issuer !== undefined && { issuer: issuer.words }),
    notes: [...head.notes, ...stated(issuer)],
    clauses,
    blocks: blocksOf(draft),
    measures,
    limits,
    asReceived: draft.source,
    repaired: sayRepairs(repairCounts, repairs),
  }
}

/** An issuer that the text as received does not print is an editor's statement, and said to be one. */
const stated = (issuer: Draft['policy']['issuer']): Policy['notes'] =>
  issuer === undefined || !('source' in issuer) ? [] : [{ words: `发文机关“${issuer.words}”不是收到的文本所印，据${issuer.source}。` }]

function blocksOf(draft: Draft): Policy['blocks'] {
  return draft.blocks.map(({ clause, lines }) =>
    clause === null ? { kind: 'heading', text: lines.join('\n') } : { kind: 'clause', clause },
  )
}

/** Each quote where it stands, outermost first: by clause, then by start, the longer before what lies in it. */
function findQuotes(draft: Draft, said: readonly Said[], order: readonly string[]): Found[] {
  const found = new Map<string, Found>()
  for (const { mention } of said) {
    if (mention.kind !== 'quote') continue
    const { clause, words } = mention.at
    const start = startOf(draft.texts.get(clause) ?? '', mention.at)
    if (start !== undefined) found.set(`${clause} ${start} ${words.length}`, { clause, start, end: start + words.length, words })
  }
  return [...found.values()].sort((a, b) => order.indexOf(a.clause) - order.indexOf(b.clause) || a.start - b.start || b.end - a.end)
}

/** The facts asked, each with the words that name it: the printed base where there is one, else the words quoted. */
function asksOf(said: readonly Said[]): CatalogueMeasure['asks'] {
  const asks = new Map<string, CatalogueMeasure['asks'][number]>()
  for (const { mention } of said) {
    if (mention.kind !== 'fact' || asks.has(mention.fact)) continue
    asks.set(mention.fact, { fact: mention.fact, clause: mention.at.clause, words: namedBy(mention) })
  }
  return [...asks.values()]
}

const namedBy = (mention: Extract<Mention, { kind: 'fact' }>): string => mention.as ?? mention.at.words

/** The departments of the measure's clause; where annex rows divide a clause among them, of the row that repeats the measure's words. */
function departmentsOf(draft: Draft, own: string, quote: Quote): string[] {
  const { clauses } = draft.policy
  const { clause, words } = quoteIn(quote, own)
  const rows = Object.entries(clauses).filter(([, row]) => row.kind === 'annexRow' && row.repeats === clause)
  const holding = rows.filter(([id]) => draft.texts.get(id)?.includes(words))
  if (holding.length > 0) return [...new Set(holding.flatMap(([, row]) => row.departments))]
  return [...new Set([...(clauses[own]?.departments ?? []), ...(clauses[clause]?.departments ?? [])])]
}
