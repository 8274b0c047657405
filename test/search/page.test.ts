import { build } from 'esbuild'
import { describe, expect, test } from 'vitest'
import { readAsked, toSearch } from '../../src/search/asked.ts'
import type { Found } from '../../src/search/engine.ts'
import { excerptOf, landingOf } from '../../src/search/excerpt.ts'
import { holdingOn } from '../../src/days/span.ts'
import { countsOf, kept } from '../../src/search/facets.ts'
import { findIn, ready } from '../../src/search/find.ts'
import { forget, recentSearches, remember } from '../../src/search/recent.ts'
import type { SearchPhase, SearchRecord } from '../../src/schema/search.ts'
import { fold, record, theQuery } from './fixture.ts'

describe('the address', () => {
  test('comes back as it was written', () => {
    const asked = { q: '5G+工业 1：1', without: ['region:450000'], chosen: { region: ['450000', '440000'], validity: ['draft'] } }
    expect(readAsked(new URLSearchParams(toSearch(asked)))).toEqual(asked)
  })
  test('of nothing is empty', () => {
    expect(toSearch({ q: '  ', without: [], chosen: {} })).toBe('')
    expect(readAsked(new URLSearchParams('?utm_source=x&q='))).toEqual({ q: '', without: [], chosen: {} })
  })
  test('of a passage stands behind #, where no server sees it', () => {
    const asked = { q: '长 段\n'.repeat(300).trim(), without: [], chosen: { kind: ['clause'] } }
    const [query, fragment] = toSearch(asked).split('#')
    expect(query).toBe('?kind=clause')
    expect(readAsked(new URLSearchParams(query), `#${fragment ?? ''}`)).toEqual(asked)
  })
})

describe('recent words', () => {
  const storage = (): (() => Storage) => {
    const kept = new Map<string, string>()
    return () =>
      ({ getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => kept.set(key, value) }) as never
  }
  test('the latest first, each once, eight at most, until they are taken away', () => {
    const own = storage()
    for (const word of ['甲', '乙', '甲', ' ', '1', '2', '3', '4', '5', '6', '7']) remember(word, own)
    expect(recentSearches(own)).toEqual(['7', '6', '5', '4', '3', '2', '1', '甲'])
    forget(own)
    expect(recentSearches(own)).toEqual([])
  })
  test.each(['{', '{"a":1}', 'null', '[1,"",null]'])('what is damaged is nothing: %s', (text) => {
    expect(recentSearches(() => ({ getItem: () => text }) as never)).toEqual([])
  })
  test('storage that is blocked stops nothing', () => {
    const blocked = (): never => {
      throw new Error('blocked')
    }
    expect(recentSearches(blocked)).toEqual([])
    expect(() => remember('甲', blocked)).not.toThrow()
  })
})

const hitOf = (parts: Partial<SearchRecord>, typed: string): Found => {
  const hit = findIn(ready(record(parts), fold), theQuery(typed), 'exact')
  if (hit === null) throw new Error(`${typed} not found`)
  const file = {
    id: 'x',
    locale: 'zh-Hans',
    title: 'x',
    path: '',
    regions: ['442000', '440000'],
    place: '',
    phases: [],
    records: [],
  } as const
  return { ...hit, file }
}
const said = (pieces: readonly { text: string; marked: boolean }[]): string =>
  pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')

describe('excerpts', () => {
  const parts = { title: '节点建设', text: `（二）节点建设。${'支持平台。'.repeat(30)}对二级节点给予补助。`, head: 8 }
  test('a word of the heading is marked in the title, and the text begins with its body', () => {
    const { title, text } = excerptOf(hitOf(parts, '节点建设'))
    expect(said(title)).toBe('[节点建设]')
    expect(said(text)).toMatch(/^支持平台。.*……$/)
  })
  test('a word far behind is shown with the words around it', () => {
    expect(said(excerptOf(hitOf(parts, '补助')).text)).toMatch(/^…….{10,}\[补助\]。$/)
  })
  test('words of the text as it is written are marked, not those that were typed', () => {
    expect(said(excerptOf(hitOf({ text: '給予 500 萬元補助' }, '５００万元补助')).text)).toBe('給予 [500 萬元補助]')
  })
})

describe('filters', () => {
  const hits = [
    hitOf({ text: '补助', topics: ['cloud'], payees: ['manufacturer'] }, '补助'),
    hitOf({ text: '补助', topics: ['cloud', 'network'] }, '补助'),
  ]
  test('a region holds those below it', () => {
    expect(kept(hits, { region: ['440000'] }, '2026-11-22')).toHaveLength(2)
    expect(kept(hits, { region: ['450000'] }, '2026-11-22')).toHaveLength(0)
  })
  test('values of one facet are alternatives', () => {
    expect(kept(hits, { region: ['440000', '450000'], kind: ['clause', 'term'] }, '2026-11-22')).toHaveLength(2)
    expect(kept(hits, { kind: ['term'] }, '2026-11-22')).toHaveLength(0)
  })
  test('each value counts what the other filters leave', () => {
    expect(countsOf(hits, { payee: ['manufacturer'], topic: ['network'] }, 'topic', '2026-11-22')).toEqual(new Map([['cloud', 1]]))
    expect(countsOf(hits, {}, 'topic', '2026-11-22')).toEqual(
      new Map([
        ['cloud', 2],
        ['network', 1],
      ]),
    )
  })
  test('the status is that of the day', () => {
    const phase = (validity: string, from: string | null, until: string | null): SearchPhase => ({
      validity,
      symbol: '',
      label: '',
      from,
      until,
    })
    const phases = [phase('inEffect', null, '2022-12-31'), phase('expired', '2023-01-01', null)]
    expect(holdingOn(phases, '2022-12-31')?.validity).toBe('inEffect')
    expect(holdingOn(phases, '2023-01-01')?.validity).toBe('expired')
  })
})

describe('where a hit leads', () => {
  test('its words stand behind the path, once each, in words of the page', () => {
    expect(landingOf(hitOf({ text: '給予 500 萬元補助，補助', path: 'policies/x/1/' }, '补助'))).toBe(
      `policies/x/1/#:~:text=${encodeURIComponent('補助')}`,
    )
    expect(landingOf(hitOf({ text: '补助-奖励', path: 'policies/x/1/#m-a' }, '补助-奖励'))).toBe(
      `policies/x/1/#m-a:~:text=${encodeURIComponent('补助')}%2D${encodeURIComponent('奖励')}`,
    )
  })
  test('the script for browsers that do not read them weighs half a kilobyte at most', async () => {
    const entryPoints = ['src/scripts/landing.ts', 'src/scripts/markWords.ts']
    const { outputFiles } = await build({ entryPoints, outdir: 'none', minify: true, format: 'esm', write: false })
    expect(outputFiles).toHaveLength(2)
    expect(outputFiles.reduce((sum, { contents }) => sum + contents.length, 0)).toBeLessThanOrEqual(640)
  })
})
