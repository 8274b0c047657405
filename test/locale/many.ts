import { readdirSync } from 'node:fs'
import { Locale as Scripts } from 'opencc-js'
import { loadCatalogue } from '../../src/catalogue/load.ts'

/** What the site writes itself, in 简体: all words of locale/, and of content what stands in no text. */
export async function wordsOfSite(): Promise<string[]> {
  const root = `${import.meta.dirname}/../../src/locale`
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && file !== 'script.ts')
  const tables = await Promise.all(files.map((file) => import(`${root}/${file}`) as Promise<Record<string, unknown>>))
  const { facts, subjects, topics, matters, glossary, updates, relations, policies } = loadCatalogue()
  return [
    ...tables.flatMap((table) =>
      Object.entries(table).flatMap(([name, made]) => strings(/^(?!book|pairs).*In$/.test(name) ? inSource(made) : made)),
    ),
    ...strings([facts, subjects, topics, matters, updates, relations.sameMatter, relations.clauses, glossary.map(({ ours }) => ours)]),
    ...strings(policies.map(({ notes, repaired, related, titleNote }) => [notes, repaired, related, titleNote])),
    ...strings(policies.flatMap(({ measures }) => measures.map(({ title, openPoints, notes }) => [title, openPoints, notes]))),
  ]
}

/* A table of words is made for a script by a function of it. */
const inSource = (made: unknown): unknown => (made as (locale: string) => unknown)('zh-Hans')

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : []
}

/** Characters that stand for several traditional ones, by the converter's own tables of single characters and of words. */
export const many: ReadonlySet<string> = manyIn([
  ...entriesOf(Scripts.from.cn),
  ...entriesOf(Scripts.to.cn).map(([from, to]) => [to, from] as const),
])

function manyIn(pairs: readonly (readonly [hans: string, hant: string])[]): Set<string> {
  const forms = new Map<string, Set<string>>()
  for (const [hans, hant] of pairs)
    if (hans.length === hant.length)
      for (const [at, character] of Array.from(hans).entries()) {
        const form = Array.from(hant)[at] ?? character
        const known = forms.get(character)
        if (known === undefined) forms.set(character, new Set([form]))
        else known.add(form)
      }
  return new Set([...forms].filter(([, all]) => all.size > 1).map(([character]) => character))
}

function entriesOf(tables: unknown): (readonly [string, string])[] {
  return strings(tables).flatMap((table) =>
    table.split('|').map((entry) => {
      const [from = '', to = ''] = entry.split(' ')
      return [from, to] as const
    }),
  )
}
