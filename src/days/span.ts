import { lastOf } from '../floor/floor.ts'

/** Something that is so from one day through another (ISO, null = open). The page shows the one of today. */
export interface Span {
  readonly from: string | null
  readonly until: string | null
}

export const covers = ({ from, until }: Span, on: string): boolean => (from === null || from <= on) && (until === null || on <= until)

/** Of spans that follow one another, the one that holds on a day; the last where none does. */
export const holdingOn = <T extends Span>(spans: readonly T[], on: string): T | undefined =>
  spans.find((span) => covers(span, on)) ?? lastOf(spans)
