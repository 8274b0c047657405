import type { batchWords } from '../../locale/batch.ts'
import type { Saying } from '../../locale/say.ts'

/** The whole file cannot be used; the sentence says why and what to do. */
export class Refusal extends Error {
  readonly saying: Saying<typeof batchWords>
  constructor(...saying: Saying<typeof batchWords>) {
    super(saying[0])
    this.saying = saying
  }
}
