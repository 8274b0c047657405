import { say } from '../../locale/say.ts'
import { timelineWordsIn } from '../../locale/lists/timeline.ts'
import type { Policy } from '../../schema/catalogue.ts'
import { clauseOf, type Edition } from '../site/edition.ts'
import { clauseLabel } from '../site/label.ts'
import { clausePath, policyPath, type Link } from '../site/paths.ts'
import { textsInOrder } from '../site/order.ts'
import { dayWords } from '../../days/words.ts'
import { covers, type Span } from '../../days/span.ts'
import { statusOf, type Status } from '../site/status.ts'
import { narrowTime, timePlotOf, wideTime, type Bar, type TimePlot } from '../chart/timePlot.ts'
import { timeSpanOf, type Edge } from '../chart/timeSpan.ts'

export interface TimeRow extends Link {
  readonly region: string
  readonly status: Status
  readonly from: Cell
  readonly until: Cell
  readonly says: { readonly words: string; readonly source: Link } | null
}
interface Cell {
  readonly words: string
  readonly path: string | null
}
export interface TimelinePage {
  readonly finding: string
  readonly axis: string
  readonly dated: number
  readonly undated: readonly Bar[]
  readonly plots: { readonly narrow: TimePlot; readonly wide: TimePlot }
  readonly rows: readonly TimeRow[]
  readonly inEffect: number
  readonly periods: readonly Span[]
}

export function toTimeline(edition: Edition): TimelinePage {
  const own = timelineWordsIn(edition.locale)
  const policies = textsInOrder(edition)
  const bars = policies.map((policy) => toBar(policy, edition))
  const dated = bars.filter(isDated)
  const undated = bars.filter((bar) => !isDated(bar))
  const periods = bars.flatMap(({ status }) => status.phases.filter(({ validity }) => validity === 'inEffect'))
  const years = axisOf(dated, edition.on)
  const drawn = { dated, undated, years, on: edition.on, undatedWords: own.undated }
  return {
    finding: say(own, 'finding', { all: bars.length, dated: dated.length, undated: undated.length }),
    axis: say(own, 'axis', { from: years.from, to: years.to - 1 }),
    dated: dated.length,
    undated,
    plots: { narrow: timePlotOf(drawn, narrowTime), wide: timePlotOf(drawn, wideTime) },
    rows: policies.map((policy) => toRow(policy, edition)),
    inEffect: periods.filter((period) => covers(period, edition.on)).length,
    periods: periods.map(({ from, until }) => ({ from, until })),
  }
}

const isDated = ({ span }: Bar): boolean => span.from !== null || span.until !== null

/** Whole years, from the first printed to one after the last printed or the build's. */
function axisOf(bars: readonly Bar[], on: string): { from: number; to: number } {
  const edges = bars.flatMap(({ span }) => [span.from, span.until].flatMap((edge) => (edge === null ? [] : [edge.first, edge.last])))
  const years = [...edges, on].map((iso) => parseInt(iso, 10))
  return { from: Math.min(...years), to: Math.max(...years) + 2 }
}

function toBar(policy: Policy, edition: Edition): Bar {
  const own = timelineWordsIn(edition.locale)
  const span = timeSpanOf(policy.dates)
  return {
    words: policy.title,
    path: policyPath(policy.id),
    short: policy.shortTitle,
    region: edition.catalogue.regions[policy.region]?.words ?? policy.region,
    span,
    stated: policy.stage === 'issued' && policy.role === 'measures',
    status: statusOf(policy, edition),
    fromWords: span.from === null ? own.openStart : edgeWords(span.from, edition),
    untilWords: span.until === null ? own.openEnd : edgeWords(span.until, edition),
  }
}

function edgeWords(edge: Edge, { locale }: Edition): string {
  const own = timelineWordsIn(locale)
  const { printed } = edge
  // A day that the text names otherwise (自印发之日起) and prints elsewhere.
  if (edge.lacks === 'nothing') return /^\d/.test(printed) ? printed : dayWords(edge.first)
  return say(own, edge.lacks === 'day' ? 'inMonth' : 'inSpan', { printed })
}

function toRow(policy: Policy, edition: Edition): TimeRow {
  const { words } = edition
  const span = timeSpanOf(policy.dates)
  const cell = (edge: Edge | null): Cell =>
    edge === null ? { words: words.silent, path: null } : { words: edgeWords(edge, edition), path: clausePath(policy.id, edge.clause) }
  const basis = policy.validity
  return {
    words: policy.title,
    path: policyPath(policy.id),
    region: edition.catalogue.regions[policy.region]?.words ?? policy.region,
    status: statusOf(policy, edition),
    from: cell(span.from),
    until: cell(span.until),
    says:
      basis === undefined
        ? null
        : {
            words: basis.quote,
            source: { words: clauseLabel(policy, clauseOf(policy, basis.clause), words), path: clausePath(policy.id, basis.clause) },
          },
  }
}
