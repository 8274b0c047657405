import { tellLost } from './lost.ts'

/** How data files of this release are shaped: a new number whenever a page that knows the old shape would misread the new one. */
export const dataFormat = 1

/** A data file of this site. @throws where it cannot be had or is of a shape this page does not know; the page says so and offers to try again. */
export async function fetchJson<T>(src: string): Promise<T> {
  const answer = await fetch(src)
  const found: unknown = answer.ok ? await answer.json() : null
  if (answer.ok && isKnown(found)) return found as T
  // What is gone, and what is of another shape, is another release's.
  if (answer.ok || answer.status === 404) tellLost()
  throw new Error(answer.ok ? 'another format' : String(answer.status))
}

/** Open data for others says no format of ours. */
const isKnown = (found: unknown): boolean =>
  typeof found !== 'object' || found === null || !('format' in found) || found.format === dataFormat
