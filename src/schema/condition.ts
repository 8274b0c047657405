import { z } from 'zod'
import { factId, printedFigure, quote, yesNo } from './quote.ts'

/**
 * over: compared with another fact, by the growth (a share: 同比增长10%以上) or the difference (a figure: 比上年增加5000万元以上).
 * shareOf: value is a share of another fact (自筹不低于总投资的70%).
 */
const threshold = { fact: factId, over: factId.optional(), shareOf: factId.optional(), value: printedFigure, quote }

/** What an authority does before it pays; each is also a flag the applicant may answer. */
const gates = [
  '遴选',
  '认定',
  '评定',
  '验收',
  '核实',
  '考核',
  '评估',
  '获评',
  '论证',
  '选定',
  '选取',
  '审议',
  '批准',
  '招投标',
  '入选',
  '公布',
] as const

/** The small language of 条件. Every leaf says which fact it asks and which words it rests on. */
export const condition = z.discriminatedUnion('kind', [
  /** ≥: 以上 达到 不低于 满 （含） */
  z.strictObject({ kind: z.literal('atLeast'), ...threshold }),
  /** >: 超过 高于 突破 */
  z.strictObject({ kind: z.literal('moreThan'), ...threshold }),
  /** ≤: 以下 以内 不超过 */
  z.strictObject({ kind: z.literal('atMost'), ...threshold }),
  /** <: 不满 低于 */
  z.strictObject({ kind: z.literal('lessThan'), ...threshold }),
  /** A flag that is so (value: true), or a choice or level in the text's word. */
  z.strictObject({ kind: z.literal('is'), fact: factId, value: z.string(), quote }),
  /** A choice among listed words, or a set holding one of them. open: the text says 等, an outsider is judged. */
  z.strictObject({ kind: z.literal('oneOf'), fact: factId, values: z.array(z.string()).min(1), open: yesNo.default(false), quote }),
  /** 区内 本区 我区 在中山: a region fact that lies in the policy's own region. */
  z.strictObject({ kind: z.literal('within'), fact: factId, quote }),
  /** What only the authority can say. Unanswered it never blocks; 否 makes it unmet. */
  z.strictObject({ kind: z.literal('judged'), fact: factId, gate: z.enum(gates).optional(), quote }),
  z.strictObject({
    kind: z.literal('all'),
    get of(): z.ZodArray<typeof condition> {
      return z.array(condition).min(1)
    },
  }),
  z.strictObject({
    kind: z.literal('any'),
    get of(): z.ZodArray<typeof condition> {
      return z.array(condition).min(2)
    },
  }),
  z.strictObject({
    kind: z.literal('not'),
    get of(): typeof condition {
      return condition
    },
  }),
])
export type Condition = z.infer<typeof condition>
