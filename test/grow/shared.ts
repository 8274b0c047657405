import type { FactsFile, Glossary, Relations } from '../../src/schema/vocabulary.ts'
import { matterOf } from '../../src/catalogue/draft/joined.ts'
import type { Shared } from '../../src/catalogue/draft/shared.ts'
import { occurrences } from '../../src/catalogue/text/quotes.ts'
import type { Grown } from './grow.ts'

const full = (text: Grown, id: string): string => `${text.id}/${id}`

/** Of every fact asked. */
export const addressesOf = (texts: readonly Grown[]): string[] => [...new Set(['applicant.roles', ...texts.flatMap(({ facts }) => facts)])]

/** Every fact asked: those of one text go with it, what several ask is shared. */
export function factsOf(
  texts: readonly Grown[],
  define: (address: string) => { fact: FactsFile['facts'][string]; subject: FactsFile['subjects'][string] },
): { shared: FactsFile; own: ReadonlyMap<string, FactsFile> } {
  const subject = (address: string): string => address.split('.')[0] ?? ''
  const count = (ask: (text: Grown) => Iterable<string>): Map<string, Grown[]> => {
    const seen = new Map<string, Grown[]>()
    for (const text of texts) for (const one of new Set(ask(text))) seen.set(one, [...(seen.get(one) ?? []), text])
    return seen
  }
  const addresses = count(({ facts }) => ['applicant.roles', ...facts])
  const subjects = count(({ facts }) => ['applicant', ...facts.map(subject)])
  const fileOf = (of: (by: readonly Grown[]) => boolean): FactsFile => ({
    subjects: Object.fromEntries(
      [...subjects].flatMap(([id, by]) =>
        of(by) ? [[id, define([...addresses.keys()].find((one) => subject(one) === id) ?? '').subject] as const] : [],
      ),
    ),
    facts: Object.fromEntries([...addresses].flatMap(([id, by]) => (of(by) ? [[id, define(id).fact] as const] : []))),
  })
  const several = (by: readonly Grown[]): boolean => by.length > 1 || texts.length === 1
  return { shared: fileOf(several), own: new Map(texts.map((text) => [text.id, fileOf((by) => !several(by) && by[0] === text)])) }
}

/** A measure under the matters of the one it comes from; what those do not know is 其他. */
export function withMatter(measure: Grown['measures'][number], text: Grown, { matters }: Shared): Grown['measures'][number] {
  const known = (topic: string): string => {
    const id = matterOf(measure, topic)
    return matters[topic]?.some((matter) => matter.id === id) === true && id !== undefined ? id : 'other'
  }
  const topics = measure.topics ?? text.clauses[measure.clause]?.topics ?? []
  const { matter: _, ...rest } = measure
  return topics.length === 0 ? rest : { ...rest, matter: Object.fromEntries(topics.map((topic) => [topic, known(topic)])) }
}

/** The topics the measures are about. */
export const topicsIn = (texts: readonly Grown[]): Set<string> =>
  new Set(texts.flatMap((text) => text.measures.flatMap(({ clause, topics }) => topics ?? text.clauses[clause]?.topics ?? [])))

/** By the newer text, old and new of one place: clauses that come from the same clause are laid side by side, computed measures are one matter. */
export function relationsOf(texts: readonly Grown[]): ReadonlyMap<string, Relations> {
  const same = (older: Grown, newer: Grown, ids: readonly string[], others: readonly string[]): { older: string; newer: string }[] =>
    ids.flatMap((id) =>
      others.flatMap((other) =>
        older.from.get(id) === newer.from.get(other) ? [{ older: full(older, id), newer: full(newer, other) }] : [],
      ),
    )
  const computed = ({ measures }: Grown): string[] => measures.filter(({ pays }) => pays.kind !== 'open').map(({ id }) => id)
  return new Map(
    texts.flatMap((newer) => {
      const older = texts.find(({ id }) => id === newer.older)
      if (older === undefined) return []
      const sameMatter = same(older, newer, computed(older), computed(newer)).map((pair, i) =>
        i % 3 === 2 ? { ...pair, doubt: '两文计算基数是否相同，以主管部门认定为准' } : pair,
      )
      const clauses = same(older, newer, Object.keys(older.clauses), Object.keys(newer.clauses))
      return [[newer.id, { sameMatter, clauses, said: [] }] as const]
    }),
  )
}

/** The terms and synonyms of the real texts that stand in these. */
export function wordsOf(texts: readonly Grown[], { glossary, synonyms }: Shared): { glossary: Glossary; synonyms: Shared['synonyms'] } {
  const clauses = texts.flatMap(({ id, blocks }) =>
    blocks.flatMap(({ clause, lines }) => (clause === null ? [] : [{ policy: id, clause, text: lines.join('\n') }])),
  )
  const stands = (words: string): boolean => clauses.some(({ text }) => text.includes(words))
  const terms = glossary.flatMap((term) => {
    if (term.kind === 'site') return [term]
    const [words, ...forms] = [term.words, ...term.forms].filter(stands)
    const said = term.texts.flatMap(({ quote }) => clauses.find(({ text }) => occurrences(text, quote).length === 1 && { quote }) ?? [])
    const quoted = term.texts.flatMap(({ quote }, i) =>
      said[i] === undefined || occurrences(said[i].text, quote).length !== 1
        ? []
        : [{ policy: said[i].policy, clause: said[i].clause, quote }],
    )
    return words === undefined || (term.ours === undefined && quoted.length === 0) ? [] : [{ ...term, words, forms, texts: quoted }]
  })
  const lower = clauses.map(({ text }) => text.toLowerCase())
  return {
    glossary: terms,
    synonyms: { ...synonyms, groups: synonyms.groups.filter((words) => words.some((word) => lower.some((text) => text.includes(word)))) },
  }
}
