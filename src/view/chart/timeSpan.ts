import type { Policy } from '../../schema/catalogue.ts'

/** One end of a text's time: a day, or, where the text prints only a year or a month, some day between two. ISO. */
export interface Edge {
  readonly first: string
  readonly last: string
  readonly printed: string
  readonly clause: string
  /** What is not printed. */
  readonly lacks: 'nothing' | 'day' | 'monthAndDay'
}
/** From when until when, by the dates that the text prints; null = it does not say. */
export interface TimeSpan {
  readonly from: Edge | null
  readonly until: Edge | null
}

type Dates = Policy['dates']

/** A text begins where it says it takes effect; one that does not, with the day it was published, printed or made. */
export function timeSpanOf(dates: Dates): TimeSpan {
  const begins = ([dates.effective, dates.published, dates.printed, dates.made] as const).flatMap((date) => edgeOf(date) ?? [])
  return { from: begins[0] ?? null, until: edgeOf(dates.expires) }
}

function edgeOf(date: Dates['made']): Edge | null {
  if (date === undefined) return null
  const { printed, clause, iso } = date
  if (iso !== undefined) return { first: iso, last: iso, printed, clause, lacks: 'nothing' }
  const [, year, month] = /^(\d{4})年(?:(\d{1,2})月)?/.exec(printed) ?? []
  if (year === undefined) return null
  const tidy = printed.replace(/\s.*$/, '')
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31`, printed: tidy, clause, lacks: 'monthAndDay' }
  const start = `${year}-${month.padStart(2, '0')}`
  return { first: `${start}-01`, last: endOfMonth(start), printed: tidy, clause, lacks: 'day' }
}

function endOfMonth(month: string): string {
  const date = new Date(`${month}-01T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() + 1, 0)
  return date.toISOString().slice(0, 10)
}
