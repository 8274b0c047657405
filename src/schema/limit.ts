import { z } from 'zod'
import { amountOrLevels } from './formula.ts'
import { factId, printedFigure, printedShare, quote } from './quote.ts'

/** Measures of the same policy; all: every one that has a formula. */
const measureIds = z.union([z.array(z.string()).min(1), z.literal('all')])
/** How much public money a premise lets stand: `share` of the base (whole: the base itself) is more than awards and all that was received. */
export const room = {
  share: z.union([printedShare, z.literal('whole')]),
  of: factId,
  as: z.string(),
  counts: z.array(factId).min(1),
}
const head = { id: z.string().regex(/^[a-z0-9-]+$/), clause: z.string(), quote }

/** What binds several measures of one policy together, or one measure with money from elsewhere. */
export const limit = z.discriminatedUnion('kind', [
  /** 年度额度上限: all the awards of one year together. `by` of levels names the class; outside it nothing is limited. */
  z.strictObject({
    ...head,
    kind: z.literal('annual'),
    over: measureIds,
    per: z.enum(['applicant', 'platform']),
    years: printedFigure.optional(),
    value: amountOrLevels,
  }),
  /** 各级财政资助总额限制: awards + all public money received ≤ share of the base. `share: whole` = the base itself. */
  z.strictObject({
    ...head,
    kind: z.literal('aggregate'),
    over: measureIds,
    ...room,
  }),
  /** 就高不重复 between old and new policies of one region, on sameMatter pairs (relations.yaml). */
  z.strictObject({ ...head, kind: z.literal('onlyHighest') }),
  /** Measures the text says cannot be had together. */
  z.strictObject({ ...head, kind: z.literal('excludes'), over: z.array(z.string()).min(2) }),
])
export type Limit = z.infer<typeof limit>
