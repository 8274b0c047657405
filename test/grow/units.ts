import { readDraft, type Draft } from '../../src/catalogue/draft/draft.ts'
import { filesIn } from '../../src/catalogue/file/files.ts'
import type { Mention } from '../../src/catalogue/formula/mention.ts'
import { policyIds } from '../../src/catalogue/read.ts'
import { mentionsOfLimit, mentionsOfMeasure } from '../../src/catalogue/said/mentions.ts'
import { readingsOf } from '../../src/catalogue/said/said.ts'
import { bodyStart } from '../../src/catalogue/text/text.ts'
import type { Limit } from '../../src/schema/limit.ts'
import type { Measure, MeasuresFile } from '../../src/schema/measure.ts'
import type { ClauseHead } from '../../src/schema/policy.ts'

/** One clause of a source, its label taken off. */
export interface Part {
  readonly id: string
  readonly head: ClauseHead
  /** The printed heading with the stop or line end behind it. */
  readonly heading: string
  readonly body: string
  readonly measures: readonly Measure[]
  readonly figures: readonly Omit<MeasuresFile['figures'][number], 'clause'>[]
}

/** Clauses that quote one another or share a limit: they go into a text together. */
export interface Unit {
  readonly source: string
  readonly parts: readonly Part[]
  readonly limits: readonly Exclude<Limit, { kind: 'onlyHighest' }>[]
}

type Quoted = Extract<Mention, { kind: 'quote' }>['at']
const isQuote = (mention: Mention): mention is Extract<Mention, { kind: 'quote' }> => mention.kind === 'quote'

/** Every quote of a measure, of what its readings make of it, and of a limit, with the clause it stands in. */
export function quotesOf(measures: readonly Measure[], limits: readonly Limit[]): Quoted[] {
  const read = measures.flatMap((one) => [one, ...readingsOf(one, []).flatMap(({ result }) => (result.success ? [result.data] : []))])
  const all = [...read.flatMap((one) => mentionsOfMeasure(one, [])), ...limits.flatMap((one) => mentionsOfLimit(one, []))]
  return all.filter(isQuote).map(({ at }) => at)
}

export function readDrafts(root: string): Draft[] {
  const files = filesIn(root)
  return policyIds(files).map((id) => {
    const { draft } = readDraft(files, id)
    if (draft === undefined) throw new Error(`${id} cannot be read; npm run content says why`)
    return draft
  })
}

const taken: readonly ClauseHead['kind'][] = ['measure', 'goal']

/** The clauses of a text that say something of their own: neither its beginning, its end nor its annex. */
export function unitsOf(draft: Draft): Unit[] {
  const ids = draft.blocks.flatMap(({ clause }) => clause ?? []).filter((id) => taken.includes(draft.policy.clauses[id]?.kind ?? 'closing'))
  const measures = draft.measures.measures.map((one) => within(one, ids))
  const limits = draft.measures.limits.flatMap((limit) => (limit.kind === 'onlyHighest' ? [] : [limit]))
  const clauseOf = new Map(measures.map(({ id, clause }) => [id, clause]))
  const bound = (limit: Unit['limits'][number]): string[] => (limit.over === 'all' ? [...clauseOf.keys()] : limit.over)
  const ties = [
    ...measures.map((one) => [one.clause, ...quotesOf([one], []).map(({ clause }) => clause)]),
    ...limits.map((one) => [
      one.clause,
      ...quotesOf([], [one]).map(({ clause }) => clause),
      ...bound(one).map((id) => clauseOf.get(id) ?? ''),
    ]),
  ]
  return together(ids, ties).map((own) => ({
    source: draft.id,
    parts: own.map((id) => toPart(draft, measures, id)),
    limits: limits.filter(({ clause }) => own.includes(clause)),
  }))
}

/** Groups of ids that the ties hold together, in the order of the ids. */
function together(ids: readonly string[], ties: readonly (readonly string[])[]): string[][] {
  let groups = ids.map((id) => [id])
  for (const tie of ties) {
    const [held, free] = [
      groups.filter((group) => group.some((id) => tie.includes(id))),
      groups.filter((group) => !group.some((id) => tie.includes(id))),
    ]
    groups = [...free, held.flat()].filter((group) => group.length > 0)
  }
  const place = (id: string): number => ids.indexOf(id)
  return groups.map((group) => group.sort((a, b) => place(a) - place(b))).sort(([a = ''], [b = '']) => place(a) - place(b))
}

/** Without the open points that quote a clause that is left behind. */
const within = (one: Measure, ids: readonly string[]): Measure => ({
  ...one,
  openPoints: one.openPoints.filter((point) => quotesOf([{ ...one, openPoints: [point] }], []).every(({ clause }) => ids.includes(clause))),
})

function toPart({ policy, texts, measures: { figures } }: Draft, measures: readonly Measure[], id: string): Part {
  const head = policy.clauses[id]
  const text = texts.get(id) ?? ''
  if (head === undefined) throw new Error(`there is no clause ${id} in ${policy.id}`)
  const body = bodyStart(text, head) ?? 0
  return {
    id,
    head,
    heading: text.slice(head.label?.length ?? 0, body),
    body: text.slice(body),
    measures: measures.filter(({ clause }) => clause === id),
    figures: figures.filter(({ clause }) => clause === id).map(({ clause: _, ...figure }) => figure),
  }
}
