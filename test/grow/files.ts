import { stringify } from 'yaml'
import type { FactsFile } from '../../src/schema/vocabulary.ts'
import { codesFor } from './codes.ts'
import { likeSubject, type Grown } from './grow.ts'
import { addressesOf, factsOf, relationsOf, topicsIn, withMatter, wordsOf } from './shared.ts'
import type { Sources } from './sources.ts'
import { anywhere, ofPlace } from './wording.ts'

/** Texts → the files of a content/ that holds them and nothing else, by path. What is a text's own stands in its folder. */
export function toFiles(texts: readonly Grown[], sources: Sources): Map<string, string> {
  const yaml = (value: unknown): string => stringify(value, { lineWidth: 0, aliasDuplicateObjects: false })
  const ids = { measures: texts.flatMap(({ id, measures }) => measures.map((one) => `${id}/${one.id}`)), facts: addressesOf(texts) }
  const codes = { measures: codesFor(ids.measures), facts: codesFor(ids.facts) }
  const coded = (id: string, kind: keyof typeof codes): { code?: string } => {
    const code = codes[kind].get(id)
    return code === undefined ? {} : { code }
  }
  const facts = factsOf(texts, (address) => {
    const { fact, subject } = definitionOf(address, sources)
    return { fact: { ...fact, ...coded(address, 'facts') }, subject }
  })
  const { glossary, synonyms } = wordsOf(texts, sources.shared)
  const topics = topicsIn(texts)
  const about = <T>(all: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(all).filter(([topic]) => topics.has(topic)))
  const shared = {
    facts: facts.shared,
    glossary,
    matters: about(sources.shared.matters),
    synonyms,
    topics: about(sources.shared.topics),
  }
  const relations = relationsOf(texts)
  return new Map([
    ...Object.entries(shared).map(([name, value]) => [`${name}.yaml`, yaml(value)] as const),
    ...texts.flatMap((text, i) => {
      const { id, head, measures, limits, figures, source, blocks } = text
      const own = {
        facts: facts.own.get(id) ?? { subjects: {}, facts: {} },
        departments: departmentsOf(text, texts.slice(0, i)),
        relations: relations.get(id) ?? {},
      }
      const words = blocks.map(({ clause, lines }) => `## ${clause ?? '-'}\n${lines.join('\n')}\n`).join('\n')
      const updates = [{ date: '2026-11-28', kind: 'text', words: '收录由测试程序生成的文本。' }]
      return [
        [`policies/${id}/policy.yaml`, yaml({ ...head, updates })] as const,
        [
          `policies/${id}/measures.yaml`,
          yaml({
            measures: measures.map((one) => ({ ...withMatter(one, text, sources.shared), ...coded(`${id}/${one.id}`, 'measures') })),
            limits,
            figures,
          }),
        ] as const,
        [`policies/${id}/source.txt`, source] as const,
        [`policies/${id}/text.md`, words] as const,
        ...Object.entries(own).flatMap(([name, value]) =>
          Object.values<object>(value).some((part) => Object.keys(part).length > 0)
            ? [[`policies/${id}/${name}.yaml`, yaml(value)] as const]
            : [],
        ),
      ]
    }),
  ])
}

/** The departments a text names, those of an earlier text of the same place left out. */
function departmentsOf(text: Grown, before: readonly Grown[]): Record<string, { words: string; aliases: string[] }> {
  const named = (one: Grown, id: string): boolean => one.departments.some(({ id: other, short }) => other === id && isNamed(one, id, short))
  return Object.fromEntries(
    text.departments
      .filter(({ id }) => named(text, id) && !before.some((one) => named(one, id)))
      .map(({ id, words, short }) => [id, { words, aliases: [short] }]),
  )
}

const isNamed = ({ head }: Grown, id: string, short: string): boolean => {
  const said = JSON.stringify([head['clauses'], head['interpreter'] ?? null])
  return said.includes(`"${id}"`) || said.includes(short)
}

/** A fact and its subject as the sources define them, said of no place. */
function definitionOf(
  address: string,
  { facts, subjects, homes }: Sources,
): { fact: FactsFile['facts'][string]; subject: FactsFile['subjects'][string] } {
  const [own = '', name = ''] = address.split('.')
  const subject = facts.has(address) ? own : likeSubject(own)
  const [fact, described] = [facts.get(`${subject}.${name}`), subjects.get(subject)]
  if (fact === undefined || described === undefined) throw new Error(`nobody defined ${address}`)
  const say = ofPlace(homes.get(subject) ?? '', anywhere)
  const { id: _, subject: __, ...rest } = fact
  const { words, ...more } = described
  return {
    fact: JSON.parse(say(JSON.stringify(rest))) as FactsFile['facts'][string],
    subject: { ...more, words: say(own === subject ? words : `本地${words}`) },
  }
}
