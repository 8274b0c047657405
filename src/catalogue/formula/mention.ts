import type { FigureUse } from '../../schema/measure.ts'
import type { Quote } from '../../schema/quote.ts'
import { quoteIn, type Quoted } from '../../schema/quoted.ts'
import type { FactHead } from '../../schema/vocabulary.ts'
import type { Path } from '../file/problem.ts'

export type FactKind = FactHead['kind']

/**
 * Everything a measure or limit says that must be true of its text or its facts, in one flat list made by one walk.
 * Checks, coverage, `found` and `asks` all read this list.
 */
export type Mention =
  | { readonly kind: 'quote'; readonly path: Path; readonly at: Quoted }
  /** A figure computed with, and the nearest enclosing words it must be readable from. */
  | {
      readonly kind: 'value'
      readonly path: Path
      readonly value: string
      readonly use: FigureUse
      readonly at: Quoted
      readonly fact?: string | undefined
    }
  /** A fact asked, the kinds it may have in this place, and the words that name it. */
  | {
      readonly kind: 'fact'
      readonly path: Path
      readonly fact: string
      readonly kinds: readonly FactKind[]
      readonly as?: string | undefined
      readonly at: Quoted
    }
  /** A level or choice named by the text's word. */
  | {
      readonly kind: 'word'
      readonly path: Path
      readonly word: string
      readonly fact: string
      readonly at: Quoted
      readonly printed: boolean
      /** One of a list of names: a figure in it is part of the name (5G), no threshold. */
      readonly name?: true
    }
  /** yes or no on a flag. */
  | { readonly kind: 'yesNo'; readonly path: Path; readonly value: string; readonly fact: string }

export const quoted = (path: Path, quote: Quote, clause: string): Extract<Mention, { kind: 'quote' }> => ({
  kind: 'quote',
  path,
  at: quoteIn(quote, clause),
})

/** Kinds of fact that make sense as a base, a number of things, a threshold, a class. */
export const money: readonly FactKind[] = ['money']
export const units: readonly FactKind[] = ['count', 'quantity']
export const numbers: readonly FactKind[] = ['count', 'quantity', 'money', 'price', 'ratio']
export const named: readonly FactKind[] = ['level', 'choice', 'set']
