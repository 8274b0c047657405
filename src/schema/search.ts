import type { Locale } from './catalogue.ts'

/** What search is made of: written at build, read in the browser. */

/** The one table of search for both scripts, cut to the characters that stand in the texts. */
export interface SearchTable {
  /** Characters and what they are folded to, one after the other: 標标識识 */
  readonly pairs: string
  /** How many characters that follow one another are one word of the index, at most: 1 on a site of few files, which needs no index. */
  readonly grams: 1 | 4
  /** Every folded latin word of the texts, for words typed only in part. */
  readonly latin: readonly string[]
  /** Ids of the files, in the order of the site. */
  readonly files: readonly string[]
  /** The record of each of them in the index, in the same order; none until the index is written. */
  readonly records: readonly string[]
  /** Groups of folded words used for one another (content/synonyms.yaml). */
  readonly synonyms: readonly (readonly string[])[]
  /** Folded words that ask how much, and words that ask nothing of a text (content/synonyms.yaml). */
  readonly questions: readonly string[]
  readonly fillers: readonly string[]
  /** In how many parts the list of pieces is kept. */
  readonly shards: number
}

/** A part of the list of pieces: folded, by their first character. */
export interface SearchPieces {
  /** They stand in some text. */
  readonly words: readonly string[]
  /** Words of titles, matters, terms and synonyms: those of two characters may be meant where one of them is wrong. */
  readonly strong: readonly string[]
}

/** What a query may name that is no word of a text, in one script. */
export interface SearchNames {
  readonly regions: readonly { readonly code: string; readonly words: string; readonly short: string }[]
  readonly texts: readonly {
    readonly id: string
    readonly title: string
    readonly short: string
    /** 桂工信规范〔2020〕9号; empty where it has none. */
    readonly number: string
    readonly regions: readonly string[]
    /** Of its dates or its number; empty where nothing says. */
    readonly year: string
  }[]
  readonly topics: readonly {
    readonly id: string
    readonly words: string
    readonly matters: readonly {
      readonly id: string
      readonly words: string
      /** The titles of its measures, each once. */
      readonly titles: readonly string[]
    }[]
  }[]
}

/** Of one topic, what stands behind 用这些数字测算. */
export interface SearchTopic {
  readonly measures: readonly {
    readonly policy: string
    readonly matters: readonly string[]
    /** The amounts its formula is reckoned from: fact ids. */
    readonly money: readonly string[]
  }[]
  /** Names of those facts. */
  readonly facts: Readonly<Record<string, string>>
  /** What stands for them in addresses, where it is not made of the id. */
  readonly codes: Readonly<Record<string, string>>
  /** By policy. */
  readonly texts: Readonly<Record<string, { readonly regions: readonly string[]; readonly phases: readonly SearchPhase[] }>>
}

/** What the box of every page suggests, in one script. */
export interface SearchSuggestions {
  /** As in the table, for these words alone. */
  readonly pairs: string
  readonly suggestions: readonly { readonly kind: 'region' | 'topic' | 'measure'; readonly words: string; readonly path: string }[]
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
