import { z } from 'zod'

const answers = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

/** test/policies/<id>.yaml: worked examples an official could tick; test/README.md says what each key means. */
export const casesFile = z.strictObject({
  /** Answers that every row shares; "null" in a row takes one away. */
  given: answers.optional(),
  cases: z
    .array(
      z.strictObject({
        /** Id of a measure of this policy. */
        measure: z.string(),
        /** Why this row is there. */
        name: z.string(),
        facts: answers,
        amount: z.string().optional(),
        range: z.string().optional(),
        bound: z.enum(['exact', 'upTo']).optional(),
        status: z.enum(['mayQualify', 'needsAnswers', 'notMet', 'notComputable']).optional(),
        limiter: z.string().optional(),
        unmet: z.string().optional(),
        short: z.string().optional(),
        missing: z.array(z.string()).optional(),
        assumes: z.array(z.string()).optional(),
        selective: z.enum(['true', 'false']).optional(),
        overYears: z.string().optional(),
        readings: z.record(z.string(), z.string()).optional(),
      }),
    )
    .min(1),
})
export type CasesFile = z.infer<typeof casesFile>
