import type { FactHead, Glossary, Matter, Relations, Situation, Subject, Updates } from './vocabulary.ts'
import type { FigureUse, Measure } from './measure.ts'
import type { Limit } from './limit.ts'
import type { ClauseHead, PolicyFile } from './policy.ts'

/**
 * The catalogue as read from content/: plain JSON, in the script of the site's content (简体).
 * `locale/inScript` turns a whole catalogue into another script; every conversion keeps length, so offsets hold in each.
 */
export type { Locale } from './locales.ts'

/** One figure of a clause's text: [start, end) in `Clause.text`. */
export interface Figure {
  /** 1-based in its clause; the anchor is `#f-<n>`. */
  readonly n: number
  readonly start: number
  readonly end: number
  readonly words: string
  readonly use: FigureUse
  /** Full ids of the measures that compute with it, or [] for a goal, a date, a label … */
  readonly measures: readonly string[]
}

export interface Clause extends ClauseHead {
  /** `1`, `3-2-1`, `annex-7`, `preamble` */
  readonly id: string
  readonly policy: string
  /** Reading text: label, heading and all, paragraphs joined by \n. */
  readonly text: string
  /** Where the body begins, after the printed label and heading. */
  readonly body: number
  readonly figures: readonly Figure[]
  /** Full ids, in the order of measures.yaml. */
  readonly measures: readonly string[]
}

/** Where a quote stands: in `clause`, [start, end) of its text. */
export interface Found {
  readonly clause: string
  readonly start: number
  readonly end: number
  readonly words: string
}

/** A measure with its id in full and every quote found in the text, outermost first. */
export interface CatalogueMeasure extends Omit<Measure, 'id' | 'matter'> {
  /** `<policy>/<noun>` */
  readonly id: string
  readonly policy: string
  readonly departments: readonly string[]
  readonly found: readonly Found[]
  /** Fact addresses the measure asks, with the words of the text that name each. */
  readonly asks: readonly { readonly fact: string; readonly clause: string; readonly words: string }[]
}

/** A run of the full text: a clause, or words that belong to none (title, chapter heading). */
export type Block = { readonly kind: 'clause'; readonly clause: string } | { readonly kind: 'heading'; readonly text: string }

type Bound<L extends Limit> = L extends { over: unknown } ? Omit<L, 'over'> & { over: string[] } : L
/** A limit with the ids in full that it binds. */
export type PolicyLimit = Bound<Limit> & { readonly policy: string }

export interface Policy extends Omit<PolicyFile, 'clauses' | 'repairs' | 'repairCounts' | 'region' | 'issuer' | 'updates'> {
  /** Of `Catalogue.regions`. */
  readonly region: string
  /** 发文机关, as the text prints it or an editor states it. */
  readonly issuer?: string | undefined
  readonly clauses: readonly Clause[]
  readonly blocks: readonly Block[]
  readonly measures: readonly CatalogueMeasure[]
  /** Ids in full in `over`, `all` spelled out. */
  readonly limits: readonly PolicyLimit[]
  /** The file as received, untouched. */
  readonly asReceived: string
  /** What was repaired, in words, with counts: shown as 校注. */
  readonly repaired: readonly string[]
  /** First 12 hex digits of the sha256 over its own folder: what a page of this text names, so that it stays when others change. */
  readonly version: string
}

export interface Fact extends FactHead {
  readonly id: string
  readonly subject: string
}

export interface Catalogue {
  /** First 12 hex digits of the sha256 over all content files. */
  readonly version: string
  readonly policies: readonly Policy[]
  readonly facts: Readonly<Record<string, Fact>>
  readonly subjects: Readonly<Record<string, Subject>>
  readonly regions: Readonly<Record<string, { readonly words: string; readonly short: string; readonly parent?: string | undefined }>>
  readonly topics: Readonly<Record<string, { readonly words: string; readonly help?: string | undefined }>>
  readonly departments: Readonly<Record<string, { readonly words: string; readonly aliases: readonly string[] }>>
  /** By topic: every measure of a topic is in exactly one of its matters. */
  readonly matters: Readonly<Record<string, readonly Matter[]>>
  readonly relations: Relations
  readonly glossary: Glossary
  readonly updates: Updates
  /** By measure: which line of 更新记录 told last of its rule, counted from the oldest. */
  readonly told: Readonly<Record<string, number>>
  /** Ready beginnings of 测算. */
  readonly situations: readonly Situation[]
  /** Groups of words that search takes for one another. */
  readonly synonyms: readonly (readonly string[])[]
  /** Words that ask how much, and words that ask nothing of a text. */
  readonly asking: { readonly questions: readonly string[]; readonly fillers: readonly string[] }
}
