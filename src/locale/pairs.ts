import { convert } from './inScript.ts'
import { source } from '../schema/locales.ts'
import { scriptOf } from './script.ts'
import { others } from './segments.ts'
import { standsFor } from './variants.ts'

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

/**
 * Characters that lead to one of a text by OpenCC's tables, one at a time, and what they lead to in turn: those of other scripts, their
 * variants, and the radicals that stand for them. Other characters need no pair: nothing in the text answers to them.
 * @param text in 简体. What it holds itself stands for nothing else.
 */
export function pairsTo(text: string): string {
  const present = new Set(text)
  const pairs: string[] = []
  for (const [first, last] of blocks)
    for (let code = first; code <= last; code++) {
      const character = String.fromCodePoint(code)
      const [own, ...others] = standsFor(character)
      const folded = [own, ...(present.has(character) ? [] : others)].find(
        (each) => each !== undefined && each !== character && present.has(each),
      )
      if (folded !== undefined) pairs.push(character, folded)
    }
  return pairs.join('')
}

/** Radicals, and Han characters: extension A, the common ones, the rest. */
const blocks = [
  [0x2e80, 0x2ef3],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0x20000, 0x323af],
] as const
