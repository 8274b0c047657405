import type { Locale } from './catalogue.ts'

/** What search is made of: written at build, read in the browser. */

/** The one table of search for both scripts, cut to the characters that stand in the texts. */
export interface SearchTable {
  /** Characters and what they are folded to, one after the other: 標标識识 */
  readonly pairs: string
  /** How many characters that follow one another are one word of the index, at most: 1 on a site of few files. */
  readonly grams: 1 | 4
  /** Every folded latin word of the texts, for words typed only in part. */
  readonly latin: readonly string[]
  /** Ids of the files, in the order of the site. */
  readonly files: readonly string[]
  /** The record of each of them in the index, in the same order; none until the index is written. */
  readonly records: readonly string[]
  /** Groups of folded words used for one another (content/synonyms.yaml). */
  readonly synonyms: readonly (readonly string[])[]
}

/** One thing that can be found. */
export interface SearchRecord {
  readonly kind: 'policy' | 'clause' | 'measure' | 'department' | 'term'
  /** Path inside one script's part of the site. */
  readonly path: string
  /** 三（二）1; empty where it has none. */
  readonly label: string
  readonly title: string
  /** The words as a reader sees them, paragraphs joined by \n; may begin with label and title as printed. */
  readonly text: string
  /** [0, head) of `text` is label and heading as printed. */
  readonly head: number
  /** 不超过300万元; empty where there is none. */
  readonly ceiling: string
  readonly topics: readonly string[]
  readonly payees: readonly string[]
}

/** A status from one day through another, as view/status says it. */
export interface SearchPhase {
  readonly validity: string
  readonly symbol: string
  readonly label: string
  readonly from: string | null
  readonly until: string | null
}

/** One file of search, in one script: a policy with all that is in it, or a list of terms. */
export interface SearchFile {
  readonly id: string
  readonly locale: Locale
  readonly title: string
  readonly path: string
  /** Region codes from its own up to the province; empty for what belongs to no place. */
  readonly regions: readonly string[]
  readonly place: string
  readonly phases: readonly SearchPhase[]
  readonly records: readonly SearchRecord[]
}
