import { expect, test, vi } from 'vitest'
import { estimateWordsIn } from '../../src/locale/estimate/handed.ts'
import { localeOf, others, segmentOf } from '../../src/locale/segments.ts'
import { locales, scripts, type Locale } from '../../src/schema/locales.ts'
import { inEveryScript } from '../../src/site/site.ts'
import { toEstimateData } from '../../src/view/estimate/estimateData.ts'
import { toHomePage } from '../../src/view/lists/home.ts'
import { toClausePage } from '../../src/view/text/clausePage.ts'
import { toRulebook } from '../../src/catalogue/rule/rulebook.ts'
import { frozen } from '../fixtures/texts.ts'
import { frozenEdition } from '../view/fixture.ts'

/** A throwaway script: its line in the table, and its conversion. Nothing else of src is told of it. */
const throwaway = 'zh-HK' as Locale

vi.mock('../../src/schema/locales.ts', async (original) => {
  const real = await original<typeof import('../../src/schema/locales.ts')>()
  const table = { ...real.scripts, 'zh-HK': { name: '繁體（香港）', scales: ['萬', '億'] } }
  return { ...real, scripts: table, locales: Object.keys(table) }
})
vi.mock('../../src/locale/script.ts', async () => {
  const { ConverterFactory, Locale: Scripts } = await import('opencc-js')
  const of = (from: 'cn' | 'hk' | 'tw', to: 'cn' | 'hk' | 'tw') => ConverterFactory(Scripts.from[from] ?? [], Scripts.to[to] ?? [])
  const asWritten = (text: string): string => text
  const conversions = {
    'zh-Hans': { to: asWritten, back: asWritten },
    'zh-Hant': { to: of('cn', 'tw'), back: of('tw', 'cn') },
    'zh-HK': { to: of('cn', 'hk'), back: of('hk', 'cn') },
  }
  const scriptOf = Object.fromEntries(Object.entries(conversions).map(([locale, { to }]) => [locale, to]))
  return { conversions, scriptOf, simplified: of('hk', 'cn') }
})

/** What every module of locale exports to make the words of a script. */
const makers = Object.entries(import.meta.glob<Record<string, unknown>>('../../src/locale/**/*.ts', { eager: true })).flatMap(
  ([file, module]) =>
    Object.entries(module).flatMap(([name, make]) =>
      /WordsIn$|^wordsIn$/.test(name) && typeof make === 'function' ? [{ file, name, make: make as (locale: Locale) => object }] : [],
    ),
)

test('the table alone says which scripts there are', () => {
  expect(locales).toEqual(['zh-Hans', 'zh-Hant', throwaway])
  expect(localeOf('zh-hk')).toBe(throwaway)
  expect(others('zh-Hans').map((each) => scripts[each].name)).toEqual(['繁體', '繁體（香港）'])
  expect(inEveryScript().map(({ params }) => params.locale)).toEqual(locales.map(segmentOf))
})

test('every table of words is made in it', () => {
  expect(makers.length).toBeGreaterThan(12)
  for (const { name, make } of makers) {
    const [hans, hk] = [make('zh-Hans'), make(throwaway)]
    expect(Object.keys(hk), name).toEqual(Object.keys(hans))
    expect(JSON.stringify(hk), name).not.toBe(JSON.stringify(hans))
  }
  // 裏 is how Hong Kong writes it; 裡 is the other script's.
  expect(JSON.stringify(makers.map(({ make }) => make(throwaway)))).not.toContain('裡')
})

test('a text, its measures and 测算 are said in it, with the same figures', () => {
  const [hans, hk] = [frozenEdition(), frozenEdition(throwaway)]
  const figures = (value: unknown): string[] => JSON.stringify(value).match(/\d[\d,.]*/g) ?? []
  const pages = (edition: typeof hans): unknown[] =>
    edition.catalogue.policies.flatMap((policy) => policy.clauses.map((clause) => toClausePage(edition, policy.id, clause.id)))
  expect(figures(pages(hk))).toEqual(figures(pages(hans)))
  expect(JSON.stringify(pages(hk))).not.toBe(JSON.stringify(pages(hans)))
  expect(figures(toHomePage(hk))).toEqual(figures(toHomePage(hans)))
  const data = toEstimateData(hk, toRulebook(frozen()))
  expect(data.words).toEqual(estimateWordsIn(throwaway))
})
