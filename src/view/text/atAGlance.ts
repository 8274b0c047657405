import { holdingOn } from '../../days/span.ts'
import { rolesFact } from '../../engine/facts/ids.ts'
import { atAGlanceWordsIn } from '../../locale/text/atAGlance.ts'
import { say } from '../../locale/say.ts'
import { exact } from '../../money/money.ts'
import type { CatalogueMeasure, Policy } from '../../schema/catalogue.ts'
import { headline, reaches, reachOf, type Reach } from '../formula/headline.ts'
import { sayHeadline } from '../formula/parts.ts'
import { onto } from '../chart/curveScale.ts'
import { clauseOf, policyOf, type Edition } from '../site/edition.ts'
import { sayFormula } from '../formula/formula.ts'
import { clauseLabel } from '../site/label.ts'
import { sayLimits, type LimitLine } from '../formula/limits.ts'
import { sayPayee, type Row } from '../formula/measureCard.ts'
import { atAGlancePath, measurePath, policyPath, type Link } from '../site/paths.ts'
import { factRows, rulesOf, type PolicyPage } from './policyPage.ts'
import { statusOf, type Status } from '../site/status.ts'

/** Bars that are a table at the same time: what, how many, and a length of 0…100. */
export interface Bars {
  readonly title: string
  readonly finding: string
  readonly rows: readonly { readonly words: string; readonly count: number; readonly length: number; readonly reach: Reach | null }[]
}
export interface Item extends Link {
  readonly clause: string
  readonly amount: string
  readonly formula: string | null
  readonly payee: string
}
export interface AtAGlance {
  readonly title: string
  readonly description: string
  readonly heading: string
  readonly region: string
  readonly path: string
  readonly policy: string
  readonly status: Status
  readonly facts: readonly Row[]
  readonly bars: readonly Bars[]
  readonly items: readonly Item[]
  readonly open: readonly Link[]
  readonly limits: readonly LimitLine[]
  readonly rules: PolicyPage['rules']
}

export function toAtAGlance(edition: Edition, id: string): AtAGlance {
  const own = atAGlanceWordsIn(edition.locale)
  const policy = policyOf(edition, id)
  const status = statusOf(policy, edition)
  const open = policy.measures.filter(({ pays }) => pays.kind === 'open')
  return {
    title: say(own, 'title', { title: policy.shortTitle }),
    description: say(own, 'description', { title: `${policy.title}（${holdingOn(status.phases, edition.on)?.label ?? ''}）` }),
    heading: policy.title,
    region: edition.catalogue.regions[policy.region]?.words ?? policy.region,
    path: atAGlancePath(id),
    policy: policyPath(id),
    status,
    facts: factRows(policy, edition).slice(0, -3),
    bars: [reachBars(policy, edition), payeeBars(policy, edition), topicBars(policy, edition)].filter(({ rows }) => rows.length > 0),
    items: policy.measures.filter(({ pays }) => pays.kind !== 'open').map((measure) => toItem(measure, policy, edition)),
    open: open.map((measure) => ({ words: `${measure.title}（${labelOf(measure, policy, edition)}）`, path: measurePath(measure) })),
    limits: sayLimits(policy, edition),
    rules: rulesOf(policy, edition),
  }
}

const labelOf = ({ clause }: CatalogueMeasure, policy: Policy, { words }: Edition): string =>
  clauseLabel(policy, clauseOf(policy, clause), words).replace(/^（(.*)）$/, '$1')

function toItem(measure: CatalogueMeasure, policy: Policy, edition: Edition): Item {
  const own = atAGlanceWordsIn(edition.locale)
  const payee = sayPayee(measure, edition)
  const amount = sayHeadline(headline(measure, policy, edition))
  const formula = sayFormula(measure.pays, edition)
  return {
    words: measure.title,
    path: measurePath(measure),
    clause: labelOf(measure, policy, edition),
    amount,
    formula: formula === amount || measure.pays.kind === 'fixed' ? null : formula,
    payee: payee === null ? own.payeeSilent : say(own, 'payee', { payee: payee.replace(/（[^）]*）/g, '') }),
  }
}

type Counted = readonly { readonly words: string; readonly count: number; readonly reach?: Reach }[]

function toBars(title: string, finding: string, counted: Counted): Bars {
  const most = counted.reduce((top, { count: n }) => Math.max(top, n), 1)
  const length = onto(exact(String(most)), 0, 100)
  return {
    title,
    finding,
    rows: counted.map(({ words, count: n, reach = null }) => ({ words, count: n, reach, length: length(exact(String(n))) })),
  }
}

function reachBars({ measures }: Policy, edition: Edition): Bars {
  const own = atAGlanceWordsIn(edition.locale)
  const kinds = reaches.map((reach) => ({
    words: edition.words[reach],
    reach,
    count: measures.filter((measure) => reachOf(measure) === reach).length,
  }))
  const open = measures.filter(({ pays }) => pays.kind === 'open').length
  const finding =
    measures.length === 0 ? own.reachNone : say(own, 'reachFinding', { all: measures.length, formula: measures.length - open, open })
  return toBars(own.reach, finding, measures.length === 0 ? [] : kinds)
}

function payeeBars({ measures }: Policy, edition: Edition): Bars {
  const own = atAGlanceWordsIn(edition.locale)
  const roles = edition.catalogue.facts[rolesFact]?.values ?? []
  const named = counts(
    measures.flatMap(({ payee }) => payee.of.filter((role) => role !== 'notStated')),
    (role) => (role === 'enterprise' ? edition.words.enterprise : (roles.find(({ id }) => id === role)?.words ?? role)),
  )
  const silent = measures.filter(({ payee }) => payee.of.includes('notStated')).length
  const [most] = named
  const finding = [
    ...(most === undefined ? [] : [say(own, 'payeesFinding', { role: most.words, count: most.count })]),
    ...(silent === 0 ? [] : [say(own, 'payeesSilent', { count: silent })]),
  ]
  return toBars(own.payees, finding.join(''), [...named, ...(silent === 0 ? [] : [{ words: edition.words.silent, count: silent }])])
}

function topicBars(policy: Policy, edition: Edition): Bars {
  const own = atAGlanceWordsIn(edition.locale)
  const topics = counts(
    policy.measures.flatMap((measure) => measure.topics ?? clauseOf(policy, measure.clause).topics),
    (topic) => edition.catalogue.topics[topic]?.words ?? topic,
  )
  const [most] = topics
  return toBars(
    own.topics,
    most === undefined ? '' : say(own, 'topicsFinding', { topics: topics.length, topic: most.words, count: most.count }),
    topics,
  )
}

/** How often each stands there, the most first; of equal ones the first met. */
function counts(all: readonly string[], words: (id: string) => string): { words: string; count: number }[] {
  const ids = [...new Set(all)]
  return ids.map((id) => ({ words: words(id), count: all.filter((each) => each === id).length })).sort((a, b) => b.count - a.count)
}
