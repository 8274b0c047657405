import { z } from 'zod'
import { factId, yesNo } from './quote.ts'

const words = z.string().min(1)
const value = z.strictObject({ id: z.string().regex(/^[A-Za-z0-9-]+$/), words, is: z.enum(['enterprise']).optional() })

/** What stands for an id in addresses, where the three signs made of the id itself (`codes/code.ts`) are another's already. */
export const code = z.string().regex(/^[0-9A-Za-z]{3}$/, 'is no code; write three letters or digits, as in k7Q')

/** One question. `words` names the fact as a noun, `ask` is the question if the noun alone is not clear. */
const fact = z.strictObject({
  kind: z.enum(['money', 'count', 'quantity', 'price', 'ratio', 'level', 'choice', 'set', 'flag', 'date', 'region']),
  /** 家 台（套） 平方米 次 条 … ; for price 元/平方米·月. money is always 元. */
  unit: z.string().optional(),
  words,
  ask: z.string().optional(),
  help: z.string().optional(),
  /** level: from lowest to highest. */
  values: z.array(value).optional(),
  /** Money: the whole investment of its subject. One amount, typed once, may stand for all of these at one tap. */
  whole: yesNo.optional(),
  /** Money: it may be another number than the whole investment, and these words say why. It has a tap of its own. */
  apart: words.optional(),
  /** Money received, by the level that gave it: 国家, 省, 市, 区县等. Those of one subject are asked together. */
  received: words.optional(),
  /** The fact that was asked in its place before it had an address of its own. */
  formerly: factId.optional(),
  code: code.optional(),
})
export type FactHead = z.infer<typeof fact>

/** lasting: who one is or what one runs, before any project; what else a measure asks about is what it pays for. */
const subject = z.strictObject({ words, help: z.string().optional(), lasting: yesNo.optional() })
export type Subject = z.infer<typeof subject>

/** facts.yaml: subjects and their facts. A policy's own facts.yaml has the same shape. */
export const factsFile = z.strictObject({
  subjects: z.record(z.string().regex(/^[a-z][A-Za-z0-9]*$/), subject).default({}),
  facts: z.record(factId, fact).default({}),
})
export type FactsFile = z.infer<typeof factsFile>

/** Six digits of GB/T 2260; a place that has none there: its parent's id, a hyphen and a word: 320500-sip. */
export const regionId = z.string().regex(/^\d{6}(-[a-z][a-z0-9]*)*$/)
export const regionsFile = z.record(regionId, z.strictObject({ words, short: words, parent: regionId.optional() }))
/** A region as a policy writes it: one that is known, or a new one with the level above it, which may be new as well. */
export const home = z.union([
  regionId,
  z.strictObject({
    id: regionId,
    words,
    /** How people say it. */
    short: words,
    get parent(): z.ZodOptional<typeof home> {
      return home.optional()
    },
  }),
])
export type Home = z.infer<typeof home>
export const topicsFile = z.record(z.string().regex(/^[A-Za-z]+$/), z.strictObject({ words, help: z.string().optional() }))
export const matterId = z.string().regex(/^[a-z][a-z0-9-]*$/)
/** matters.yaml: by topic, in the order of its page, what measures can be about. `other`, 其他, is always there. help: what is done, where the words leave it open. */
export const mattersFile = z.record(
  z.string().regex(/^[A-Za-z]+$/),
  z
    .array(
      z.strictObject({
        /** Unique in its topic: the anchor on its page. */
        id: matterId,
        words,
        help: z.string().optional(),
      }),
    )
    .min(1),
)
/** A matter and the ids in full of the measures about it: gx-2024/node-project. */
export interface Matter {
  readonly id: string
  readonly words: string
  readonly help?: string | undefined
  readonly measures: readonly string[]
}
export const departmentsFile = z.record(z.string().regex(/^[A-Za-z0-9-]+$/), z.strictObject({ words, aliases: z.array(words).default([]) }))
export type Departments = z.infer<typeof departmentsFile>
/** Words used for one another in search; each group a list. questions ask how much, fillers ask nothing of a text: neither is looked for. */
export const synonymsFile = z.strictObject({
  groups: z.array(z.array(words).min(2)).default([]),
  questions: z.array(words).default([]),
  fillers: z.array(words).default([]),
})
/** situations.yaml: what 测算 can be opened with, in the order of the page; of matter and measure one. */
export const situationsFile = z
  .array(
    z.strictObject({
      id: z.string().regex(/^[a-z][a-z0-9-]*$/),
      words,
      /** A region code. */
      place: z.string(),
      /** `<topic>/<matter>` */
      matter: z.string().optional(),
      /** In full: gx-2024/dcmm. */
      measure: z.string().optional(),
      /** A value of applicant.roles. */
      role: z.string().optional(),
    }),
  )
  .default([])
export type Situation = z.infer<typeof situationsFile>[number]
export const relationsFile = z.strictObject({
  /** Measures of an older and a newer text of one region on the same project. */
  sameMatter: z.array(z.strictObject({ older: z.string(), newer: z.string(), doubt: z.string().optional() })).default([]),
  /** Clause pairs for 新旧对照. */
  clauses: z.array(z.strictObject({ older: z.string(), newer: z.string(), note: z.string().optional() })).default([]),
  /** What a text itself says of an older version that is not collected (older: its name), in its own words, each once in the clause. */
  said: z
    .array(
      z.strictObject({
        policy: z.string(),
        clause: z.string(),
        older: words,
        changes: z.array(z.strictObject({ kind: z.enum(['older', 'removed', 'added', 'adjusted', 'unchanged']), quote: words })).min(1),
      }),
    )
    .default([]),
})
/** 术语, in the order of the page. A term is explained by a text, by us, or both. */
export const glossaryFile = z
  .array(
    z.strictObject({
      id: z.string().regex(/^[a-z][a-z0-9-]*$/),
      /** field: a word of the field; rule: words that decide an amount; site: a word of this site. */
      kind: z.enum(['field', 'rule', 'site']),
      words,
      /** Other ways the texts print it. */
      forms: z.array(words).default([]),
      /** Where a text itself says what it means. */
      texts: z.array(z.strictObject({ policy: z.string(), clause: z.string(), quote: words })).default([]),
      /** Our own explanation, shown as ours. */
      ours: words.optional(),
    }),
  )
  .default([])
export type Glossary = z.infer<typeof glossaryFile>

/** 更新记录 of several texts or of what they share, newest first. policies: those it touches; none: all. measures: whose rules it tells of, ids in full; absent: all of them. A text's own stand in its policy.yaml. */
export const updatesFile = z
  .array(
    z.strictObject({
      date: z.iso.date(),
      kind: z.enum(['text', 'reading', 'shared']),
      policies: z.array(z.string()).default([]),
      measures: z.array(z.string()).min(1).optional(),
      words,
    }),
  )
  .default([])
export type Updates = z.infer<typeof updatesFile>

export type Relations = z.infer<typeof relationsFile>
