import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { factsFile, regionsFile, topicsFile } from '../../schema/vocabulary.ts'

/** What the texts share, as far as a draft guesses from it: its words for payees, topics and places are its own, and none stand in code. */
export interface Vocabulary {
  /** Words that name a payee → its role, the longest first. */
  readonly roles: readonly { readonly words: string; readonly role: string }[]
  readonly topics: readonly { readonly words: string; readonly topic: string }[]
  readonly regions: ReadonlySet<string>
}

export function readVocabulary(root: string): Vocabulary {
  const read = <T>(name: string, schema: z.ZodType<T>): T | undefined => {
    const path = join(root, 'content', name)
    const raw: unknown = existsSync(path) ? parse(readFileSync(path, 'utf8'), { schema: 'failsafe' }) : {}
    return schema.safeParse(raw ?? {}).data
  }
  const roles = read('facts.yaml', factsFile)?.facts['applicant.roles']?.values ?? []
  const topics = Object.entries(read('topics.yaml', topicsFile) ?? {})
  const longest = (a: { words: string }, b: { words: string }): number => b.words.length - a.words.length
  return {
    roles: roles.flatMap(({ id, words }) => namesIn(words).map((name) => ({ words: name, role: id }))).sort(longest),
    topics: topics
      .flatMap(([topic, { words, help = '' }]) =>
        [words, ...help.split(/[、，]/)].filter((name) => name.length > 1).map((name) => ({ words: name, topic })),
      )
      .sort(longest),
    regions: new Set(Object.keys(read('regions.yaml', regionsFile) ?? {})),
  }
}

/** 平台单位（工业互联网平台、数字赋能平台） → 平台单位, 工业互联网平台, 数字赋能平台; 其他企业 is said 企业. */
const namesIn = (words: string): string[] =>
  words
    .split(/[（）、，]/)
    .map((name) => name.replace(/^其他/, '').replace(/等机构$/, ''))
    .filter((name) => name.length > 1)

/** The topics a clause speaks of, by the words of the vocabulary. */
export const topicsIn = (text: string, { topics }: Vocabulary): string[] =>
  [...new Set(topics.filter(({ words }) => text.includes(words)).map(({ topic }) => topic))].slice(0, 3)
