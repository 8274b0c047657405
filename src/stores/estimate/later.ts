import { $answers } from '../answers.ts'
import { $asking, $book, $chosen, $findings, $parsed, $settled } from './estimate.ts'

/** Milliseconds without a keystroke after which what is not needed between two of them is made. */
const pause = 250

/** Keeps $settled up with the answers: whenever the typing pauses, at once where other questions are asked. @returns undoes it. */
export function startLater(page: Window): () => void {
  let waiting = 0
  settle()
  const stop = $findings.listen(() => {
    page.clearTimeout(waiting)
    if ($asking.get() === $settled.get()?.asking) waiting = page.setTimeout(settle, pause)
    else settle()
  })
  return () => {
    stop()
    page.clearTimeout(waiting)
  }
}

/** At once, for what is taken away before the pause is over. */
export function settle(): void {
  const [book, chosen, asking, parsed, findings] = [$book.get(), $chosen.get(), $asking.get(), $parsed.get(), $findings.get()]
  if (book === null || chosen === null || asking === null || parsed === null || findings === null) return
  if ($settled.get()?.findings !== findings) $settled.set({ book, chosen, asking, typed: $answers.get(), parsed, findings })
}
