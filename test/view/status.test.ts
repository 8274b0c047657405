import { expect, test } from 'vitest'
import { covers, holdingOn } from '../../src/days/span.ts'
import { statusOf } from '../../src/view/site/status.ts'
import { policyOf } from '../../src/view/site/edition.ts'
import { edition } from './fixture.ts'

const book = edition()
const status = (id: string) => statusOf(policyOf(book, id), book)

test.for([
  ['2020-06-22', '尚未施行'],
  ['2020-06-23', '有效期内'],
  ['2022-12-31', '有效期内'],
  ['2023-01-01', '已过有效期'],
  ['2026-11-22', '已过有效期'],
] as const)('gx-2020 on %s: %s', ([on, label]) => {
  expect(holdingOn(status('gx-2020').phases, on)?.label).toBe(label)
})

test('one phase holds on any day', () => {
  for (const { id } of book.catalogue.policies)
    for (const on of ['1999-01-01', '2020-06-23', '2022-12-31', '2023-01-01', '2030-01-01'])
      expect(status(id).phases.filter((phase) => covers(phase, on))).toHaveLength(1)
})

test.for([
  ['gx-2024', '征求意见稿'],
  ['zs-2021', '征求意见稿'],
  ['gd-2021', '状态待核'],
  ['ba-2022', '编制说明'],
] as const)('%s: %s on every day', ([id, label]) => {
  expect(status(id).phases.map((phase) => phase.label)).toEqual([label])
})

test('the year named in the draft is over on the next New Year’s Day', () => {
  const [over] = status('zs-2021').later
  expect(over?.words).toBe('文中拟定的截止年份（2025年）已过。')
  expect(over && covers(over, '2025-12-31')).toBe(false)
  expect(over && covers(over, '2026-01-01')).toBe(true)
})

test('what the draft says of payment after its end is said from the next year on', () => {
  const [, paid] = status('zs-2021').later
  expect(paid?.words).toBe('十一（三）拟定：2025年内成功申报的项目，可于2026年兑现。')
  expect(paid && covers(paid, '2025-12-31')).toBe(false)
  expect(paid && covers(paid, '2026-01-01')).toBe(true)
})

test('the reason quotes the clause it rests on', () => {
  expect(status('gx-2020').phases.at(-1)?.why).toBe('该文件写明的有效期已过（至2022年12月31日）。仅供查阅和比较。')
  expect(status('gx-2020').restsOn).toEqual({
    words: '原文 （十六）：“以上政策自印发之日起施行，有效期至2022年12月31日”',
    source: { words: '（十六）', path: 'policies/gx-2020/16/' },
  })
})
