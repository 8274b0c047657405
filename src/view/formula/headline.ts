import type { CatalogueMeasure, Policy } from '../../schema/catalogue.ts'
import type { Edition } from '../site/edition.ts'
import { reach, sayingOf } from './formula.ts'

/** The figure a reader sees first, as the text prints it: 不超过 / 300 / 万元; or words where it has none. */
export interface Headline {
  readonly before: string
  readonly figure: string
  readonly unit: string
}

/** How far what a measure pays can be said: by a formula, by a bare ceiling, money without either, words only. */
export const reaches = ['computable', 'ceilingOnly', 'notComputable', 'wordsOnly'] as const
export type Reached = (typeof reaches)[number]
/** The mark of a clause. */
export type Reach = Reached | 'noBenefit'

export const reachOf = ({ pays, weighed }: CatalogueMeasure): Reached => reach(pays, weighed !== undefined)

/** The best that any of them reaches. */
export function reachOfAll(measures: readonly CatalogueMeasure[]): Reach {
  const found = measures.map(reachOf)
  return reaches.find((reach) => found.includes(reach)) ?? 'noBenefit'
}

export const headline = ({ pays, weighed }: CatalogueMeasure, { allMaximum }: Policy, edition: Edition): Headline =>
  sayingOf(edition, allMaximum !== undefined || weighed !== undefined).headline(pays)
