import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Edition } from '../../src/view/site/edition.ts'
import type { Locale } from '../../src/schema/locales.ts'

/** A throwaway script: its line in the table, and its conversion. Nothing else of src is told of it. */
const throwaway = 'zh-HK' as Locale
const [table, conversion] = ['../../src/schema/locales.ts', '../../src/locale/script.ts']

// Files share a worker: what it knows already is forgotten before, and the throwaway after.
beforeAll(() => {
  vi.resetModules()
  vi.doMock(table, async (original) => {
    const real = await original<typeof import('../../src/schema/locales.ts')>()
    const scripts = { ...real.scripts, 'zh-HK': { name: '繁體（香港）', scales: ['萬', '億'] } }
    return { ...real, scripts, locales: Object.keys(scripts) }
  })
  vi.doMock(conversion, async () => {
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
})
afterAll(() => {
  vi.doUnmock(table)
  vi.doUnmock(conversion)
  vi.resetModules()
})

test('the table alone says which scripts there are', async () => {
  const { localeOf, others, segmentOf } = await import('../../src/locale/segments.ts')
  const { locales, scripts } = await import('../../src/schema/locales.ts')
  const { inEveryScript } = await import('../../src/site/site.ts')
  expect(locales).toEqual(['zh-Hans', 'zh-Hant', throwaway])
  expect(localeOf('zh-hk')).toBe(throwaway)
  expect(others('zh-Hans').map((each) => scripts[each].name)).toEqual(['繁體', '繁體（香港）'])
  expect(inEveryScript().map(({ params }) => params.locale)).toEqual(locales.map(segmentOf))
})

type Maker = (locale: Locale) => object

test('every table of words is made in it', async () => {
  // What every module of locale exports to make the words of a script.
  const modules = import.meta.glob<Record<string, unknown>>('../../src/locale/**/*.ts')
  const makers: [name: string, make: Maker][] = []
  for (const load of Object.values(modules))
    for (const [name, make] of Object.entries(await load()))
      if (/WordsIn$|^wordsIn$/.test(name) && typeof make === 'function') makers.push([name, make as Maker])
  expect(makers.length).toBeGreaterThan(12)
  for (const [name, make] of makers) {
    const [hans, hk] = [make('zh-Hans'), make(throwaway)]
    expect(Object.keys(hk), name).toEqual(Object.keys(hans))
    expect(JSON.stringify(hk), name).not.toBe(JSON.stringify(hans))
  }
  // 裏 is how Hong Kong writes it; 裡 is the other script's.
  expect(JSON.stringify(makers.map(([, make]) => make(throwaway)))).not.toContain('裡')
})

test('a text, its measures and 测算 are said in it, with the same figures', async () => {
  const { frozenEdition } = await import('../view/fixture.ts')
  const { frozen } = await import('../fixtures/texts.ts')
  const { toRulebook } = await import('../../src/catalogue/rule/rulebook.ts')
  const { toClausePage } = await import('../../src/view/text/clausePage.ts')
  const { toHomePage } = await import('../../src/view/lists/home.ts')
  const { toEstimateData } = await import('../../src/view/estimate/estimateData.ts')
  const { estimateWordsIn } = await import('../../src/locale/estimate/handed.ts')
  const [hans, hk] = [frozenEdition(), frozenEdition(throwaway)]
  const figures = (value: unknown): string[] => JSON.stringify(value).match(/\d[\d,.]*/g) ?? []
  const pages = (edition: Edition): unknown[] =>
    edition.catalogue.policies.flatMap((policy) => policy.clauses.map((clause) => toClausePage(edition, policy.id, clause.id)))
  expect(figures(pages(hk))).toEqual(figures(pages(hans)))
  expect(JSON.stringify(pages(hk))).not.toBe(JSON.stringify(pages(hans)))
  expect(figures(toHomePage(hk))).toEqual(figures(toHomePage(hans)))
  expect(toEstimateData(hk, toRulebook(frozen())).words).toEqual(estimateWordsIn(throwaway))
})
