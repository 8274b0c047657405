import { lastOf } from '../../floor/floor.ts'
import { holdingOn } from '../../days/span.ts'
import { say } from '../../locale/say.ts'
import type { Clause, Policy } from '../../schema/catalogue.ts'
import type { Quote } from '../../schema/quote.ts'
import { headline, reachOfAll, type Reach } from '../formula/headline.ts'
import { sayHeadline } from '../formula/parts.ts'
import { clauseLink } from './clausePage.ts'
import { clauseOf, measureOf, policyOf, regionName, type Edition } from '../site/edition.ts'
import { sayFormula } from '../formula/formula.ts'
import { clauseLabel, clauseTitle } from '../site/label.ts'
import { sayLimits, type LimitLine } from '../formula/limits.ts'
import { marked, type Run } from './marked.ts'
import { sayPayee, type Row, type Value } from '../formula/measureCard.ts'
import { chainOf } from '../site/order.ts'
import { asReceivedPath, atAGlancePath, clausePath, measurePath, policyPath, regionPath, type Link } from '../site/paths.ts'
import { statusOf, type Status } from '../site/status.ts'
import { quoteIn } from '../../schema/quoted.ts'

export interface StripCell extends Link {
  readonly reach: Reach
  /** 可测算 */
  readonly says: string
}
export interface MeasureRow extends Link {
  readonly clause: Link
  readonly payee: string | null
  readonly formula: string
  readonly amount: string
}
export interface TextBlock {
  readonly anchor: string | null
  readonly heading: string | null
  readonly clause: Link | null
  readonly label: string
  readonly text: readonly (readonly Run[])[]
}
export interface PolicyPage {
  readonly title: string
  readonly description: string
  readonly crumbs: readonly Link[]
  readonly status: Status
  readonly facts: readonly Row[]
  readonly contents: readonly { readonly chapter: string | null; readonly cells: readonly (StripCell & { readonly heading: string })[] }[]
  readonly measures: readonly MeasureRow[]
  readonly computable: number
  readonly rules: readonly { readonly words: string; readonly quote: string; readonly source: Link; readonly openPoint: string | null }[]
  readonly limits: readonly LimitLine[]
  readonly notes: readonly Value[]
  readonly repaired: readonly string[]
  readonly related: readonly (Link & { readonly how: string; readonly status: Status })[]
  readonly text: readonly TextBlock[]
  readonly asReceived: string
  readonly atAGlance: string
  /** The text was received in traditional characters made by machine. */
  readonly machine: boolean
  /** No final text has been collected. */
  readonly finalMissing: boolean
}

export function toPolicyPage(edition: Edition, id: string): PolicyPage {
  const { words } = edition
  const policy = policyOf(edition, id)
  const status = statusOf(policy, edition)
  return {
    title: policy.title,
    description: say(words, 'policyDescription', { title: policy.title, status: holdingOn(status.phases, edition.on)?.label ?? '' }),
    crumbs: [
      { words: words.navPolicies, path: 'policies/' },
      { words: regionName(edition, policy.region), path: regionPath(policy.region) },
    ],
    status,
    facts: factRows(policy, edition),
    contents: byChapter(policy, edition),
    measures: policy.measures.map((measure) => ({
      words: measure.title,
      path: measurePath(measure),
      clause: { words: clauseLabel(policy, clauseOf(policy, measure.clause), words), path: clausePath(policy.id, measure.clause) },
      payee: sayPayee(measure, edition),
      formula: sayFormula(measure.pays, edition),
      amount: sayHeadline(headline(measure, policy, edition)),
    })),
    computable: policy.measures.filter(({ pays }) => pays.kind !== 'open').length,
    rules: rulesOf(policy, edition),
    limits: sayLimits(policy, edition),
    notes: [
      ...(policy.titleNote === undefined ? [] : [{ words: policy.titleNote }]),
      ...policy.notes.map((note) =>
        note.clause === undefined
          ? { words: note.words }
          : {
              words: `${clauseLabel(policy, clauseOf(policy, note.clause), words)}${words.colon}${note.words}`,
              path: clausePath(policy.id, note.clause),
            },
      ),
    ],
    repaired: policy.repaired,
    related: policy.related.map(({ policy: other, how }) => ({
      words: policyOf(edition, other).title,
      path: policyPath(other),
      how,
      status: statusOf(policyOf(edition, other), edition),
    })),
    text: policy.blocks.map((block) => toBlock(policy, block, edition)),
    asReceived: asReceivedPath(policy.id),
    atAGlance: atAGlancePath(policy.id),
    machine: policy.script === 'traditional',
    finalMissing: policy.stage !== 'issued',
  }
}

export const stripCell = (policy: Policy, clause: Clause, edition: Edition): StripCell => {
  const reach = reachOfAll(clause.measures.map((id) => measureOf(edition, id)))
  return { words: clauseLabel(policy, clause, edition.words), path: clausePath(policy.id, clause.id), reach, says: edition.words[reach] }
}

function byChapter(policy: Policy, edition: Edition): PolicyPage['contents'] {
  const found: { chapter: string | null; cells: (StripCell & { heading: string })[] }[] = []
  // A chapter that is a clause itself has its own line.
  const own = new Set(policy.clauses.map(({ label = '', heading = '' }) => `${label}${heading}`))
  for (const clause of policy.clauses) {
    const printed = clause.chapter === undefined || own.has(clause.chapter) ? null : clause.chapter
    const chapter = clause.kind === 'annexRow' ? edition.words.annexTasks : printed
    const cell = { ...stripCell(policy, clause, edition), heading: clauseTitle(clause) }
    const last = lastOf(found)
    if (last !== undefined && last.chapter === chapter) last.cells.push(cell)
    else found.push({ chapter, cells: [cell] })
  }
  return found
}

export function rulesOf(policy: Policy, edition: Edition): PolicyPage['rules'] {
  const rule = (words: string, quote: Quote, clause: string, openPoint: string | null): PolicyPage['rules'][number] => {
    const said = quoteIn(quote, clause)
    return { words, quote: said.words, source: clauseLink(policy, clauseOf(policy, said.clause), edition), openPoint }
  }
  const maximum = policy.allMaximum
  const whole = maximum === undefined || typeof maximum === 'string' ? [] : [rule(edition.words.allMaximum, maximum, maximum.clause, null)]
  const named = policy.rules.map((each) => rule(each.words, each.quote, each.clause, each.openPoint ?? null))
  return [...whole.filter(({ quote }) => !named.some((each) => each.quote.includes(quote) || quote.includes(each.quote))), ...named]
}

export function factRows(policy: Policy, edition: Edition): Row[] {
  const { words } = edition
  const row = (term: string, values: readonly Value[]): Row => ({
    term,
    values: values.length === 0 ? [{ words: words.silent }] : values,
    silent: values.length === 0,
  })
  const at = (said: { readonly words: string; readonly clause: string } | undefined): Value[] =>
    said === undefined ? [] : [{ words: said.words, path: clausePath(policy.id, said.clause) }]
  const date = (name: keyof Policy['dates']): Row => {
    const printed = policy.dates[name]
    return row(words[name], at(printed === undefined ? undefined : { words: printed.printed, clause: printed.clause }))
  }
  const role = policy.role === 'measures' ? words.roleMeasures : words.roleExplanatoryNote
  const stage = {
    consultation: words.stageConsultation,
    revisionDraft: words.stageRevisionDraft,
    issued: words.stageIssued,
    unknown: words.stageUnknown,
  }[policy.stage]
  return [
    row(words.factNumber, at(policy.number)),
    row(words.factRole, [{ words: role }]),
    row(words.factStage, [{ words: stage }]),
    row(words.factRegion, [{ words: regionChain(policy.region, edition) }]),
    row(words.factIssuer, policy.issuer === undefined ? [] : [{ words: policy.issuer }]),
    row(words.factInterpreter, at(policy.interpreter)),
    ...(['made', 'printed', 'published', 'effective', 'expires'] as const).map(date),
    row(
      words.factBasis,
      policy.basis.map((words) => ({ words })),
    ),
    row(words.factSource, [{ words: policy.source.words }]),
    row(words.factDigest, [{ words: policy.source.sha256, path: asReceivedPath(policy.id) }]),
  ]
}

/** 广东省 › 深圳市 › 深圳市宝安区 */
const regionChain = (code: string, edition: Edition): string =>
  chainOf(code, edition)
    .map((each) => regionName(edition, each))
    .join(' › ')

function toBlock(policy: Policy, block: Policy['blocks'][number], edition: Edition): TextBlock {
  if (block.kind === 'heading') return { anchor: null, heading: block.text, clause: null, label: '', text: [] }
  const clause = clauseOf(policy, block.clause)
  return {
    anchor: `c-${clause.id}`,
    heading: null,
    clause: clauseLink(policy, clause, edition),
    label: clause.text.slice(0, clause.body),
    text: marked(clause, clause.body, clause.text.length, (id) => measureOf(edition, id).clause),
  }
}
