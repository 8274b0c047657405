import { memo } from '../../memo/memo.ts'
import type { Figure } from '../../schema/catalogue.ts'
import type { FigureUse } from '../../schema/measure.ts'
import { type Draft, textLine } from '../draft/draft.ts'
import { findFigures, isMoneyOrShare } from '../text/figures.ts'
import type { Mention } from '../formula/mention.ts'
import { problemAt, shorten, type Located, type Path, type Problem } from '../file/problem.ts'
import { saysSame, startOf } from '../text/quotes.ts'
import type { Quoted } from '../../schema/quoted.ts'
import { allMentions } from './said.ts'

/** A figure that something accounts for, while coverage is being established. */
interface Counted {
  readonly start: number
  readonly end: number
  readonly words: string
  use?: FigureUse
  by?: string
  readonly measures: Set<string>
}

export interface Coverage {
  /** By clause, and under `-` those of the words outside clauses. */
  readonly figures: ReadonlyMap<string, readonly Figure[]>
  readonly uncovered: number
  readonly problems: readonly Problem[]
}

/** Finds the use of every figure of a text; a figure that nothing accounts for is a problem. */
export const coverFigures = memo((draft: Draft): Coverage => {
  const all = new Map<string, Counted[]>()
  for (const [clause, text] of draft.texts)
    all.set(
      clause,
      findFigures(text).map((figure) => ({ ...figure, measures: new Set<string>() })),
    )
  // The order decides: a label is a label, a measure's figure its measure's, and only the rest is for the list to say.
  fromLabels(draft, all)
  fromMeasures(draft, all)
  fromPolicy(draft, all)
  const listed = fromFigures(draft, all)
  fromRows(draft, all)
  const open = uncovered(draft, all)
  const figures = new Map<string, readonly Figure[]>()
  for (const [clause, list] of all) {
    const known = list.flatMap(({ start, end, words, use, measures }) =>
      use === undefined ? [] : [{ start, end, words, use, measures: [...measures] }],
    )
    figures.set(
      clause,
      known.map((figure, i) => ({ n: i + 1, ...figure })),
    )
  }
  return { figures, uncovered: open.length, problems: [...listed, ...open, ...unlikely(draft, all)] }
})

type All = ReadonlyMap<string, Counted[]>

/** The figures within the words that a quote repeats. */
function within(draft: Draft, all: All, clause: string, words: string, nth?: string): Counted[] {
  const start = startOf(draft.texts.get(clause) ?? '', { words, nth })
  if (start === undefined) return []
  return (all.get(clause) ?? []).filter((figure) => figure.start >= start && figure.end <= start + words.length)
}

/** A printed label （1.） and the number of an annex row account for themselves. */
function fromLabels(draft: Draft, all: All): void {
  for (const [id, { label = '', kind }] of Object.entries(draft.policy.clauses)) {
    const row = kind === 'annexRow' ? (/^\d+(?=\n)/.exec(draft.texts.get(id) ?? '')?.[0].length ?? 0) : 0
    for (const figure of all.get(id) ?? []) if (figure.end <= Math.max(label.length, row)) figure.use = 'label'
  }
}

function fromMeasures(draft: Draft, all: All): void {
  for (const { mention, measures } of allMentions(draft)) {
    const claim = claimOf(mention)
    if (claim === undefined) continue
    for (const figure of within(draft, all, claim.clause, claim.words, claim.nth)) {
      if (!saysSame(figure.words, claim.value)) continue
      figure.use ??= claim.use
      figure.by ??= measures[0] ?? 'a limit'
      for (const measure of measures) figure.measures.add(measure)
    }
  }
}

function claimOf(mention: Mention): (Quoted & { value: string; use: FigureUse }) | undefined {
  if (mention.kind === 'value') return { ...mention.at, value: mention.value, use: mention.use }
  if (mention.kind === 'word') return { ...mention.at, value: mention.word, use: mention.name === true ? 'label' : 'threshold' }
  return undefined
}

/** Dates, validity and number of policy.yaml account for the figures in their quotes. */
function fromPolicy(draft: Draft, all: All): void {
  const { dates, validity, number } = draft.policy
  const mark = (clause: string, words: string, use: (figure: string) => FigureUse): void => {
    for (const figure of within(draft, all, clause, words)) figure.use ??= use(figure.words)
  }
  for (const date of Object.values(dates)) if (date !== undefined) mark(date.clause, date.quote, () => 'date')
  if (validity !== undefined) mark(validity.clause, validity.quote, (words) => (/^\d{4}/.test(words) ? 'date' : 'period'))
  if (number !== undefined) mark(number.clause, number.words, () => 'label')
}

function fromFigures(draft: Draft, all: All): Problem[] {
  return draft.measures.figures.flatMap(({ clause, quote, use }, i) => {
    const path: Path = ['figures', i]
    const figures = within(draft, all, clause, quote)
    if (figures.length === 0) {
      const stands = (draft.texts.get(clause) ?? '').includes(quote)
      return stands
        ? [
            problemAt(
              draft.at.measures,
              path,
              `“${shorten(quote)}” holds no whole figure`,
              'quote the figure with its unit, or take the entry out',
            ),
          ]
        : []
    }
    return figures.flatMap((figure) => counted(figure, use, draft.at.measures, path))
  })
}

function counted(figure: Counted, use: FigureUse, at: Located, path: Path): Problem[] {
  if (figure.use !== undefined && figure.use !== use && figure.use !== 'label') {
    const by = figure.by === undefined ? `already accounted for as ${figure.use}` : `used as ${figure.use} by ${figure.by}`
    return [problemAt(at, path, `${figure.words} is written as ${use} here and ${by}`, 'quote fewer words, or take the entry out')]
  }
  figure.use ??= use
  return []
}

/** The figures of an annex row are those of the clause words it repeats. */
function fromRows(draft: Draft, all: All): void {
  for (const [id, { repeats }] of Object.entries(draft.policy.clauses)) {
    const row = draft.texts.get(id)
    const text = repeats === undefined ? undefined : draft.texts.get(repeats)
    if (row === undefined || repeats === undefined || text === undefined) continue
    let offset = 0
    for (const line of row.split('\n')) {
      const start = text.indexOf(line)
      for (const figure of all.get(id) ?? []) {
        if (start < 0 || figure.start < offset || figure.end > offset + line.length) continue
        const same = (all.get(repeats) ?? []).find((other) => other.start === start + figure.start - offset && other.words === figure.words)
        if (same?.use === undefined) continue
        figure.use ??= same.use
        for (const measure of same.measures) figure.measures.add(measure)
      }
      offset += line.length + 1
    }
  }
}

function uncovered(draft: Draft, all: All): Problem[] {
  return [...all].flatMap(([clause, figures]) =>
    figures.flatMap((figure): Problem[] => {
      // The figures of a row are said once, in the clause that it repeats.
      if (figure.use !== undefined || draft.policy.clauses[clause]?.kind === 'annexRow') return []
      const text = draft.texts.get(clause) ?? ''
      const around = text.slice(Math.max(0, figure.start - 8), figure.end + 8).replace(/\n/g, ' ')
      return [
        {
          file: draft.at.text,
          line: textLine(draft, clause, figure.start),
          path: `clause ${clause}`,
          found: `${figure.words} in “${around}” is not accounted for`,
          write: 'write it under figures: or quote it in a measure that computes with it',
          absent: true,
        },
      ]
    }),
  )
}

const moneyUses: readonly FigureUse[] = ['amount', 'rate', 'threshold', 'quota', 'definition', 'goal']

function unlikely(draft: Draft, all: All): Problem[] {
  return [...all].flatMap(([clause, figures]) =>
    figures.flatMap((figure): Problem[] => {
      if (figure.use === undefined || !isMoneyOrShare(figure.words) || moneyUses.includes(figure.use)) return []
      return [
        {
          file: draft.at.text,
          line: textLine(draft, clause, figure.start),
          path: `clause ${clause}`,
          found: `${figure.words} is accounted for as ${figure.use}`,
          write: `a figure in 元 or % can only be ${moneyUses.join(', ')}`,
        },
      ]
    }),
  )
}
