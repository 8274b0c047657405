import { $book, $breaks, $findings, $parsed } from './calculator.ts'
import { breaksOf } from './findings.ts'

/** Milliseconds without a keystroke after which what is not needed between two of them is made. */
export const pause = 250

/** Keeps $breaks up with the answers, whenever the typing pauses. @returns undoes it. */
export function startLater(page: Window): () => void {
  let waiting = 0
  const make = (): void => {
    const [book, findings, parsed] = [$book.get(), $findings.get(), $parsed.get()]
    if (book !== null && findings !== null && parsed !== null) $breaks.set(breaksOf(findings, book, parsed.facts))
  }
  const stop = $findings.subscribe(() => {
    page.clearTimeout(waiting)
    waiting = page.setTimeout(make, pause)
  })
  return () => {
    stop()
    page.clearTimeout(waiting)
  }
}
