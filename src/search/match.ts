import { isDigit, isLatin } from './fold.ts'

/** [from, to) of a folded text. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Every place of a folded word in a folded text, runs of digits and of latin letters whole: 100万 is not in 1100万, dcm not in dcmm. */
export function placesOf(word: string, text: string): Span[] {
  const found: Span[] = []
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length
    if (!cuts(text, at) && !cuts(text, end)) found.push({ from: at, to: end })
  }
  return found
}

/** Whether a border before place `at` would cut a number or a latin word in two. */
function cuts(text: string, at: number): boolean {
  const [before, after] = [text[at - 1], text[at]]
  if (isLatin(before) && isLatin(after)) return true
  if (isDigit(before) && isDigit(after)) return true
  if (isDigit(before) && after === '.') return isDigit(text[at + 1])
  return before === '.' && isDigit(after) && isDigit(text[at - 2])
}

/** Words of this many characters may have one of them wrong. */
export const longEnough = 4

/** Every place where all characters but one are those of the word; a digit or a mark is never the wrong one. */
export function nearPlacesOf(word: string, text: string): Span[] {
  const found: Span[] = []
  if (word.length < longEnough) return found
  for (let at = 0; at + word.length <= text.length; at++) {
    const end = at + word.length
    if (oneWrong(word, text, at) && !cuts(text, at) && !cuts(text, end)) found.push({ from: at, to: end })
  }
  return found
}

function oneWrong(word: string, text: string, at: number): boolean {
  let wrong = -1
  for (let i = 0; i < word.length; i++) {
    if (word[i] === text[at + i]) continue
    if (wrong >= 0) return false
    wrong = i
  }
  return wrong >= 0 && isLetter(word[wrong]) && isLetter(text[at + wrong])
}

const isLetter = (unit: string | undefined): boolean => unit !== undefined && /^\p{L}$/u.test(unit)
