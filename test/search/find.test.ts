import { describe, expect, test } from 'vitest'
import type { Locale } from '../../src/schema/catalogue.ts'
import { candidates } from '../../src/search/candidates.ts'
import { findIn, inOrder, ready } from '../../src/search/find.ts'
import { toQuery } from '../../src/search/query.ts'
import { ask, editions, files, fold, grams, record, search, table } from './fixture.ts'
import { oracle } from './oracle.ts'
import { samples } from './sample.ts'
import { textsOf } from './texts.ts'

const texts = textsOf(editions)
const expected = oracle(texts)
const locales: readonly Locale[] = ['zh-Hans', 'zh-Hant']

describe.each(locales)('on the site in %s', (site) => {
  test.each(locales)('pieces of the texts in %s are found exactly where they stand', async (script) => {
    const words = editions
      .find(({ locale }) => locale === script)!
      .catalogue.policies.flatMap(({ clauses }) => clauses.map(({ text }) => text))
    const wrong: string[] = []
    const queries = samples(words, 60, script === site ? 1 : 2)
    for (const { query } of queries) {
      const hits = (await search(query, site)).filter((hit) => hit.class === 'exact' && hit.record.kind === 'clause')
      const found = hits.map((hit) => hit.record.path).sort()
      const wanted = expected(query).sort()
      if (found.join() !== wanted.join()) wrong.push(`${query}: ${found.join(' ')} instead of ${wanted.join(' ')}`)
    }
    expect(queries.length).toBeGreaterThan(600)
    expect(wrong).toEqual([])
  })
})

test('no file is left out that has a word, even one near it', async () => {
  const near = ['工业互连网', '标识解折', '数字化转形', 'DCMN', '两化融合管理休系']
  for (const typed of near) {
    const query = toQuery(typed, fold, table)
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
  ['５００万元', 'exact'],
  ['5g+工业互联网', 'exact'],
  ['1：1', 'exact'],
  ['1:1', 'exact'],
  ['dcm', 'prefix'],
  ['DCMM', 'exact'],
  ['标识节点', 'synonym'],
  ['双跨', 'synonym'],
])('%s finds something %s', async (typed, kind) => {
  expect(exactly(await search(typed), kind)).not.toEqual([])
})

test('what is typed in part stands below what stands whole', async () => {
  const hits = await search('dcm')
  expect(exactly(hits, 'exact')).toEqual([])
  expect(exactly(hits, 'prefix')).toEqual(exactly(await search('dcmm'), 'exact'))
})

test('one wrong character leads to what was meant', async () => {
  const meant = exactly(await search('标识解析'), 'exact')
  const hits = await search('标识解折', 'zh-Hans', 'near')
  expect(exactly(hits, 'exact')).toEqual([])
  expect(new Set(exactly(hits, 'near'))).toEqual(new Set(meant))
})

test('synonyms stand below what was typed, and what was typed is not among them', async () => {
  const hits = await search('补贴')
  const classes = hits.map((hit) => hit.class)
  expect(classes.indexOf('synonym')).toBeGreaterThan(0)
  expect(classes.slice(classes.indexOf('synonym'))).not.toContain('exact')
})

test('several words: all of them, headings first, then nearer', () => {
  const texts = [
    record({ path: 'far', text: '标识很多很多很多很多很多字以后的节点' }),
    record({ path: 'near', text: '标识的节点' }),
    record({ path: 'heading', text: '标识节点建设\n对节点给予补助，标识另算', head: 6 }),
    record({ path: 'one', text: '只有标识' }),
  ]
  const query = toQuery('标识 节点', fold, table)
  const hits = texts.flatMap((one) => findIn(ready(one, fold), query, 'exact') ?? [])
  expect(inOrder(hits).map((hit) => hit.record.path)).toEqual(['heading', 'near', 'far'])
})

test('marks stand on the words of the text, whatever was typed', () => {
  const hit = findIn(ready(record({ text: '给予 1,000 万元補助' }), fold), toQuery('1000万元补助', fold, table), 'exact')
  expect(hit?.text).toEqual([{ from: 3, to: 13 }])
})

test('nothing typed finds nothing', async () => {
  expect(await search(' ')).toEqual([])
})
