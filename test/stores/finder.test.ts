import { describe, expect, test } from 'vitest'
import { addressOf, readAsked, toggled, type Asked } from '../../src/stores/finder/asked.ts'
import { chosen, countsOf, pageOf, sorted } from '../../src/stores/finder/choose.ts'
import { shelvesFor } from '../../src/stores/finder/pages.ts'
import { rowsOn, type FinderColumns, type FinderRow } from '../../src/stores/finder/rows.ts'

/** Three texts of two places; in the second, measures of one base and payee. */
const columns: FinderColumns = {
  size: 2,
  texts: [
    { id: 'aa-2020', measures: 2, regions: ['440306', '440000'], date: '', phases: [{ validity: 'note', from: null, until: null }] },
    {
      id: 'bb-2021',
      measures: 3,
      regions: ['450000'],
      date: '2021-05-01',
      phases: [
        { validity: 'inEffect', from: null, until: '2022-12-31' },
        { validity: 'expired', from: '2023-01-01', until: null },
      ],
    },
    { id: 'cc-2024', measures: 1, regions: ['450000'], date: '2024-02-01', phases: [{ validity: 'draft', from: null, until: null }] },
  ],
  sets: { topic: [['cloud'], ['cloud', 'park'], []], reach: [['computable'], ['wordsOnly']] },
  columns: { topic: [0, 1, 2, 0, 1, 0], reach: [0, 1, 0, 0, 0, 1] },
  alike: [1, 2, 0, 0, 0, 2],
  ceiling: [3, 0, 1, 2, 2, 0],
}
const on = (day: string): FinderRow[] => rowsOn(columns, day)
const numbers = (rows: readonly FinderRow[]): number[] => rows.map(({ n }) => n)
const known = (facet: string, value: string): boolean => ['topic', 'region', 'text'].includes(facet) && !value.startsWith('?')
const nothing: Asked = { filters: [], q: '', sort: 'place', page: 1 }

describe('rows of a day', () => {
  test('a measure has what its text has and what it has itself', () => {
    const rows = on('2022-01-01')
    expect(rows.map((row) => row.has('status'))).toEqual([['note'], ['note'], ['inEffect'], ['inEffect'], ['inEffect'], ['draft']])
    expect(rows[1]?.has('topic')).toEqual(['cloud', 'park'])
    expect(rows[0]?.has('region')).toEqual(['440306', '440000'])
    expect(rows[0]?.has('nothing')).toEqual([])
  })
  test('the last day counts, the next one no more', () => {
    expect(on('2022-12-31')[2]?.has('status')).toEqual(['inEffect'])
    expect(on('2023-01-01')[2]?.has('status')).toEqual(['expired'])
  })
})

describe('choosing', () => {
  const rows = on('2023-01-01')
  test('values of one facet are alternatives, facets hold together', () => {
    const topics = ['cloud', 'park'].map((value) => ({ facet: 'topic', value }))
    expect(numbers(chosen(rows, topics))).toEqual([0, 1, 3, 4, 5])
    expect(numbers(chosen(rows, [...topics, { facet: 'region', value: '450000' }]))).toEqual([3, 4, 5])
    expect(numbers(chosen(rows, []))).toEqual([0, 1, 2, 3, 4, 5])
  })
  test('a count is what choosing the value would leave, the other facets kept', () => {
    const asked = [
      { facet: 'topic', value: 'park' },
      { facet: 'region', value: '450000' },
    ]
    expect([...countsOf(rows, asked, 'topic')]).toEqual([
      ['cloud', 3],
      ['park', 1],
    ])
    expect([...countsOf(rows, asked, 'region')]).toEqual([
      ['440306', 1],
      ['440000', 1],
      ['450000', 1],
    ])
  })
})

describe('order', () => {
  const rows = on('2023-01-01')
  test('ceilings only among those alike; the larger group first; those of none last', () => {
    expect(sorted(rows, 'ceiling').map(({ kind, rows: group }) => [kind, numbers(group)])).toEqual([
      ['alike', [3, 4, 2]],
      ['alike', [0]],
      ['noCeiling', [1, 5]],
    ])
  })
  test('the newest first, those without a date last', () => {
    expect(sorted(rows, 'date').map(({ kind, rows: group }) => [kind, numbers(group)])).toEqual([
      ['all', [5, 2, 3, 4]],
      ['noDate', [0, 1]],
    ])
  })
  test('a page cuts groups, and every heading says how many stand under it in all', () => {
    const pages = [1, 2, 3, 4].map((page) => pageOf(sorted(rows, 'ceiling'), page, 2).map((group) => [numbers(group.rows), group.total]))
    expect(pages).toEqual([
      [[[3, 4], 3]],
      [
        [[2], 3],
        [[0], 1],
      ],
      [[[1, 5], 2]],
      [],
    ])
  })
})

describe('the address', () => {
  test.for([
    ['', '', nothing],
    ['page/2/', '', { ...nothing, page: 2 }],
    ['topic/cloud/', '', { ...nothing, filters: [{ facet: 'topic', value: 'cloud' }] }],
    ['topic/cloud/3/', '', { ...nothing, filters: [{ facet: 'topic', value: 'cloud' }], page: 3 }],
    ['', '?text=aa-2020', { ...nothing, filters: [{ facet: 'text', value: 'aa-2020' }] }],
    [
      '',
      '?topic=cloud&topic=park&q=%E7%A7%9F%E9%87%91&sort=ceiling&page=2',
      {
        filters: ['cloud', 'park'].map((value) => ({ facet: 'topic', value })),
        q: '租金',
        sort: 'ceiling',
        page: 2,
      },
    ],
    ['', '?sort=date', { ...nothing, sort: 'date' }],
  ] as const)('%s%s is read, and written as it stood', ([path, query, asked]) => {
    expect(readAsked(path, new URLSearchParams(query), known)).toEqual(asked)
    expect(addressOf(asked)).toBe(path + query)
  })
  test('what is unknown, twice or no page is left out', () => {
    const query = new URLSearchParams('topic=?x&role=a&topic=cloud&topic=cloud&page=0&sort=price')
    expect(readAsked('topic/%E0%A4/', query, (facet, value) => known(facet, value) && value === 'cloud')).toEqual({
      ...nothing,
      filters: [{ facet: 'topic', value: 'cloud' }],
    })
  })
  test('a value of a path and of a query hold together', () => {
    expect(readAsked('topic/cloud/', new URLSearchParams('text=aa-2020'), known).filters).toEqual([
      { facet: 'topic', value: 'cloud' },
      { facet: 'text', value: 'aa-2020' },
    ])
  })
  test('taken twice it is given up, and the first page is asked for', () => {
    const once = toggled({ ...nothing, page: 3 }, { facet: 'topic', value: 'cloud' })
    expect(once).toEqual({ ...nothing, filters: [{ facet: 'topic', value: 'cloud' }] })
    expect(toggled(once, { facet: 'topic', value: 'cloud' })).toEqual(nothing)
  })
})

describe('where rows are taken from', () => {
  const rows = on('2023-01-01')
  test('the list of one value where that is fewer pages', () => {
    const park = [{ facet: 'topic', value: 'park' }]
    expect(shelvesFor(chosen(rows, park), rows, park, 2)).toEqual([{ filter: park[0], page: 1 }])
  })
  test('never a list that lacks one, or that goes by the day', () => {
    const either = ['park', 'cloud'].map((value) => ({ facet: 'topic', value }))
    expect(shelvesFor(chosen(rows, either), rows, either, 2)).toEqual([1, 2, 3].map((page) => ({ filter: null, page })))
    const over = [{ facet: 'status', value: 'expired' }]
    expect(shelvesFor(chosen(rows, over), rows, over, 2)).toEqual([2, 3].map((page) => ({ filter: null, page })))
  })
})
