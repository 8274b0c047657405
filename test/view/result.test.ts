import { describe, expect, test } from 'vitest'
import type { Card } from '../../src/view/estimate/card.ts'
import { changeWords } from '../../src/view/estimate/result.ts'
import { walk, type Walk } from '../fixtures/estimate.ts'

const cards = ({ results }: Walk): Card[] => results.groups.flatMap((group) => group.cards)
const card = (shown: Walk, id: string): Card | undefined => cards(shown).find((one) => one.id === id)
const amount = (one: Card | undefined): string => (one === undefined ? '' : `${one.amount.lead}${one.amount.figure}${one.amount.unit}`)
const guangxi = { places: ['450000'], topics: ['identifier'], roles: ['nodeOperator'] }
const node = 'gx-2024/node-project'
const invested = (typed: string): Walk => walk({ ...guangxi, facts: { 'nodeProject.totalInvestment': typed } })

describe('the walk of Guangxi’s second-level node', () => {
  test('before any answer: what is asked, and no turn of an amount nobody asked for', () => {
    const one = card(walk({ places: ['450000'], topics: ['identifier'] }), node)
    expect([one?.status, amount(one), one?.missing.map(({ words }) => words)]).toEqual(['unconfirmed', '范围0～500万元', ['项目总投资额']])
    expect(one?.caps).toEqual([])
  })
  test('1200万元: base × rate, and what reaches the ceiling', () => {
    const one = card(invested('1200'), node)
    expect([one?.status, amount(one)]).toEqual(['mayQualify', '不超过360万元'])
    expect(one?.ledger).toEqual([
      { text: '项目总投资额1200万元 × 不超过30%', amount: '360万元', bar: '100', cut: false },
      { text: '最高500万元', amount: '360万元', bar: '100', cut: false },
    ])
    expect([one?.limiter?.join(''), one?.next]).toEqual(['由项目总投资额决定，没有触及上限。', ['再增加约466.67万元即达上限500万元。']])
  })
  test('2000万元: the cap decides', () => {
    const one = card(invested('2000'), node)
    expect([amount(one), one?.limiter, one?.next]).toEqual(['不超过500万元', ['由', '最高500万元', '决定。'], []])
    expect(one?.ledger[1]).toEqual({ text: '最高500万元', amount: '500万元', bar: '83.33', cut: true })
    expect(one?.clause).toEqual({
      words: '广西制造业数字化转型若干措施（征求意见稿）（二）原文',
      path: 'policies/gx-2024/2/#m-node-project',
    })
  })
  test('exactly at the ceiling without a cut: one fen before and at the point', () => {
    expect(amount(card(invested('16666666.66元'), node))).toBe('不超过4,999,999.99元')
    expect(card(invested('16666666.66元'), node)?.limiter?.join('')).toBe('由项目总投资额决定，没有触及上限。')
    expect(card(invested('16666666.67元'), node)?.limiter?.join('')).toBe('由最高500万元决定。')
  })
  test('nothing invested is not met, with its reason', () => {
    const one = card(invested('0'), node)
    expect([one?.status, one?.failed]).toEqual(['notMet', ['按所填数字，结果为0元']])
  })
  test('nonsense leaves the fact unanswered', () => {
    expect(amount(card(invested('一千二'), node))).toBe('范围0～500万元')
  })
  test('an exact text says what kind of exact, never a promise', () => {
    const shown = walk({ ...guangxi, facts: { 'nodeProject.totalInvestment': '500' } })
    expect(amount(card(shown, 'gx-2020/node-project'))).toBe('按30%计150万元')
  })
})

describe('several places', () => {
  const funds = {
    'nodeProject.centralFunds': '300',
    'nodeProject.provincialFunds': '200',
    'nodeProject.municipalFunds': '0',
    'nodeProject.districtFunds': '0',
  }
  const shown = walk({
    places: ['442000', '440306'],
    topics: ['identifier'],
    roles: ['nodeOperator'],
    facts: { 'nodeProject.totalInvestment': '2000', ...funds },
  })
  test('宝安 brings 深圳 (not collected) and 广东; the assumption and the warning are said', () => {
    expect(shown.results.remarks).toEqual([
      '按所选地区：假定企业、项目均在当地。',
      '深圳（未收录）：本站没有收录这一级的文本。',
      '各地计算基数、资金获得方和时间不同，上限不能直接比高低。',
    ])
  })
  test('each text is counted by its status', () => {
    expect(shown.results.texts.summary).toBe('所依据的文本：状态待核1份、编制说明1份、征求意见稿1份')
  })
  test('matching: the aggregate limit says what it leaves', () => {
    const one = cards(shown).find(({ ledger }) => ledger.some(({ text }) => text.startsWith('总额限制')))
    expect(one?.ledger.at(-1)?.text).toMatch(/^总额限制：投资总额2000万元 × 50% − 已获得500万元，余500万元$/)
    expect(one?.next).toEqual(['国家、省、市资金、区县、镇街及其他财政资金（任一项）再增加500万元，金额降至0元。'])
  })
  test('never a promise, never NaN, never an exponent', () => {
    const all = JSON.stringify(shown.results)
    expect(all).not.toMatch(/可获|预计到账|NaN|Infinity|undefined|null元|\d[eE][+-]?\d/)
  })
})

test('every measure of every text has words, answered or not', () => {
  const shown = walk({})
  expect(cards(shown)).toHaveLength(shown.book.measures.length)
  expect(JSON.stringify(shown.results)).not.toMatch(/NaN|Infinity|undefined|\{\w+\}/)
  expect(cards(shown).filter(({ status, amount: { figure } }) => status === 'needsAnswers' && figure === '')).toEqual([])
})

test('what a screen reader hears: the one that changed, or how many', () => {
  const words = walk({}).data.words
  expect(changeWords(invested('1200').results, invested('1200').results, words)).toBe('结果没有变化。')
  expect(changeWords(invested('1200').results, invested('1100').results, words)).toBe(
    '广西 · 标识解析二级节点建设：不超过330万元，可能符合。',
  )
})
