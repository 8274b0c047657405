import { expect, test } from 'vitest'
import { compareWordsIn } from '../../src/locale/compare.ts'
import { assess, parseFacts } from '../../src/engine/index.ts'
import { concerns } from '../../src/engine/vary/concerns.ts'
import { toCard } from '../../src/view/estimate/card.ts'
import { toMineCell, type MineCell } from '../../src/view/compare/mineCell.ts'
import { on, walk } from '../fixtures/estimate.ts'

function cell(id: string, answers: Readonly<Record<string, string>>): MineCell {
  const { book, data } = walk({})
  const rule = book.measures.find((measure) => measure.id === id)!
  const { facts } = parseFacts(answers, book)
  const assessment = assess(rule, book, facts)
  const result = { assessment, points: [], concerned: concerns(assessment, book, facts) }
  return toMineCell(result, toCard(result, [], { book, data, on }), book, data.words, compareWordsIn('zh-Hans'))
}

test('an amount that is settled stands there; a base that is wanting is named, and more than three are counted', () => {
  expect(cell('gx-2024/node-project', { 'nodeProject.totalInvestment': '2000万元', 'nodeProject.region': '450000' })).toEqual({
    amount: '不超过500万元',
    status: '可能符合',
    lacks: [],
  })
  const none = cell('gx-2024/node-project', {})
  expect([none.amount, none.lacks]).toEqual(['', ['项目总投资额']])
  const many = cell('ba-2022/node-project', {})
  expect(many.amount).toBe('')
  expect(many.lacks).toHaveLength(4)
  expect(many.lacks[3]).toMatch(/^另有\d项$/)
})

test('what cannot be reckoned says so and lacks nothing', () => {
  expect(cell('gd-2021/secondary-node', {})).toEqual({ amount: '', status: '无法测算', lacks: [] })
})
