import { convert } from './inScript.ts'
import { source } from '../schema/locales.ts'
import { scriptOf } from './script.ts'
import { others } from './segments.ts'

/**
 * Every character that another script writes differently, that one and the 简体 one after the other: what a person brings along is
 * found in any script, without a converter in the browser.
 */
export function pairsIn(words: unknown): string {
  const hans = Array.from(JSON.stringify(words))
  const differing = others(source).flatMap((locale) => {
    const theirs = Array.from(JSON.stringify(convert(words, scriptOf[locale])))
    if (theirs.length !== hans.length) throw new Error(`the words to be matched are not equally long in ${locale}`)
    return hans.flatMap((ours, at) => (theirs[at] === ours ? [] : [[theirs[at] ?? ours, ours] as const]))
  })
  return [...new Map(differing)].flat().join('')
}
