import type { Draft } from './draft.ts'
import { absent, problemAt, shorten, type Located, type Path, type Problem } from '../file/problem.ts'
import { occurrences } from '../text/quotes.ts'

/** A quote stands exactly once in its clause, or says which of several places it is. */
export function standsOnce(draft: Draft, at: Located, path: Path, clause: string, words: string, nth?: string): Problem[] {
  const text = draft.texts.get(clause)
  if (text === undefined)
    return [absent(problemAt(at, path, `there is no clause ${clause} to quote from`, `clauses: ${[...draft.texts.keys()].join(', ')}`))]
  const found = occurrences(text, words)
  if (nth !== undefined && found.length > 0)
    return Number(nth) <= found.length && found.length > 1
      ? []
      : [problemAt(at, path, misplaced(words, clause, found.length, nth), 'correct nth, or leave it out')]
  if (found.length === 1) return []
  const [first] = found
  if (first !== undefined) {
    const longer = text.slice(Math.max(0, first - 6), first + words.length + 6).replace(/\n/g, '\\n')
    return [
      problemAt(
        at,
        path,
        `“${shorten(words)}” stands ${found.length} times in clause ${clause}`,
        `lengthen it until it stands once, as in “${shorten(longer, 40)}”`,
      ),
    ]
  }
  const place = clause === '-' ? 'the words outside clauses' : `clause ${clause}`
  const elsewhere = [...draft.texts].find(([, other]) => other.includes(words))
  if (elsewhere !== undefined)
    return [
      problemAt(
        at,
        path,
        `“${shorten(words)}” does not stand in ${place}`,
        `it stands in clause ${elsewhere[0]}: write { clause: ${elsewhere[0]}, words: … }, or move it`,
      ),
    ]
  return [problemAt(at, path, `“${shorten(words)}” does not stand in ${place}`, nearWords(text, words))]
}

const misplaced = (words: string, clause: string, times: number, nth: string): string =>
  `“${shorten(words)}” stands ${times === 1 ? 'once' : `${times} times`} in clause ${clause}, and nth is ${nth}`

/** Where the longest part of the quote that does stand in the text goes another way. */
function nearWords(text: string, words: string): string {
  let length = words.length - 1
  while (length > 3 && !text.includes(words.slice(0, length))) length--
  const start = text.indexOf(words.slice(0, length))
  if (length > 3)
    return `after “${words.slice(Math.max(0, length - 10), length)}” the text has “${text.slice(start + length, start + length + 10)}”, not “${words.slice(length, length + 10)}”`
  const tail = Array.from(words, (_, i) => i).find((i) => i > 0 && words.length - i > 3 && text.includes(words.slice(i)))
  if (tail === undefined) return 'copy the words from text.md'
  const end = text.indexOf(words.slice(tail))
  return `before “${words.slice(tail, tail + 10)}” the text has “${text.slice(Math.max(0, end - 10), end)}”, not “${words.slice(Math.max(0, tail - 10), tail)}”`
}
