import { ConverterFactory, Locale as Scripts } from 'opencc-js'
import { describe, expect, test } from 'vitest'
import type { Locale } from '../../src/schema/catalogue.ts'
import { candidates } from '../../src/search/candidates.ts'
import { findIn, inOrder, ready } from '../../src/search/find.ts'
import { withSlips } from '../../src/search/query.ts'
import { ask, editions, files, fold, grams, record, search, theQuery } from './fixture.ts'
import { oracle } from './oracle.ts'
import { brought, kinds, samples } from './sample.ts'
import { textsOf } from './texts.ts'

const texts = textsOf(editions)
const expected = oracle(texts)
const locales: readonly Locale[] = ['zh-Hans', 'zh-Hant']
const wordsIn = (script: Locale): string[] =>
  editions.find(({ locale }) => locale === script)!.catalogue.policies.flatMap(({ clauses }) => clauses.map(({ text }) => text))
const elsewhere = [
  ConverterFactory(Scripts.from.cn ?? [], Scripts.to.hk ?? []),
  ConverterFactory(Scripts.from.cn ?? [], Scripts.to.jp ?? []),
]

async function wrongOf(queries: readonly string[], site: Locale, many = false): Promise<string[]> {
  const wrong: string[] = []
  for (const query of queries) {
    const hits = (await search(query, site, many)).filter((hit) => hit.class === 'exact' && hit.record.kind === 'clause')
    const found = hits.map((hit) => hit.record.path).sort()
    const wanted = expected(query).sort()
    if (found.join() !== wanted.join()) wrong.push(`${query}: ${found.join(' ')} instead of ${wanted.join(' ')}`)
  }
  return wrong
}

describe.each(locales)('on the site in %s', (site) => {
  test.each(locales)('pieces of the texts in %s are found exactly where they stand', async (script) => {
    const queries = samples(wordsIn(script), 60, script === site ? 1 : 2).map(({ query }) => query)
    expect(queries.length).toBeGreaterThan(600)
    expect(await wrongOf(queries, site)).toEqual([])
  })
  test.each([0, 1])(
    'passages, and words as a PDF, an app or another region writes them, are found exactly where they stand (%i)',
    async (n) => {
      const queries = brought(wordsIn(n === 0 ? site : 'zh-Hans'), 30, 31 + n, elsewhere[n] ?? ((text) => text))
      for (const kind of kinds)
        expect(queries.filter((one) => one.kind === kind).length, kind).toBeGreaterThan(kind === 'variant' && site === 'zh-Hant' ? 5 : 20)
      expect(
        await wrongOf(
          queries.map(({ query }) => query),
          site,
        ),
      ).toEqual([])
      expect(queries.filter(({ kind, query }) => kind === 'passage' && expected(query).length === 0)).toEqual([])
    },
  )
})

test('on a site of many files the same is found by the index', async () => {
  const queries = [
    ...samples(wordsIn('zh-Hans'), 12, 41).map(({ query }) => query),
    ...brought(wordsIn('zh-Hans'), 12, 42, elsewhere[0] ?? String).map(({ query }) => query),
  ]
  expect(queries.length).toBeGreaterThan(200)
  expect(await wrongOf(queries, 'zh-Hans', true)).toEqual([])
})

test('no file is left out that has a word, even one near it', async () => {
  const near = ['工业互连网', '标识解折', '数字化转形', 'DCMN', '两化融合管理休系']
  for (const typed of near) {
    const query = withSlips(theQuery(typed))
    const may = await candidates(query, 'near', grams, ask)
    for (const file of files)
      for (const one of file.records)
        if (findIn(ready(one, fold), query, 'near') !== null) expect(may === null || may.has(file.id), `${typed} ${one.path}`).toBe(true)
  }
})

const exactly = (hits: Awaited<ReturnType<typeof search>>, kind: string): string[] =>
  hits.filter((hit) => hit.class === kind).map((hit) => hit.record.path)

test.each([
  ['贯标', 'exact'],
  ['首版次', 'exact'],
  ['標識解析', 'exact'],
  ['500万元', 'exact'],
  ['500 万', 'exact'],
  ['５００万元', 'exact'],
  ['5g+工业互联网', 'exact'],
  ['1：1', 'exact'],
  ['1:1', 'exact'],
  ['dcm', 'prefix'],
  ['DCMM', 'exact'],
  ['标识节点', 'synonym'],
  ['双跨', 'synonym'],
  ['贯标？', 'pieces'],
  ['贯彪', 'near'],
])('%s finds something %s', async (typed, kind) => {
  expect(exactly(await search(typed), kind)).not.toEqual([])
})

test('what is typed in part stands below what stands whole', async () => {
  const hits = await search('dcm')
  expect(exactly(hits, 'exact')).toEqual([])
  expect(exactly(hits, 'prefix')).toEqual(exactly(await search('dcmm'), 'exact'))
})

test('one wrong character leads to what was meant, ten places at most', async () => {
  const meant = exactly(await search('标识解析'), 'exact')
  for (const typed of ['标识解折', '标识析解', '标识解', '标标识解析'].slice(0, 2)) {
    const near = exactly(await search(typed), 'near')
    expect(exactly(await search(typed), 'exact')).toEqual([])
    expect(near).toHaveLength(Math.min(10, meant.length))
    expect(near.filter((path) => !meant.includes(path))).toEqual([])
  }
})

test('what is understood never stands among what stands as typed', async () => {
  for (const typed of ['广西', '500万元', '规范〔2020〕9号', '（五）']) {
    const hits = await search(typed)
    const rows = hits.map((hit) => `${hit.record.kind} ${hit.record.path} ${hit.record.title}`)
    expect(new Set(rows).size, typed).toBe(rows.length)
    const first = hits.findIndex((hit) => hit.class !== 'exact')
    if (first >= 0)
      expect(
        hits.slice(first).some((hit) => hit.class === 'exact'),
        typed,
      ).toBe(false)
  }
})

test('synonyms stand below what was typed, and what was typed is not among them', async () => {
  const hits = await search('补贴')
  const found = hits.map((hit) => hit.class)
  expect(found.indexOf('synonym')).toBeGreaterThan(0)
  expect(found.slice(found.indexOf('synonym'))).not.toContain('exact')
})

test('several words: all of them, headings first, then figures, then nearer', () => {
  const own = [
    record({ path: 'far', text: '标识很多很多很多很多很多字以后的节点' }),
    record({ path: 'near', text: '标识的节点' }),
    record({ path: 'figures', text: '标识很多很多很多很多很多很多字以后的节点', ceiling: '不超过30万元' }),
    record({ path: 'heading', text: '标识节点建设\n对节点给予补助，标识另算', head: 6 }),
    record({ path: 'one', text: '只有标识' }),
  ]
  const query = theQuery('标识 节点')
  const hits = own.flatMap((one) => findIn(ready(one, fold), query, 'exact') ?? [])
  expect(inOrder(hits).map((hit) => hit.record.path)).toEqual(['heading', 'figures', 'near', 'far'])
})

test('a heading is one even where the body says it again', () => {
  const hit = findIn(ready(record({ title: '节点建设', text: '支持节点建设的项目', head: 0 }), fold), theQuery('节点建设'), 'exact')
  expect([hit?.heading, hit?.title]).toEqual([true, [{ from: 0, to: 4 }]])
})

test('marks stand on the words of the text, whatever was typed', () => {
  const hit = findIn(ready(record({ text: '给予 1,000 万元補助' }), fold), theQuery('1000万元补助'), 'exact')
  expect(hit?.text).toEqual([{ from: 3, to: 13 }])
})

test('nothing typed finds nothing', async () => {
  expect(await search(' ')).toEqual([])
  expect(await search('\u200b')).toEqual([])
})
