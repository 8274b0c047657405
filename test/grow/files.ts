import { stringify } from 'yaml'
import type { FactsFile } from '../../src/schema/vocabulary.ts'
import { likeSubject, type Grown } from './grow.ts'
import { factsOf, mattersOf, regionsOf, relationsOf, wordsOf } from './shared.ts'
import type { Sources } from './sources.ts'
import { anywhere, ofPlace } from './wording.ts'

/** Texts → the files of a content/ that holds them and nothing else, by path. */
export function toFiles(texts: readonly Grown[], sources: Sources): Map<string, string> {
  const yaml = (value: unknown): string => stringify(value, { lineWidth: 0, aliasDuplicateObjects: false })
  const facts = factsOf(texts, (address) => definitionOf(address, sources))
  const { glossary, synonyms } = wordsOf(texts, sources.shared)
  const matters = mattersOf(texts, sources.shared)
  const shared = {
    departments: Object.fromEntries(
      texts.flatMap(({ departments }) => departments.map(({ id, words, short }) => [id, { words, aliases: [short] }])),
    ),
    facts: facts.shared,
    glossary,
    matters,
    regions: regionsOf(texts),
    relations: relationsOf(texts),
    synonyms,
    topics: Object.fromEntries(Object.entries(sources.shared.topics).filter(([topic]) => Object.hasOwn(matters, topic))),
    updates: [{ date: '2026-11-28', kind: 'text', words: `收录由测试程序生成的文本${texts.length}份。` }],
  }
  return new Map([
    ...Object.entries(shared).map(([name, value]) => [`${name}.yaml`, yaml(value)] as const),
    ...texts.flatMap(({ id, head, measures, limits, figures, source, blocks }) => {
      const own = facts.own.get(id)
      const text = blocks.map(({ clause, lines }) => `## ${clause ?? '-'}\n${lines.join('\n')}\n`).join('\n')
      return [
        [`policies/${id}/policy.yaml`, yaml(head)] as const,
        [`policies/${id}/measures.yaml`, yaml({ measures, limits, figures })] as const,
        [`policies/${id}/source.txt`, source] as const,
        [`policies/${id}/text.md`, text] as const,
        ...(own === undefined || Object.keys(own.facts).length === 0 ? [] : [[`policies/${id}/facts.yaml`, yaml(own)] as const]),
      ]
    }),
  ])
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
