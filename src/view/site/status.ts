import { lastOf } from '../../floor/floor.ts'
import { validity, type Validity } from '../../engine/index.ts'
import { say } from '../../locale/say.ts'
import type { SiteWords } from '../../locale/words.ts'
import type { Policy } from '../../schema/catalogue.ts'
import { dayAfter } from '../../days/day.ts'
import { dayWords } from '../../days/words.ts'
import { clauseLabel } from './label.ts'
import { clauseOf, type Edition } from './edition.ts'
import { type Link, clausePath } from './paths.ts'
import type { Span } from '../../days/span.ts'

export interface Phase extends Span {
  readonly validity: Validity
  readonly symbol: string
  /** 已过有效期 */
  readonly label: string
  /** One sentence that says why. */
  readonly why: string
}

export interface Status {
  readonly stage: Policy['stage']
  readonly effective: string | null
  readonly expires: string | null
  readonly phases: readonly Phase[]
  /** Sentences that begin to be true on a day: 文中拟定的截止年份（2025年）已过。 */
  readonly later: readonly (Span & { readonly words: string; /** The last year a draft names, over by then. */ readonly over?: string })[]
  /** The words of the text it rests on, and where they stand. */
  readonly restsOn: { readonly words: string; readonly source: Link | null } | null
}

const symbols: Readonly<Record<Validity, string>> = {
  draft: '✎',
  expired: '■',
  note: '§',
  unknown: '？',
  inEffect: '●',
  notYetEffective: '○',
}

export function statusOf(policy: Policy, edition: Edition): Status {
  const { words } = edition
  const dated = {
    role: policy.role,
    stage: policy.stage,
    effective: policy.dates.effective?.iso ?? null,
    expires: policy.dates.expires?.iso ?? null,
  }
  const phases = spans(dated).map((span): Phase => ({
    ...span,
    symbol: symbols[span.validity],
    label: words[span.validity],
    why: why(span.validity, policy, words),
  }))
  return {
    stage: policy.stage,
    effective: dated.effective,
    expires: dated.expires,
    phases,
    later: [...draftOver(policy, words), ...saidLater(policy, words)],
    restsOn: restsOn(policy, edition),
  }
}

/** The days between which `validity` says one thing: it is asked on each stretch, never written twice. */
function spans(dated: Parameters<typeof validity>[0]): (Span & { validity: Validity })[] {
  const turns = [dated.effective, dated.expires === null ? null : dayAfter(dated.expires, 1)].filter((turn) => turn !== null).sort()
  const found: (Span & { validity: Validity })[] = []
  for (const [n, from] of [null, ...turns].entries()) {
    const turn = turns[n]
    const until = turn === undefined ? null : dayAfter(turn, -1)
    const now = validity(dated, from ?? until ?? '0001-01-01')
    const before = lastOf(found)
    if (before?.validity === now) found[found.length - 1] = { ...before, until }
    else found.push({ validity: now, from, until })
  }
  return found
}

/** An end that is counted, not printed. */
const counted = ({ printed, iso = '' }: NonNullable<Policy['dates']['expires']>): { term: string; date: string } => ({
  term: printed,
  date: dayWords(iso),
})

function why(now: Validity, { dates, validity: basis }: Policy, words: SiteWords): string {
  switch (now) {
    case 'draft':
      return words.draftWhy
    case 'note':
      return words.noteWhy
    case 'unknown':
      return basis?.term === undefined ? words.unknownDates : say(words, 'unknownTerm', { term: basis.term.words, from: basis.term.from })
    case 'expired':
      return dates.expires?.after === undefined
        ? say(words, 'expiredWhy', { date: dates.expires?.printed ?? '' })
        : say(words, 'expiredCounted', counted(dates.expires))
    case 'inEffect':
      return dates.expires?.after === undefined
        ? say(words, 'inEffectWhy', { date: dates.expires?.printed ?? '' })
        : say(words, 'inEffectCounted', counted(dates.expires))
    case 'notYetEffective':
      return say(words, 'notYetWhy', { date: dates.effective?.iso === undefined ? '' : dayWords(dates.effective.iso) })
  }
}

/** A draft that names its last year but no day: the year is over on the next New Year's Day. */
function draftOver({ stage, role, dates }: Policy, words: SiteWords): Status['later'] {
  const year = /^(\d{4})年/.exec(dates.expires?.printed ?? '')?.[1]
  if (role !== 'measures' || stage !== 'consultation' || year === undefined) return []
  return [{ from: dayAfter(`${year}-12-31`, 1), until: null, words: say(words, 'draftOver', { year }), over: year }]
}

/** What the text itself says of the time after its end: 2025年内成功申报的项目可于2026年兑现. */
const saidLater = (policy: Policy, words: SiteWords): Status['later'] =>
  policy.rules.flatMap(({ from, words: rule, clause }) =>
    from === undefined
      ? []
      : [{ from, until: null, words: say(words, 'saidLater', { label: clauseLabel(policy, clauseOf(policy, clause), words), rule }) }],
  )

function restsOn(policy: Policy, { words }: Edition): Status['restsOn'] {
  const inTitle = policy.role === 'measures' && policy.stage === 'consultation' ? words.draft : null
  const title = inTitle === null ? [] : [say(words, 'restsOnTitle', { words: inTitle })]
  if (policy.validity === undefined) return title.length === 0 ? null : { words: title.join(''), source: null }
  const { clause, quote } = policy.validity
  const label = clauseLabel(policy, clauseOf(policy, clause), words)
  const said = say(words, 'restsOn', { label, quote })
  return { words: [...title, said].join(words.semicolon), source: { words: label, path: clausePath(policy.id, clause) } }
}
