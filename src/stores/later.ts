import { $book, $chosen, $findings, $parsed, $settled } from './calculator.ts'

/** Milliseconds without a keystroke after which what is not needed between two of them is made. */
const pause = 250

/** Keeps $settled up with the answers, whenever the typing pauses. @returns undoes it. */
export function startLater(page: Window): () => void {
  let waiting = 0
  settle()
  const stop = $findings.listen(() => {
    page.clearTimeout(waiting)
    waiting = page.setTimeout(settle, pause)
  })
  return () => {
    stop()
    page.clearTimeout(waiting)
  }
}

/** At once, for what is taken away before the pause is over. */
export function settle(): void {
  const [book, chosen, parsed, findings] = [$book.get(), $chosen.get(), $parsed.get(), $findings.get()]
  if (book === null || chosen === null || parsed === null || findings === null || $settled.get()?.findings === findings) return
  $settled.set({ book, chosen, parsed, findings })
}
