import { z } from 'zod'

/**
 * Words of the text, verbatim in reading form: of the measure's own clause, or of the clause named. nth: which of the places it is, where a
 * clause prints the same sentence more than once.
 */
export const quote = z.union([
  z.string().min(1),
  z.strictObject({
    clause: z.string(),
    words: z.string().min(1),
    nth: z
      .string()
      .regex(/^[1-9]$/, 'is no place; write 1, 2 …')
      .optional(),
  }),
])
export type Quote = z.infer<typeof quote>

/** Editor's yes/no (scalars are read as text): write true or false. What is read once reads again: readings patch parsed measures. */
export const yesNo = z
  .preprocess((value) => (typeof value === 'boolean' ? String(value) : value), z.enum(['true', 'false']))
  .transform((text) => text === 'true')

/** A fact's address, `<subject>.<fact>`. */
export const factId = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*\.[a-z][A-Za-z0-9]*$/, 'is no fact address; write <subject>.<fact>, as in nodeProject.totalInvestment')

/** A figure as the text prints it, with its unit: 80万元, 2000万条, 5家, 三级. Bare numbers are refused. */
export const printedFigure = z
  .string()
  .refine((text) => !/^[\d.,]+$/.test(text), 'has no unit; write it as the text prints it: 80万元, 500家')
export const printedAmount = printedFigure.refine(
  (text) => /^[\d.,]+[百千万亿]*元$/.test(text),
  'is no amount; write it as the text prints it: 80万元',
)
export const printedShare = z.string().regex(/^(\d+(\.\d+)?[%‰]|\d+[:：]1)$/, 'is no rate; write it as the text prints it: 15%, 8‰ or 1:1')
