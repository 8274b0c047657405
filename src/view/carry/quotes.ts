import type { CatalogueMeasure, Clause, Policy } from '../../schema/catalogue.ts'
import { sheetWordsIn, type SheetWords } from '../../locale/carry.ts'
import type { Edition } from '../site/edition.ts'
import { clauseLabel } from '../site/label.ts'
import { marked } from '../text/marked.ts'
import { markOf, nested } from '../text/citation.ts'
import { say } from '../../locale/say.ts'

/** What the sheet of 测算 prints besides what the page has. */
export interface SheetData {
  readonly words: SheetWords
  /** By measure. */
  readonly quotes: Readonly<Record<string, Quoted>>
}
/** The words a measure rests on, a clause at a time. */
export interface Quoted {
  /** 《文件名》（文号）（一） */
  readonly source: string
  readonly passages: readonly Passage[]
}
/** Words of one clause; a figure is set off. */
export interface Passage {
  /** '' of the measure's own clause. */
  readonly clause: string
  readonly runs: readonly (readonly [text: string, figure: boolean])[]
}

export function toSheetData(edition: Edition): SheetData {
  const { policies } = edition.catalogue
  return {
    words: sheetWordsIn(edition.locale),
    quotes: Object.fromEntries(
      policies.flatMap((policy) => policy.measures.map((measure) => [measure.id, quotedOf(measure, policy, edition)] as const)),
    ),
  }
}

function quotedOf(measure: CatalogueMeasure, policy: Policy, edition: Edition): Quoted {
  const { words } = edition
  const clauses = policy.clauses.filter(({ id }) => measure.found.some(({ clause }) => clause === id))
  const [own, others] = [clauses.filter(({ id }) => id === measure.clause), clauses.filter(({ id }) => id !== measure.clause)]
  const home = policy.clauses.find(({ id }) => id === measure.clause)
  const mark = markOf(policy, edition)
  return {
    source: say(sheetWordsIn(edition.locale), 'sheet.source', {
      title: nested(mark === null ? policy.title : policy.title.replace(`（${mark}）`, '')),
      mark: mark ?? words.unnumbered,
      label: home === undefined ? measure.clause : clauseLabel(policy, home, words),
    }),
    passages: [...own, ...others].flatMap((clause) =>
      spansOf(measure, clause).map(([from, to]) => ({
        clause: clause.id === measure.clause ? '' : clauseLabel(policy, clause, words),
        runs: marked(clause, from, to, () => clause.id)
          .flat()
          .map(({ text, figure }) => [text, figure !== undefined] as const),
      })),
    ),
  }
}

/** Quotes that touch or overlap are one passage. */
function spansOf({ found }: CatalogueMeasure, { id, text }: Clause): (readonly [number, number])[] {
  const own = found.filter(({ clause }) => clause === id).sort((a, b) => a.start - b.start)
  const spans: (readonly [number, number])[] = []
  for (const { start, end } of own) {
    const last = spans[spans.length - 1]
    // A stop between two quotes parts them no more than the text does.
    const near = last !== undefined && /^[，、；：]?$/.test(text.slice(last[1], Math.max(start, last[1])))
    if (last === undefined || (start > last[1] && !near)) spans.push([start, end])
    else spans[spans.length - 1] = [last[0], Math.max(last[1], end)]
  }
  return spans
}
