import { z } from 'zod'
import { printedFigure, quote } from './quote.ts'
import { home } from './vocabulary.ts'

/** A date as the text prints it; iso only where day, month and year are all printed. quote: where. */
const date = z.strictObject({ printed: z.string(), iso: z.iso.date().optional(), clause: z.string(), quote: z.string() })
/** after: as long as printed (3年), counted from a day the text prints, which is the first of it (自发布之日起三年). */
const end = date.extend({ after: printedFigure.optional(), from: z.enum(['made', 'printed', 'published', 'effective']).optional() })

const clause = z.strictObject({
  /** As printed: （一）, 一、, 1. ; absent where the text prints none. */
  label: z.string().optional(),
  /** The heading the text prints after the label. */
  heading: z.string().optional(),
  /** Editor's title where the text prints no heading (shown as 本站拟题). */
  title: z.string().optional(),
  /** The printed chapter heading the clause stands under. */
  chapter: z.string().optional(),
  kind: z.enum(['notice', 'preamble', 'measure', 'goal', 'duty', 'principle', 'scope', 'background', 'closing', 'annexRow']),
  topics: z.array(z.string()).default([]),
  departments: z.array(z.string()).default([]),
  /** annexRow: the clause whose words the row repeats. */
  repeats: z.string().optional(),
})
export type ClauseHead = z.infer<typeof clause>

export const policyFile = z.strictObject({
  /** Place in letters, year, and a word where one place has several texts of a year: gx-2024, jiangbei-2026-software. */
  id: z.string().regex(/^[a-z]{2,}-\d{4}(-[a-z][a-z0-9]*)*$/),
  /** As printed; for a text that prints none, the title it is known by, and titleNote says so. */
  title: z.string(),
  titleNote: z.string().optional(),
  shortTitle: z.string(),
  region: home,
  /** 发文机关, with the words that name it; source: whence an editor knows it where the text as received does not print it. */
  issuer: z
    .union(
      [
        z.strictObject({ words: z.string(), clause: z.string(), quote: z.string() }),
        z.strictObject({ words: z.string(), source: z.string() }),
      ],
      'stands without the words that name it; write { words: …, clause: …, quote: … }, or { words: …, source: … } where the text does not print it',
    )
    .optional(),
  /** 解释机关, with the words that name it. */
  interpreter: z.strictObject({ words: z.string(), clause: z.string(), quote: z.string() }).optional(),
  /** 文号. */
  number: z.strictObject({ words: z.string(), clause: z.string() }).optional(),
  role: z.enum(['measures', 'explanatoryNote']),
  stage: z.enum(['consultation', 'revisionDraft', 'issued', 'unknown']),
  /** The script the source is in. */
  script: z.enum(['simplified', 'traditional']),
  dates: z.strictObject({
    made: date.optional(),
    printed: date.optional(),
    published: date.optional(),
    effective: date.optional(),
    expires: end.optional(),
  }),
  /** The words on validity that the status rests on. */
  validity: z
    .strictObject({
      clause: z.string(),
      quote: z.string(),
      /** A length of time in the quoted words (三年内有效), counted from a day the text as received does not print (from: 发布日期). */
      term: z.strictObject({ words: z.string(), from: z.string() }).optional(),
    })
    .optional(),
  /** 依据: documents the text names as its basis. */
  basis: z.array(z.string()).default([]),
  source: z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), words: z.string() }),
  /** Every figure of the text is a ceiling by its own closing words. */
  allMaximum: quote.optional(),
  /** Rules that reach every measure of the text, each with its words. from: said beside the status from this day on. */
  rules: z
    .array(
      z.strictObject({
        id: z.string(),
        words: z.string(),
        clause: z.string(),
        quote: z.string(),
        openPoint: z.string().optional(),
        from: z.iso.date().optional(),
      }),
    )
    .default([]),
  /** 校注: what was repaired or is missing, and what a reader must check where. */
  notes: z.array(z.strictObject({ clause: z.string().optional(), words: z.string() })).default([]),
  related: z.array(z.strictObject({ policy: z.string(), how: z.string() })).default([]),
  /** Broken lines: `12-14` makes lines 12 to 14 of source.txt one. */
  joins: z.array(z.string().regex(/^\d+-\d+$/)).default([]),
  /** Single repairs beside the general rules (catalogue/repair.ts): replace `from` (once in the source) by `to`. */
  repairs: z.array(z.strictObject({ from: z.string(), to: z.string(), why: z.string() })).default([]),
  /** How often each general rule must apply: a count that differs stops the build. */
  repairCounts: z.record(z.string(), z.string().regex(/^\d+$/)).default({}),
  /** Its own lines of 更新记录, newest first: text = it came or was replaced, reading = measures, conditions or open points. measures: whose rules it tells of; absent: all. */
  updates: z
    .array(
      z.strictObject({
        date: z.iso.date(),
        kind: z.enum(['text', 'reading', 'shared']).default('text'),
        measures: z.array(z.string()).min(1).optional(),
        words: z.string().min(1),
      }),
    )
    .default([]),
  clauses: z.record(z.string(), clause),
})
export type PolicyFile = z.infer<typeof policyFile>
