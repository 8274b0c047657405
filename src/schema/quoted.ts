import type { Quote } from './quote.ts'

/** Words of a text and the clause they stand in. */
export interface Quoted {
  readonly clause: string
  readonly words: string
  /** Which of the places it stands in, where there are several. */
  readonly nth?: string | undefined
}

/** A quote in full: its own clause, or the one it is written under. The one place that tells the two ways of writing it apart. */
export const quoteIn = (quote: Quote, clause: string): Quoted => (typeof quote === 'string' ? { clause, words: quote } : quote)

export const quotedWords = (quote: Quote): string => quoteIn(quote, '').words
