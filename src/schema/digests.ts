import { z } from 'zod'

/** policies/<id>/digests.yaml, written by `npm run digests`: by which rule each measure is computed, and the line of 更新记录 that told of it last. */
export const digestsFile = z.record(
  z.string(),
  z.strictObject({
    digest: z.string().regex(/^[0-9A-Za-z]{6}$/),
    /** The line's day and three signs of its words. */
    line: z.string().regex(/^\d{4}-\d\d-\d\d-[0-9A-Za-z]{3}$/),
  }),
)
export type Digests = z.infer<typeof digestsFile>
