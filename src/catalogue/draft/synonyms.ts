import type { Draft } from './draft.ts'
import { problemAt, type Located, type Problem } from '../file/problem.ts'

/** A word means one group, a group leads to some text (of all texts: none is given where one cannot be read), and a word says more than one character can. */
export function checkSynonyms(groups: readonly (readonly string[])[], at: Located, drafts: readonly Draft[]): Problem[] {
  const all = groups.flatMap((words, group) => words.map((word, i) => ({ word, path: ['groups', group, i] as const })))
  const texts = drafts.flatMap((draft) => [...draft.texts.values()]).map((text) => text.replace(/\s/g, '').toLowerCase())
  return [
    ...all.flatMap(({ word, path }, n) =>
      all.findIndex((other) => other.word === word) < n
        ? [problemAt(at, path, `the word ${word} stands twice`, 'keep it in one group; join the groups if all their words mean the same')]
        : [],
    ),
    ...all.flatMap(({ word, path }) =>
      word.length < 2 || /\s/.test(word)
        ? [problemAt(at, path, `${word} is no word of two characters or more`, 'write a word without spaces, or leave it out')]
        : [],
    ),
    ...groups.flatMap((words, group) =>
      texts.length === 0 || words.some((word) => texts.some((text) => text.includes(word.toLowerCase())))
        ? []
        : [
            problemAt(
              at,
              ['groups', group],
              `none of ${words.join(', ')} stands in a text`,
              'add the word the texts use, or leave the group out',
            ),
          ],
    ),
  ]
}
