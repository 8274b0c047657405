/** What 支持事项 filters by: written at build, once for all scripts, read in the browser. No words: those stand in the page. */
export interface FinderColumns {
  /** So many rows stand on one page. */
  readonly size: number
  /** In the order of the rows, each with its measures one after the other. */
  readonly texts: readonly FinderText[]
  /** By facet, the sets of values that some measure has. */
  readonly sets: Readonly<Record<string, readonly (readonly string[])[]>>
  /** By facet, which of its sets each measure has: a number a row. */
  readonly columns: Readonly<Record<string, readonly number[]>>
  /** Rows of one number have the same base, payee and unit: only among them is a ceiling higher than another. */
  readonly alike: readonly number[]
  /** The place of the ceiling among all amounts, from the lowest; 0 where the text sets none. */
  readonly ceiling: readonly number[]
}

export interface FinderText {
  readonly id: string
  readonly measures: number
  /** Its own region, then those above. */
  readonly regions: readonly string[]
  /** ISO; '' where the text prints no full date. */
  readonly date: string
  readonly phases: readonly FinderPhase[]
}

export interface FinderPhase {
  readonly validity: string
  readonly from: string | null
  readonly until: string | null
}
