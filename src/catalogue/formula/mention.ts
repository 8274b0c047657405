import type { FigureUse } from '../../schema/measure.ts'
import type { Quote } from '../../schema/quote.ts'
import type { FactHead } from '../../schema/vocabulary.ts'
import type { Path } from '../file/problem.ts'

export type FactKind = FactHead['kind']

/** A quote with its clause spoken out. */
export interface Words {
  readonly clause: string
  readonly words: string
}

/**
 * Everything a measure or limit says that must be true of its text or its facts, in one flat list made by one walk.
 * Checks, coverage, `found` and `asks` all read this list.
 */
export type Mention =
  | { readonly kind: 'quote'; readonly path: Path; readonly at: Words }
  /** A figure computed with, and the nearest enclosing words it must be readable from. */
  | {
      readonly kind: 'value'
      readonly path: Path
      readonly value: string
      readonly use: FigureUse
      readonly at: Words
      readonly fact?: string | undefined
    }
  /** A fact asked, the kinds it may have in this place, and the words that name it. */
  | {
      readonly kind: 'fact'
      readonly path: Path
      readonly fact: string
      readonly kinds: readonly FactKind[]
      readonly as?: string | undefined
      readonly at: Words
    }
  /** A level or choice named by the text's word. */
  | {
      readonly kind: 'word'
      readonly path: Path
      readonly word: string
      readonly fact: string
      readonly at: Words
      readonly printed: boolean
    }
  /** yes or no on a flag. */
  | { readonly kind: 'yesNo'; readonly path: Path; readonly value: string; readonly fact: string }

/** A quote's words with the clause they stand in: its own, or that of the measure. */
export const words = (quote: Quote, clause: string): Words => (typeof quote === 'string' ? { clause, words: quote } : quote)

export const quoted = (path: Path, quote: Quote, clause: string): Extract<Mention, { kind: 'quote' }> => ({
  kind: 'quote',
  path,
  at: words(quote, clause),
})

/** Kinds of fact that make sense as a base, a number of things, a threshold, a class. */
export const money: readonly FactKind[] = ['money']
export const units: readonly FactKind[] = ['count', 'quantity']
export const numbers: readonly FactKind[] = ['count', 'quantity', 'money', 'price', 'ratio']
export const named: readonly FactKind[] = ['level', 'choice', 'set']
