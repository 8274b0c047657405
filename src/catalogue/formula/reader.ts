import type { Formula, FormulaKind, FormulaOf } from '../../schema/formula.ts'
import type * as Rule from '../../schema/rulebook.ts'
import type { Path } from '../file/problem.ts'
import type { Setting } from './canonical.ts'
import type { Mention } from './mention.ts'
import type { Quoted } from '../../schema/quoted.ts'

/** Where a formula stands in its file, and the words its figures must be readable from. */
export interface Place {
  readonly path: Path
  readonly clause: string
  readonly at: Quoted
  /** What a formula inside it says. */
  readonly inner: (path: Path, formula: Formula) => Mention[]
}

export interface ReaderSetting extends Setting {
  /** The machine part of a formula inside it. */
  readonly inner: (formula: Formula) => Rule.Formula
}

/** A formula and where it stands. */
export interface Placed {
  readonly path: Path
  readonly formula: Formula
}

/** How the formulas of one kind are read: all that the catalogue asks of a kind. */
export interface Reader<K extends FormulaKind> {
  /** What it says, its quote and its cap left out: every kind says those alike. */
  readonly mentions: (formula: FormulaOf<K>, place: Place) => Mention[]
  /** Its machine part: figures as decimal text. */
  readonly rule: (formula: FormulaOf<K>, setting: ReaderSetting) => Rule.Formula
  /** Its own figures to which 不超过 or 最高 before them gives the bound. */
  readonly bounded: (formula: FormulaOf<K>) => readonly string[]
  /** Formulas inside it, their paths from here. */
  readonly parts: (formula: FormulaOf<K>) => readonly Placed[]
}

export const none = (): [] => []
