/** Something that is so from one day through another (ISO, null = open). The page shows the one of today. */
export interface Span {
  readonly from: string | null
  readonly until: string | null
}

export const covers = ({ from, until }: Span, on: string): boolean => (from === null || from <= on) && (until === null || on <= until)
