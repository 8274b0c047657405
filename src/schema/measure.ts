import { z } from 'zod'
import { condition } from './condition.ts'
import { formula } from './formula.ts'
import { limit, room } from './limit.ts'
import { factId, printedFigure, printedShare, quote, yesNo } from './quote.ts'
import { code, matterId } from './vocabulary.ts'

/** Who receives the money. Roles are ids of facts.yaml `applicant.roles`; notStated where the text prints none. open: the text's list ends in 等. */
const payee = z.strictObject({ of: z.array(z.string()).min(1), open: yesNo.default(false), quote: quote.optional() })

/** How often one applicant can have it. once and firstTime pay nothing the second time (`<measure>.before`). */
const frequency = z.strictObject({ kind: z.enum(['once', 'firstTime', 'yearly', 'perProject', 'notStated']), quote: quote.optional() })

/** For how long it is paid: atMost as printed (3年); by: the fact that counts the months or years asked for. */
const duration = z.strictObject({ by: factId.optional(), atMost: printedFigure.optional(), quote })

/** 名额 or selection, with or without a number: limits all applicants, so the measure is selective until `fact` is answered. */
const quota = z.strictObject({ value: printedFigure.optional(), per: z.enum(['year']).optional(), gate: z.string(), fact: factId, quote })

/** 在…的前提下, as one reading of it: over all public money, in place of the aggregate limits the measure meets. refuses: an award that does not fit is not cut but refused. */
const premise = z.strictObject({ ...room, refuses: yesNo.default(false), quote })

/** One way to read an open point: `set` patches the measure's fields (maps merge, lists replace; null removes). */
const reading = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  words: z.string().optional(),
  cautious: yesNo.default(false),
  set: z.record(z.string(), z.unknown()).optional(),
})
const openPoint = z.strictObject({ about: z.string(), clause: z.string().optional(), readings: z.array(reading).min(2).optional() })

export const measure = z.strictObject({
  /** Short English noun, unique in its policy; never changes. */
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  code: code.optional(),
  clause: z.string(),
  /** Editor's short title in the text's own words. */
  title: z.string(),
  /** Of the clause's topics those this measure is about; absent: all of them. */
  topics: z.array(z.string()).optional(),
  /** What it is about, of matters.yaml; by topic where it has several. other: what no second text speaks of in this way. */
  matter: z.union([matterId, z.record(z.string(), matterId)]).optional(),
  payee,
  /** The text's own word: 补助 补贴 奖励 资助 配套 消费券 租金奖励 … 支持 */
  support: z.string(),
  when: condition.optional(),
  pays: formula,
  frequency,
  duration: duration.optional(),
  quota: quota.optional(),
  /** 根据年度资金安排: subject to the year's budget. */
  budget: quote.optional(),
  /** 根据…情况 按…等情况给予 分级分层: the agency weighs it, so the amount is a ceiling. */
  weighed: quote.optional(),
  /** 按差额补足: pays the level reached less what was paid before (`<measure>.paid`). */
  topUp: quote.optional(),
  /** 分三年按30%、30%、40%兑付: one award, paid in these parts, one a year. */
  payOut: z.strictObject({ shares: z.array(printedShare).min(2), quote }).optional(),
  /** Set by readings alone: an aggregate limit as that reading has it. */
  premise: premise.optional(),
  /** 事后补助 后补贴 在…验收后: paid after that event, in the text's words. */
  paidAfter: quote.optional(),
  openPoints: z.array(openPoint).default([]),
  /** Editor's notes (校注) on this measure. */
  notes: z.array(z.string()).default([]),
  /** Other words of the clause that belong to this measure and hold no figure it computes with (goal sentences, 优先支持 …). */
  also: z.array(quote).default([]),
})
export type Measure = z.infer<typeof measure>

/** What a figure that is no benefit is for. Figures in 元 or % may only be amount, rate, threshold, quota, definition or goal. */
export const figureUses = ['amount', 'rate', 'threshold', 'unitCap', 'quota', 'period', 'definition', 'date', 'goal', 'label'] as const
export type FigureUse = (typeof figureUses)[number]

export const measuresFile = z.strictObject({
  measures: z.array(measure).default([]),
  limits: z.array(limit).default([]),
  /** why: what the figure says, where it is money or a share and its sentence pays. */
  figures: z
    .array(z.strictObject({ clause: z.string(), quote: z.string(), use: z.enum(figureUses), why: z.string().optional() }))
    .default([]),
})
export type MeasuresFile = z.infer<typeof measuresFile>
