import { z } from 'zod'
import { condition } from './condition.ts'
import { factId, printedAmount, printedFigure, printedShare, quote, yesNo } from './quote.ts'

/** Whether the words print a ceiling (不超过 最高: upTo), a floor (不低于 不少于: atLeast) or a figure (exact). */
const bound = z.enum(['exact', 'upTo', 'atLeast'])
export type Bound = z.infer<typeof bound>

/** One value for each named level or choice, keyed by the text's word: { 国家: 1亿元, 省: 5000万元 }. */
const amountLevels = z.strictObject({ kind: z.literal('levels'), by: factId, of: z.record(z.string(), printedAmount) })
const shareLevels = z.strictObject({ kind: z.literal('levels'), by: factId, of: z.record(z.string(), printedShare) })
export type AmountLevels = z.infer<typeof amountLevels>
export const amountOrLevels = z.union([printedAmount, amountLevels])

/** A ceiling printed for one formula, and what it counts per. */
const cap = z.strictObject({
  value: amountOrLevels,
  per: z.enum(['project', 'enterprise', 'person', 'platform', 'unit', 'year']),
  quote: quote.optional(),
})
export type Cap = z.infer<typeof cap>

/** One fact or a list of them (summed), with the text's own name for each: the base is always printed beside the rate. */
const facts = z.union([factId.transform((id) => [id]), z.array(factId).min(1)])
const names = z.union([z.string().transform((words) => [words]), z.array(z.string()).min(1)])

/** Why a text gives no formula: 一事一议 按照协议 一定比例 适当 另行制定 推介 一定支持（根据年度资金安排） 支持鼓励引导（仅定性）
 * 几个申请单位合用的上限 与其他奖励相抵 贴息 */
export const openReasons = [
  'caseByCase',
  'byAgreement',
  'rateNotStated',
  'amountNotStated',
  'otherRules',
  'promotion',
  'byBudget',
  'wordsOnly',
  'sharedCeiling',
  'deducted',
  'interest',
] as const

export const formula = z.discriminatedUnion('kind', [
  /** That amount. from: the lower end of a range the agency chooses in (10万元—100万元); amount is its upper end. */
  z.strictObject({ kind: z.literal('fixed'), amount: printedAmount, from: printedAmount.optional(), bound, quote }),
  /** rate × base. rate: whole where the text gives no figure (不超过实际合同金额). from: the lower end of a range (5%—20%).
   * over: of what exceeds an amount (超过1000万元的部分) or another fact (同比增长部分); to: as far as an amount (5000万元以下部分).
   * A marginal scale (超额累进) is the sum of its slices. */
  z.strictObject({
    kind: z.literal('share'),
    of: facts,
    as: names,
    rate: z.union([printedShare, z.literal('whole'), shareLevels]),
    from: printedShare.optional(),
    over: z.union([printedAmount, factId]).optional(),
    to: printedAmount.optional(),
    bound,
    cap: cap.optional(),
    quote,
  }),
  /** each × (count − over), at most atMost units; the cap of an `each` formula binds each unit. */
  z.strictObject({
    kind: z.literal('perUnit'),
    get each(): z.ZodUnion<[typeof printedAmount, typeof formula]> {
      return z.union([printedAmount, formula])
    },
    count: factId,
    over: printedFigure.optional(),
    atMost: printedFigure.optional(),
    cap: cap.optional(),
    bound,
    quote,
  }),
  /** The amount of the highest number reached; steps rise. above: the number itself is not enough (500亩以上 after 500亩（含）). */
  z.strictObject({
    kind: z.literal('tiers'),
    by: factId,
    steps: z.array(z.strictObject({ at: printedFigure, above: yesNo.optional(), amount: printedAmount })).min(1),
    bound,
    cap: cap.optional(),
    quote,
  }),
  /**
   * The amount of the highest listed level reached, or of the choice; of a set, the highest. In two dimensions (一、二、三等奖 × 省、市) the
   * value of a level is a table of its own.
   */
  z.strictObject({ kind: z.literal('levels'), by: factId, of: z.record(z.string(), amountOrLevels), bound, quote }),
  /** rate × public money received from the levels named. */
  z.strictObject({ kind: z.literal('match'), of: facts, as: names, rate: printedShare, bound, cap: cap.optional(), quote }),
  /** Product of facts: area × price × months. */
  z.strictObject({ kind: z.literal('times'), of: z.array(factId).min(2), as: names, bound, cap: cap.optional(), quote }),
  z.strictObject({
    kind: z.literal('sum'),
    get of(): z.ZodArray<typeof formula> {
      return z.array(formula).min(2)
    },
    cap: cap.optional(),
    quote,
  }),
  z.strictObject({
    kind: z.literal('least'),
    get of(): z.ZodArray<typeof formula> {
      return z.array(formula).min(2)
    },
    cap: cap.optional(),
    quote,
  }),
  /** Added only if the condition holds (追加). */
  z.strictObject({
    kind: z.literal('given'),
    if: condition,
    get pays(): typeof formula {
      return formula
    },
    quote,
  }),
  /** Another rate or amount in other years, in order: 前2年80%，后3年50%; 第一年5万元、第二年3万元. for: so many years, one where it is left out. */
  z.strictObject({
    kind: z.literal('years'),
    of: z
      .array(
        z.strictObject({
          for: printedFigure.optional(),
          get pays(): typeof formula {
            return formula
          },
        }),
      )
      .min(2),
    quote,
  }),
  /** No formula in the text. figures: what its words print all the same, where the reason is one of the last three. */
  z.strictObject({ kind: z.literal('open'), why: z.enum(openReasons), figures: z.array(printedFigure).min(1).optional(), quote }),
])
export type Formula = z.infer<typeof formula>
export type FormulaKind = Formula['kind']
/** Formulas of the kinds named. */
export type FormulaOf<K extends FormulaKind> = { [Each in K]: Extract<Formula, { kind: Each }> & { kind: Each } }[K]
