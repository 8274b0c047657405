import { dataWordsIn } from '../../locale/lists/data.ts'
import { inEach, segmentOf } from '../../locale/segments.ts'
import { say } from '../../locale/say.ts'
import type { Catalogue, Locale } from '../../schema/catalogue.ts'
import { locales, scripts } from '../../schema/locales.ts'
import { contract, licence } from './contract.ts'
import { mostEntries } from './feed.ts'
import { inAll } from './openData.ts'
import type { IndexData } from './policyDataSchema.ts'

/** The open data: every file there is, in the order of the page. */
export type DataFile = IndexData['files'][number]
type Told = (words: ReturnType<typeof dataWordsIn>) => string

export const policyFilePath = (policy: string): string => `data/policies/${policy}.json`
export const feedPath = (locale: Locale): string => `data/updates.${segmentOf(locale)}.atom`
const schemaPath = (name: string): string => `data/${name}.schema.json`

/** index.json */
export function toIndexData(catalogue: Catalogue): IndexData {
  return { contract, version: catalogue.version, licence, files: filesOf(catalogue) }
}

function filesOf({ policies }: Catalogue): DataFile[] {
  const json = (path: string, schema: string, told: Told, policy: string | null = null): DataFile => ({
    path,
    type: 'application/json',
    schema: schemaPath(schema),
    policy,
    words: inEach((locale) => told(dataWordsIn(locale))),
  })
  return [
    json('data/index.json', 'index', (words) => words['file.index']),
    ...policies.map(({ id, title }) => ({
      ...json(policyFilePath(id), 'policy', () => '', id),
      words: inEach((locale) => say(dataWordsIn(locale), 'policyFile', { title: inAll(title)[locale] })),
    })),
    json('data/relations.json', 'relations', (words) => words['file.relations']),
    json('data/catalogue.json', 'catalogue', (words) => words['file.catalogue']),
    json('data/facts.json', 'facts', (words) => words['file.facts']),
    {
      path: 'data/measures.csv',
      type: 'text/csv',
      schema: schemaPath('measures'),
      policy: null,
      words: inEach((locale) => dataWordsIn(locale)['file.measures']),
    },
    ...locales.map((each) => ({
      path: feedPath(each),
      type: 'application/atom+xml',
      schema: null,
      policy: null,
      words: inEach((locale) => say(dataWordsIn(locale), 'file.feed', { script: scripts[each].name, count: mostEntries })),
    })),
  ]
}
