import { numberFacts, regionsAbove } from '../../engine/index.ts'
import { pairsTo } from '../../locale/pairs.ts'
import { simplified } from '../../locale/script.ts'
import type { CatalogueMeasure, Policy } from '../../schema/catalogue.ts'
import type { SearchNames, SearchSuggestions, SearchTopic } from '../../schema/search.ts'
import { factName, type Edition } from '../site/edition.ts'
import { measurePath, regionPath, topicPath } from '../site/paths.ts'
import { statusOf } from '../site/status.ts'

const chainOf = ({ region }: Policy, { catalogue }: Edition): string[] => [region, ...regionsAbove(region, catalogue.regions)]

/** What a query may name that is no word of a text: places, texts, topics and their matters. */
export function toSearchNames(edition: Edition): SearchNames {
  const { regions, policies, topics, matters } = edition.catalogue
  const titles = new Map(policies.flatMap(({ measures }) => measures.map(({ id, title }) => [id, title])))
  return {
    regions: Object.entries(regions).map(([code, { words, short }]) => ({ code, words, short })),
    texts: policies.map((policy) => ({
      id: policy.id,
      title: policy.title,
      short: policy.shortTitle,
      number: policy.number?.words ?? '',
      regions: chainOf(policy, edition),
      year: yearOf(policy),
    })),
    topics: Object.entries(topics).map(([id, { words }]) => ({
      id,
      words,
      matters: (matters[id] ?? [])
        .filter((matter) => matter.id !== 'other')
        .map((matter) => ({
          id: matter.id,
          words: matter.words,
          titles: [...new Set(matter.measures.flatMap((measure) => titles.get(measure) ?? []))],
        })),
    })),
  }
}

/** The year people call a text by: of its dates, its number, its name. */
function yearOf({ id, dates, number, title, shortTitle }: Policy): string {
  const dated = Object.values(dates).map((date) => date?.iso?.slice(0, 4) ?? '')
  const said = [number?.words ?? '', shortTitle, title, id].map((words) => /(?:19|20)\d\d/.exec(words)?.[0] ?? '')
  return [...dated, ...said].find((year) => year !== '') ?? ''
}

/** By topic, what 用这些数字测算 needs to say where a figure goes and how the texts stand. */
export function toSearchTopics(edition: Edition): ReadonlyMap<string, SearchTopic> {
  const { catalogue, book } = edition
  const rules = new Map(book.measures.map((rule) => [rule.id, rule]))
  const measures = catalogue.policies.flatMap((policy) => policy.measures.map((measure) => ({ policy, measure })))
  const moneyOf = ({ id }: CatalogueMeasure): string[] => {
    const rule = rules.get(id)
    return rule === undefined ? [] : numberFacts(rule, book).filter((fact) => catalogue.facts[fact]?.kind === 'money')
  }
  const mattersOf = (topic: string, id: string): string[] =>
    (catalogue.matters[topic] ?? []).filter((matter) => matter.measures.includes(id)).map((matter) => matter.id)
  return new Map(
    Object.keys(catalogue.topics).map((topic): [string, SearchTopic] => {
      const own = measures.filter(({ measure }) => rules.get(measure.id)?.topics.includes(topic))
      const rows = own.map(({ policy, measure }) => ({ policy: policy.id, matters: mattersOf(topic, measure.id), money: moneyOf(measure) }))
      const asked = new Set(rows.flatMap(({ money }) => money))
      // In the order of the form: of two that are asked as often the first is meant.
      const facts = Object.keys(catalogue.facts).filter((fact) => asked.has(fact))
      return [
        topic,
        {
          measures: rows,
          facts: Object.fromEntries(facts.map((fact) => [fact, factName(edition, fact)])),
          codes: Object.fromEntries(
            facts.flatMap((fact) => {
              const code = book.facts[fact]?.code
              return code === undefined ? [] : [[fact, code]]
            }),
          ),
          texts: Object.fromEntries([...new Set(own.map(({ policy }) => policy))].map((policy) => [policy.id, standing(policy, edition)])),
        },
      ]
    }),
  )
}

const standing = (policy: Policy, edition: Edition): SearchTopic['texts'][string] => ({
  regions: chainOf(policy, edition),
  phases: statusOf(policy, edition).phases.map(({ validity, symbol, label, from, until }) => ({ validity, symbol, label, from, until })),
})

/** No box suggests more measures than this: the rest is what searching is for. */
const mostMeasures = 2000

/** Places, topics and their matters, measures: each leads to its page. A title that several measures bear leads to the search for it. */
export function toSuggestions(edition: Edition): SearchSuggestions {
  const { regions, topics, matters, policies } = edition.catalogue
  const all = policies.flatMap(({ measures }) => measures)
  const counts = new Map<string, number>()
  for (const { title } of all) counts.set(title, (counts.get(title) ?? 0) + 1)
  const suggestions: SearchSuggestions['suggestions'][number][] = [
    ...Object.entries(regions).map(([code, { words }]) => ({ kind: 'region' as const, words, path: regionPath(code) })),
    ...Object.entries(topics).flatMap(([topic, { words }]) => [
      { kind: 'topic' as const, words, path: topicPath(topic) },
      ...(matters[topic] ?? [])
        .filter(({ id }) => id !== 'other')
        .map((matter) => ({ kind: 'topic' as const, words: matter.words, path: `${topicPath(topic)}#${matter.id}` })),
    ]),
    ...all
      .filter(({ title }, i) => all.findIndex((other) => other.title === title) === i)
      .slice(0, mostMeasures)
      .map((measure) => ({
        kind: 'measure' as const,
        words: measure.title,
        path: counts.get(measure.title) === 1 ? measurePath(measure) : `search/?q=${encodeURIComponent(measure.title)}`,
      })),
  ]
  return { pairs: pairsTo(simplified(suggestions.map(({ words }) => words).join(''))), suggestions }
}

/** Words of people and of lists, for the table of search. @param edition in the script of the texts. */
export function toVocabulary(edition: Edition): {
  readonly synonyms: readonly (readonly string[])[]
  readonly questions: readonly string[]
  readonly fillers: readonly string[]
  readonly names: readonly string[]
} {
  const { synonyms, asking, glossary } = edition.catalogue
  const { regions, texts, topics } = toSearchNames(edition)
  const places = regions.flatMap(({ words, short }) => [words, short])
  const matters = topics.flatMap(({ words, matters: own }) => [words, ...own.map((matter) => matter.words)])
  const terms = glossary.flatMap(({ words, forms }) => [words, ...forms])
  return { synonyms, ...asking, names: [...places, ...texts.flatMap(({ title, short }) => [title, short]), ...matters, ...terms] }
}
