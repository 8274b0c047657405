import type { SiteWords } from '../../locale/words.ts'
import type { Formula, FormulaKind, FormulaOf } from '../../schema/formula.ts'
import type { Edition } from '../site/edition.ts'
import type { Ceiling } from './ceiling.ts'
import type { Headline, Reached } from './headline.ts'

/** How a formula is said, whatever its kind and whatever lies inside it. */
export interface Saying {
  /** With the figures as the text prints them: 总投资额 × 30%，最高300万元. */
  readonly sentence: (formula: Formula) => string
  readonly headline: (formula: Formula) => Headline
  /** What the amount is reckoned from, under the text's own names; nothing where the text prints an amount. */
  readonly bases: (formula: Formula) => string[]
  /** Rates, and amounts for a piece, a step, a level: as printed. */
  readonly rates: (formula: Formula) => string[]
  /** Ceilings and fixed amounts; nothing where the text sets none. */
  readonly caps: (formula: Formula) => string[]
  /** The most it pays by its own words; null where the text sets none, or gives no formula. */
  readonly ceiling: (formula: Formula) => Ceiling | null
}

/** What one kind is said with. What lies inside it is said by `inner`: no kind knows another. */
export interface WordingSetting {
  readonly edition: Edition
  readonly words: SiteWords
  /** Whatever its own sentence says, every figure is a ceiling. */
  readonly most: boolean
  readonly inner: Saying
}

/** All that a kind has to say for itself; its own cap is said alike for every kind. */
export type Wording<K extends FormulaKind> = {
  readonly [Part in keyof Saying]: (formula: FormulaOf<K>, setting: WordingSetting) => ReturnType<Saying[Part]>
} & {
  /** The names of the base it is a rate of: base, rate and cap then stand together. Null where it is no such rate. */
  readonly rateOf: (formula: FormulaOf<K>) => readonly string[] | null
  /** @param weighed the agency weighs it, so the amount is a ceiling. */
  readonly reach: (formula: FormulaOf<K>, weighed: boolean) => Reached
}

/** What most kinds answer alike. */
export const nothing = (): [] => []
export const no = (): null => null
export const computable = (): 'computable' => 'computable'
