import { describe, expect, test } from 'vitest'
import type { Policy } from '../../src/schema/catalogue.ts'
import { policyOf, type Edition } from '../../src/view/site/edition.ts'
import { toTimeline } from '../../src/view/lists/timeline.ts'
import { timeSpanOf } from '../../src/view/chart/timeSpan.ts'
import { edition, frozenDay, frozenEdition, namedEdition } from './fixture.ts'

const hans = edition()
const date = (printed: string, iso?: string) => ({ printed, clause: '16', quote: printed, ...(iso === undefined ? {} : { iso }) })
const frozen = frozenEdition()
const strokes = (kind: string, of: Edition = frozen): string[] =>
  toTimeline(of).plots.wide.strokes.flatMap((stroke) => (stroke.kind === kind ? [stroke.d] : []))
const words = (of: Edition = frozen): string[] => toTimeline(of).plots.wide.labels.map((label) => label.words)

describe('when a text begins and ends', () => {
  test('full days are days', () => {
    expect(timeSpanOf(policyOf(hans, 'gx-2020').dates)).toEqual({
      from: { first: '2020-06-23', last: '2020-06-23', printed: '自印发之日起', clause: '16', lacks: 'nothing' },
      until: { first: '2022-12-31', last: '2022-12-31', printed: '2022年12月31日', clause: '16', lacks: 'nothing' },
    })
  })
  test('a year alone is some day of that year', () => {
    const { from, until } = timeSpanOf(policyOf(hans, 'zs-2021').dates)
    expect([from?.first, from?.last, from?.lacks]).toEqual(['2021-01-01', '2021-12-31', 'monthAndDay'])
    expect([until?.first, until?.last, until?.printed]).toEqual(['2025-01-01', '2025-12-31', '2025年'])
  })
  test('a month alone is some day of that month, the last of February too', () => {
    const { from, until } = timeSpanOf({ effective: date('2024年2月'), expires: date('2025年12月') })
    expect([from?.first, from?.last, from?.lacks]).toEqual(['2024-02-01', '2024-02-29', 'day'])
    expect([until?.first, until?.last]).toEqual(['2025-12-01', '2025-12-31'])
  })
  test('words without a date are no date, and neither is the year of an id', () => {
    for (const id of ['gx-2024', 'gd-2021', 'ba-2022']) expect(timeSpanOf(policyOf(hans, id).dates)).toEqual({ from: null, until: null })
  })
  test('a text that does not say when it takes effect begins when it was published', () => {
    expect(timeSpanOf({ made: date('2023年1月2日', '2023-01-02'), published: date('2023年2月3日', '2023-02-03') }).from?.first).toBe(
      '2023-02-03',
    )
  })
})

test('four texts are on the axis, two in the band without dates', () => {
  const page = toTimeline(frozen)
  expect(page.finding).toBe('6 份文本中，4 份印有年份或日期，2 份没有。')
  expect(page.undated.map(({ short }) => short)).toEqual(['示例省冷链意见', '河东编制说明'])
  expect(strokes('time-bar').length).toBe(3)
  expect(strokes('time-bar time-draft').length).toBe(1)
  expect(strokes('time-span').length).toBe(2)
  expect(strokes('time-arrow').length).toBe(0)
  expect(page.rows.length).toBe(6)
  expect(page.inEffect).toBe(1)
})

test('the year of an id is nowhere on the axis but as a year: no bar begins there', () => {
  const labels = toTimeline(namedEdition())
    .plots.wide.labels.filter(({ kind }) => kind === 'time-date')
    .map((label) => label.words)
  expect(labels).toContain('2020年6月23日')
  expect(labels).toContain('2021年（月、日未印）')
  expect(labels.some((label) => label.includes('2024') || label.includes('2022年（'))).toBe(false)
})

/** A sixth text, with days of its own. */
function withSixth(change: Partial<Policy>): Edition {
  const base = policyOf(frozen, 'yb-2028')
  const sixth: Policy = { ...base, id: 'yp-2030', shortTitle: '样本省新措施', region: '980000', ...change }
  return { ...frozen, catalogue: { ...frozen.catalogue, policies: [...frozen.catalogue.policies, sixth] } }
}

test('a sixth text with days appears in its region, and one without an end has an arrow', () => {
  const six = withSixth({ dates: { effective: date('2031年1月1日', '2031-01-01') } })
  const page = toTimeline(six)
  expect(page.rows.map(({ region }) => region)).toEqual(['样本省', '样本市', '样本市', '示例省', '示例市', '示例市河东区', '示例市河东区'])
  expect(words(six)).toEqual(expect.arrayContaining(['样本省', '样本省新措施', '2031年1月1日', '截止日期原文未载明']))
  expect(strokes('time-arrow', six).length).toBe(1)
  expect(strokes('time-bar', six).length).toBe(4)
})

test('a text in effect is counted, from its first day to its last', () => {
  const six = withSixth({ dates: { effective: date('2031年1月1日', '2031-01-01'), expires: date('2031年12月31日', '2031-12-31') } })
  const page = toTimeline(six)
  expect(page.inEffect).toBe(2)
  expect(page.periods).toContainEqual({ from: '2031-01-01', until: '2031-12-31' })
})

test('the line of the day lies between its years, in both drawings', () => {
  const { plots } = toTimeline(frozen)
  for (const [plot, width] of [
    [plots.narrow, 220],
    [plots.wide, 640],
  ] as const) {
    const [first, last, left, right] = plot.now.axis.split('/')
    expect([first, last]).toEqual(['2028-01-01', '2036-01-01'])
    expect([left, right]).toEqual(['8', String(width - 8)])
    // 1 June 2031 is the 1248th of 2922 days.
    expect([frozenDay, Number(plot.now.at)]).toEqual(['2031-06-01', expect.closeTo(8 + ((width - 16) * 1247) / 2922, 0)])
  }
})

test('labels of one drawing are clear of one another', () => {
  const wide = (said: string): number => Array.from(said).reduce((sum, one) => sum + (/[\u2000-\uffff]/.test(one) ? 10 : 6), 0)
  for (const of of [
    hans,
    edition('zh-Hant'),
    frozen,
    withSixth({ dates: { effective: date('2031年1月1日', '2031-01-01'), expires: date('2031年2月1日', '2031-02-01') } }),
  ])
    for (const plot of Object.values(toTimeline(of).plots)) {
      const shown = plot.labels.filter(({ phase }) => phase === null || phase.until === null)
      const boxes = shown.map(({ x, y, words: said }) => ({
        said,
        l: Number(x),
        r: Number(x) + wide(said),
        t: Number(y) - 9,
        b: Number(y) + 2,
      }))
      const clash = boxes.flatMap((a, i) =>
        boxes.slice(i + 1).flatMap((b) => (a.l < b.r && b.l < a.r && a.t < b.b && b.t < a.b ? [`${a.said} / ${b.said}`] : [])),
      )
      expect(clash).toEqual([])
    }
})
