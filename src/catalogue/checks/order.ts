import { exact } from '../../money/money.ts'
import { printed, printedRate } from '../../money/printed.ts'
import type { Fact } from '../../schema/catalogue.ts'
import type { Joined } from '../draft/joined.ts'
import type { Draft } from '../draft/draft.ts'
import { lastDay } from '../draft/ends.ts'
import { overOf } from '../said/over.ts'
import { formulasIn } from '../formula/formula.ts'
import { problemAt, type Path, type Problem } from '../file/problem.ts'

/** Tiers are listed from the lowest, and a higher number never pays less. */
export function tiersRise(draft: Draft): Problem[] {
  return draft.measures.measures.flatMap(({ pays }, i) =>
    formulasIn(['measures', i, 'pays'], pays).flatMap(({ path, formula }) =>
      formula.kind === 'tiers' ? rising(draft, [...path, 'steps'], formula.steps) : [],
    ),
  )
}

function rising(draft: Draft, path: Path, steps: readonly { at: string; amount: string }[]): Problem[] {
  return steps.flatMap((step, i) => {
    const before = steps[i - 1]
    if (before === undefined) return []
    if (!less(before.at, step.at))
      return [
        problemAt(
          draft.at.measures,
          [...path, i, 'at'],
          `${step.at} does not rise above ${before.at}`,
          'list the steps from the lowest number to the highest',
        ),
      ]
    return less(step.amount, before.amount)
      ? [
          problemAt(
            draft.at.measures,
            [...path, i, 'amount'],
            `${step.amount} for ${step.at} is less than ${before.amount} for ${before.at}`,
            'pair the numbers and amounts in the order of the text',
          ),
        ]
      : []
  })
}

/** Compares figures as decimal text: by length of the whole part, then digit by digit. */
function less(a: string, b: string): boolean {
  const [left, right] = [printed(a)?.value ?? '', printed(b)?.value ?? '']
  const whole = (value: string): number => value.split('.')[0]?.length ?? 0
  return whole(left) === whole(right) ? left < right : whole(left) < whole(right)
}

const inOrder = ['made', 'printed', 'published', 'effective', 'expires'] as const

/** A text is made before it is printed, printed before it is published … and expires last. */
export function datesNest(draft: Draft): Problem[] {
  const { dates } = draft.policy
  const known = inOrder.flatMap((name) => {
    const iso = dates[name]?.iso
    return iso === undefined ? [] : [{ name, iso }]
  })
  return known.flatMap(({ name, iso }, i) => {
    const before = known[i - 1]
    return before === undefined || before.iso <= iso
      ? []
      : [
          problemAt(
            draft.at.policy,
            ['dates', name, 'iso'],
            `${iso} is before ${before.name}, ${before.iso}`,
            'check both against the text',
          ),
        ]
  })
}

/** The parts an award is paid in are the whole of it. */
export function payOutsAreWhole(draft: Draft): Problem[] {
  return draft.measures.measures.flatMap(({ payOut }, i) => {
    if (payOut === undefined) return []
    const all = payOut.shares.reduce((sum, share) => sum.plus(printedRate(share) ?? '0'), exact('0'))
    return all.eq(1)
      ? []
      : [
          problemAt(
            draft.at.measures,
            ['measures', i, 'payOut', 'shares'],
            `come to ${all.times(100).toFixed()}%`,
            'list every part: together 100%',
          ),
        ]
  })
}

/** A schedule is the whole formula of its measure, and counts whole years. */
export function schedulesStandAlone(draft: Draft, _: Joined, facts: ReadonlyMap<string, Fact>): Problem[] {
  return draft.measures.measures.flatMap(({ pays, duration }, i) => {
    const inside = formulasIn(['measures', i, 'pays'], pays).filter(({ formula }) => formula.kind === 'years')
    const deeper = inside.filter(({ formula }) => formula !== pays)
    const months = inside.length > 0 && (facts.get(duration?.by ?? '')?.unit ?? '').includes('月')
    const parts = inside.flatMap(({ path, formula }) =>
      formula.kind === 'years'
        ? formula.of.flatMap((part, at) => (part.for?.endsWith('月') === true ? [{ path: [...path, 'of', at, 'for'] }] : []))
        : [],
    )
    return [
      ...deeper.map(({ path }) =>
        problemAt(draft.at.measures, path, 'a schedule inside another formula', 'write each year as a formula of the whole'),
      ),
      ...(months
        ? [problemAt(draft.at.measures, ['measures', i, 'duration', 'by'], 'counts months', 'ask the years: a schedule goes by years')]
        : []),
      ...parts.map(({ path }) => problemAt(draft.at.measures, path, 'is in months', 'write whole years')),
    ]
  })
}

/** An end counted from a day stands on a full date, names both, and its length is printed in its quote. */
export function endsAreCounted(draft: Draft): Problem[] {
  const { dates } = draft.policy
  const { after, from, quote = '' } = dates.expires ?? {}
  if (after === undefined && from === undefined) return []
  const problem = (found: string, write: string): Problem[] => [problemAt(draft.at.policy, ['dates', 'expires'], found, write)]
  if (after === undefined || from === undefined)
    return problem(`names ${after === undefined ? 'from' : 'after'} alone`, 'write both after: and from:')
  const first = dates[from]?.iso
  if (first === undefined)
    return problem(`is counted from ${from}, which has no full date`, 'write validity: with a term, or the date it is counted from')
  if (!quote.includes(after)) return problem(`${after} does not stand in its quote`, 'write it as the quote prints it')
  return dates.expires?.iso === lastDay(first, after)
    ? []
    : problem(`${dates.expires?.iso ?? ''} is not ${after} from ${first}`, 'leave iso out: it is counted')
}

/** A date's iso form is the date printed; a date printed in full has one. */
export function datesAreAsPrinted(draft: Draft): Problem[] {
  const { dates } = draft.policy
  return inOrder.flatMap((name) => {
    const date = dates[name]
    const found = /^(\d{4})年(\d{1,2})月(\d{1,2})日/.exec(date?.printed ?? '')
    if (date === undefined) return []
    const [, year = '', month = '', day = ''] = found ?? []
    const iso = found === null ? undefined : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    if (iso !== undefined && date.iso !== iso)
      return [
        problemAt(
          draft.at.policy,
          ['dates', name, 'iso'],
          date.iso === undefined ? `is missing beside ${date.printed}` : `${date.iso} is not ${date.printed}`,
          `write iso: "${iso}"`,
        ),
      ]
    return []
  })
}

/** No limit excludes a measure from itself, and no two limits exclude the same pair. */
export function exclusionsAreNotCircular(draft: Draft): Problem[] {
  const seen = new Map<string, string>()
  return draft.measures.limits.flatMap((limit, i) => {
    if (limit.kind !== 'excludes') return []
    const pairs = limit.over.flatMap((a, j) => limit.over.slice(j + 1).map((b) => [a, b].sort().join(' + ')))
    return pairs.flatMap((pair) => {
      const before = seen.get(pair)
      seen.set(pair, limit.id)
      return before === undefined || before === limit.id
        ? []
        : [problemAt(draft.at.measures, ['limits', i, 'over'], `${pair} are already excluded by ${before}`, 'exclude a pair once')]
    })
  })
}

/** Two limits of one kind bind the same measures, one within the other, or apart: only then is the best sharing a plain sum. */
export function limitsNest(draft: Draft): Problem[] {
  const { limits, measures } = draft.measures
  return limits.flatMap((limit, i) => {
    const mine = overOf(limit, measures)
    const crossing = limits.slice(0, i).find((before) => {
      const shared = overOf(before, measures).filter((id) => mine.includes(id)).length
      return (
        before.kind === limit.kind &&
        limit.kind !== 'excludes' &&
        shared > 0 &&
        shared < Math.min(mine.length, overOf(before, measures).length)
      )
    })
    return crossing === undefined
      ? []
      : [
          problemAt(
            draft.at.measures,
            ['limits', i, 'over'],
            `shares some of its measures with ${crossing.id} and not others`,
            'let one ceiling lie within the other, or let them bind different measures',
          ),
        ]
  })
}

/** A text in issue says how long it holds, or a note says that it does not. */
export function validityIsAnswered(draft: Draft): Problem[] {
  const { stage, validity, dates, notes } = draft.policy
  if (stage !== 'issued' || validity !== undefined || dates.expires !== undefined || notes.length > 0) return []
  return [
    problemAt(
      draft.at.policy,
      ['validity'],
      'is missing for an issued text',
      'quote the closing words on validity, or say in notes: that the text has none',
    ),
  ]
}
