import { convert } from './inScript.ts'
import { scriptOf } from './script.ts'

/**
 * Every character that is written differently in the two scripts, as 繁體 and 简体 one after the other: what a
 * person brings along is found in either script, without a converter in the browser.
 */
export function pairsIn(words: unknown): string {
  const [hans, hant] = [words, convert(words, scriptOf['zh-Hant'])].map((one) => Array.from(JSON.stringify(one)))
  if (hans?.length !== hant?.length) throw new Error('the words to be matched are not equally long in both scripts')
  const differing = (hant ?? []).flatMap((theirs, at) => (theirs === hans?.[at] ? [] : [[theirs, hans?.[at] ?? theirs] as const]))
  return [...new Map(differing)].flat().join('')
}
