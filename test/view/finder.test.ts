import { brotliCompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { yuan } from '../../src/money/money.ts'
import { finderSaidIn } from '../../src/locale/lists/finder.ts'
import { sayingOf } from '../../src/view/formula/formula.ts'
import { measureOf } from '../../src/view/site/edition.ts'
import { toColumns } from '../../src/view/finder/finderColumns.ts'
import { toFinderFacets, valuesInOrder } from '../../src/view/finder/finderFacets.ts'
import { toFinderPages } from '../../src/view/finder/finderPages.ts'
import { toFinderRows } from '../../src/view/finder/finderRows.ts'
import { sayStanding } from '../../src/view/finder/standing.ts'
import { toSearchFiles } from '../../src/view/search/searchFiles.ts'
import { chosen, countsOf, sorted } from '../../src/stores/finder/choose.ts'
import { rowsOn, type FinderColumns } from '../../src/stores/finder/rows.ts'
import { chance } from '../grow/chance.ts'
import { edition } from './fixture.ts'

const [hans, hant] = [edition('zh-Hans'), edition('zh-Hant')]
const rows = toFinderRows(hans)
const all = hans.catalogue.policies.flatMap(({ measures }) => measures)

describe('rows', () => {
  test('every measure stands in exactly one row, in both scripts in the same order', () => {
    expect(rows.map(({ id }) => id).toSorted()).toEqual(all.map(({ id }) => id).toSorted())
    expect(toFinderRows(hant).map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
    expect(rows.map(({ n }) => n)).toEqual(rows.map((_, n) => n))
  })
  test('search lists the measures of a text in the same order: by it the box finds its rows', () => {
    for (const file of toSearchFiles(hans)) {
      const found = file.records.flatMap(({ kind, path }) => (kind === 'measure' ? [path] : []))
      const own = rows.filter(({ id }) => id.startsWith(`${file.id}/`)).map(({ path }) => path)
      if (own.length > 0) expect(found).toEqual(own)
    }
  })
  test('an amount is what the card says first; words only have none, and speak of whom they mean', () => {
    for (const row of rows) {
      const { pays } = measureOf(hans, row.id)
      expect(row.amount === null, row.id).toBe(pays.kind === 'open')
      expect(row.served, row.id).toBe(pays.kind === 'open' && pays.why === 'wordsOnly')
      expect(row.method, row.id).not.toBe('')
    }
  })
})

describe('columns', () => {
  const columns = toColumns(hans)
  test('the browser reads from them what the build knows of each measure', () => {
    const read = rowsOn(columns, hans.on)
    for (const [n, values] of valuesInOrder(hans).entries())
      for (const [facet, own] of Object.entries(values)) expect(read[n]?.has(facet), `${rows[n]?.id ?? ''} ${facet}`).toEqual(own)
  })
  test('they are the same for all scripts', () => {
    expect(toColumns(hant)).toMatchObject({ columns: columns.columns, alike: columns.alike, ceiling: columns.ceiling })
  })
  test('a higher place is a higher amount, the same place the same', () => {
    const amounts = rows.map(({ id }) => sayingOf(hans).ceiling(measureOf(hans, id).pays)?.value ?? yuan('0'))
    for (const [a, first] of amounts.entries())
      for (const [b, second] of amounts.entries())
        expect(Math.sign((columns.ceiling[a] ?? 0) - (columns.ceiling[b] ?? 0))).toBe(first.cmp(second))
  })
  test('alike have one base and one payee', () => {
    const seen = new Map<number, string>()
    for (const [n, number] of columns.alike.entries()) {
      const own = `${rows[n]?.base ?? ''} ${rows[n]?.payee ?? ''}`
      expect(seen.get(number) ?? own).toBe(own)
      seen.set(number, own)
    }
  })
})

describe('pages', () => {
  const pages = toFinderPages(hans)
  test('all rows stand on the pages of all, and those of a value on its own', () => {
    expect(pages.filter(({ facet }) => facet === null).flatMap((page) => page.rows)).toEqual(rows.map(({ n }) => n))
    for (const { id, values } of toFinderFacets(hans))
      for (const value of values)
        expect(pages.filter(({ facet, value: of }) => facet === id && of === value.id).flatMap((page) => page.rows)).toHaveLength(
          value.count,
        )
  })
  test('no two have one address, and none more than a hundred rows', () => {
    expect(new Set(pages.map(({ path }) => path)).size).toBe(pages.length)
    for (const page of pages) expect(page.rows.length).toBeLessThanOrEqual(100)
  })
})

describe('how they stand', () => {
  const words = finderSaidIn('zh-Hans')
  const say = (counts: Record<string, number>): string => {
    const listed = Object.entries(counts).map(([status, n]) => ({ status, words: status, n }))
    const { before, lead, after } = sayStanding(words, listed, { texts: 2, date: '2026年11月30日' })
    return before + lead + after
  }
  test.for([
    [{ inEffect: 3, draft: 2 }, '5 项，来自 2 份文本，按2026年11月30日判断有效期内的有 3 项：draft 2。'],
    [{ inEffect: 3 }, '3 项，来自 2 份文本，按2026年11月30日判断有效期内的有 3 项。'],
    [{ draft: 2, expired: 1 }, '3 项，来自 2 份文本，按2026年11月30日判断没有一项在有效期内：draft 2、expired 1。'],
    [{ draft: 2, unknown: 1 }, '3 项，来自 2 份文本，按2026年11月30日判断没有一项能确认在有效期内：draft 2、unknown 1。'],
    [{ note: 1 }, '1 项，来自 2 份文本，按2026年11月30日判断没有一项能确认在有效期内：note 1。'],
  ] as const)('%o: %s', ([counts, said]) => {
    expect(say(counts)).toBe(said)
  })
})

describe('twelve thousand measures', () => {
  /** Columns of so many measures, each drawn alone from the real ones: no two that stand side by side have anything to do with one another. */
  function grown(count: number): FinderColumns {
    const real = toColumns(hans)
    const draw = chance(7).below
    const of = (column: readonly number[]): number[] => Array.from({ length: count }, () => column[draw(column.length)] ?? 0)
    const texts = Array.from({ length: Math.ceil(count / 25) }, (_, n) => ({
      ...real.texts[draw(real.texts.length)]!,
      id: `${String.fromCharCode(97 + draw(26), 97 + draw(26))}-${String(2010 + draw(20))}`,
      measures: Math.min(25, count - n * 25),
      date: `20${String(10 + draw(20))}-0${String(1 + draw(9))}-${String(10 + draw(19))}`,
    }))
    // Bases and amounts that no other text has: the number of kinds grows with the texts.
    const alike = Array.from({ length: count }, () => draw(Math.ceil(count / 8)))
    const ceiling = Array.from({ length: count }, () => draw(300))
    return {
      ...real,
      texts,
      alike,
      ceiling,
      columns: Object.fromEntries(Object.entries(real.columns).map(([facet, column]) => [facet, of(column)])),
    }
  }
  const packed = (columns: FinderColumns): number => brotliCompressSync(JSON.stringify(columns)).length

  test('what the filters download: at most 12 kB now, 150 kB then', () => {
    expect(packed(toColumns(hans))).toBeLessThanOrEqual(12_000)
    expect(packed(grown(12_000))).toBeLessThanOrEqual(150_000)
  })
  test('every facet is counted and the rows put in order in a tenth of a second or two', () => {
    const rowsThen = rowsOn(grown(12_000), hans.on)
    const asked = [{ facet: 'topic', value: 'platform' }]
    const started = performance.now()
    for (const { id } of toFinderFacets(hans)) countsOf(rowsThen, asked, id)
    expect(sorted(chosen(rowsThen, asked), 'ceiling').length).toBeGreaterThan(100)
    // A net under a mistake of the wrong order, not a stopwatch: the machine may be loaded.
    expect(performance.now() - started).toBeLessThan(5000)
  })
})
