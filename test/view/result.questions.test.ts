import { describe, expect, test } from 'vitest'
import { factsIn, toQuestions, type Item, type QuestionGroup } from '../../src/view/asking/questions.ts'
import { single } from '../fixtures/asked.ts'
import { walk, type Walk } from '../fixtures/estimate.ts'

const grouped = (groups: readonly QuestionGroup[] = []): Item[] => groups.flatMap(({ items }) => items)
/** What is asked as a question of its own, in sight and folded, in its order. */
const asked = ({ questions: { sight, fold } }: Walk): string[] => [...sight, ...grouped(fold?.groups)].flatMap(factsIn)
const guangxi = { places: ['450000'], topics: ['identifier'], roles: ['nodeOperator'] }
const money = (typed: string): ReturnType<typeof single> =>
  single(walk({ ...guangxi, facts: { 'nodeProject.totalInvestment': typed } }), 'nodeProject.totalInvestment')

describe('what is asked', () => {
  test('the fact of most measures first; an answered one stays where it stood', () => {
    const before = asked(walk(guangxi))
    expect(before[0]).toBe('nodeProject.totalInvestment')
    for (const fact of before) {
      const after = asked(walk({ ...guangxi, facts: { [fact]: '1200' } }))
      expect(after, fact).toContain(fact)
      expect(after, fact).toEqual(before.filter((one) => after.includes(one)))
    }
  })
  test('a field being emptied stays, and the count with it, until the typing pauses', () => {
    const answers = { 'nodeProject.totalInvestment': '1200' }
    const stood = walk({ ...guangxi, facts: answers })
    const { form } = walk(guangxi)
    const between = toQuestions(stood.needs, { ...form, stood: { typed: answers, facts: stood.facts } })
    expect(between.fold?.words).toBe(stood.questions.fold?.words)
    expect(between.sight.map(factsIn)).toEqual(stood.questions.sight.map(factsIn))
    expect(single({ questions: between }, 'nodeProject.totalInvestment')?.typed).toBe('')
  })
  test('measures of other payees ask nothing', () => {
    const of = (roles: string[]): string[] => asked(walk({ ...guangxi, roles }))
    expect(of(['manufacturer'])).toContain('identifierApplication.totalInvestment')
    expect(of(['nodeOperator'])).not.toContain('identifierApplication.totalInvestment')
  })
  test('the measure a clause page sent us for comes first, its questions too', () => {
    const shown = walk({ places: ['450000'], topics: ['certification'], focus: 'gx-2024/dcmm' })
    expect(shown.results.groups[0]?.cards[0]?.id).toBe('gx-2024/dcmm')
    expect(asked(shown)[0]).toBe('applicant.dcmmLevel')
  })
  test('the authority’s matters stand apart and are never missing', () => {
    const { questions, needs } = walk({ places: ['450000'] })
    const judged = questions.fold?.judged?.items.flatMap(factsIn) ?? []
    for (const fact of judged) expect(needs.missing.has(fact), fact).toBe(false)
    expect(judged.length).toBeGreaterThan(0)
  })
  test('what only another reading needs stands apart, is never missing and changes no amount as encoded', () => {
    const app = { places: ['450000'], topics: ['software'], focus: 'gx-2020/specialty-app' }
    const before = walk(app)
    const read = grouped(before.questions.fold?.readings).flatMap(factsIn)
    expect(read).toContain('specialtyApp.count')
    for (const fact of read) expect([before.needs.missing.has(fact), before.needs.order.includes(fact)], fact).toEqual([false, false])
    const found = ({ findings }: Walk) => findings.find(({ assessment }) => assessment.rule.id === 'gx-2020/specialty-app')
    const after = found(walk({ ...app, facts: { 'specialtyApp.count': '3' } }))
    expect(after?.assessment.amount?.high?.toFixed()).toBe(found(before)?.assessment.amount?.high?.toFixed())
    expect(after?.points.flatMap(({ readings }) => readings.map(({ amount }) => amount?.high?.toFixed()))).toEqual(['1000000', '3000000'])
  })
  test('首次申请 has its own group, its questions in the measure’s name', () => {
    const shown = walk(guangxi)
    expect(shown.questions.fold?.before?.items.flatMap(factsIn)).toEqual(['gx-2020/node-extension.before'])
    const { label, options } = single(shown, 'gx-2020/node-extension.before') ?? {}
    expect([label, options?.map(({ value }) => value)]).toEqual(['“节点服务向区外、国外延伸”：此前获得过吗？', ['false', 'true']])
  })
})

test('首次突破 and 首次通过 ask for the thing done, not only for the award', () => {
  const walked = walk({
    places: ['442000'],
    topics: ['transformation'],
    roles: ['platformOperator'],
    facts: { 'zs-2021/production-sharing.before': 'true' },
  })
  const { results } = walked
  const shown = single(walked, 'zs-2021/production-sharing.before')
  expect(shown?.label).toBe('“生产共享工厂”：此前达到、通过或获得过吗？')
  expect(shown?.options.map(({ words }) => words)).toEqual(['没有，是首次', '达到、通过或获得过'])
  const card = results.groups.flatMap(({ cards }) => cards).find(({ id }) => id === 'zs-2021/production-sharing')
  expect(card?.failed.join()).toContain('此前没有达到、通过或获得过（首次）')
})

describe('a money field says what it read', () => {
  test.each([
    ['1200', '＝ 12,000,000 元', null],
    ['1,200', '＝ 12,000,000 元', null],
    ['1.2亿', '＝ 120,000,000 元', null],
    ['1200.5', '＝ 12,005,000 元', null],
    ['300元', '＝ 300 元', null],
    ['0.000001', '＝ 0.01 元', null],
    ['12000000', '＝ 120,000,000,000 元', '您填的是1200亿元。如果是1200万元，请改写。'],
    ['100000', '＝ 1,000,000,000 元', '您填的是10亿元。如果是10万元，请改写。'],
    ['100001', '＝ 1,000,010,000 元', null],
    ['99999', '＝ 999,990,000 元', null],
    ['12000000元', '＝ 12,000,000 元', null],
    ['12000000万元', '＝ 120,000,000,000 元', null],
  ])('%s', (typed, echo, slip) => {
    expect([money(typed)?.echo, money(typed)?.slip?.words ?? null, money(typed)?.problem]).toEqual([echo, slip, null])
  })

  test.each([
    ['一千二', '“一千二”不是数字。请写成1,200万元、1200.5万元或1.2亿元。'],
    ['-5', '“-5”是负数。请填0或正数，如1,200万元、1200.5万元或1.2亿元。'],
    ['12abc', '“12abc”看不懂。请写成1,200万元、1200.5万元或1.2亿元。'],
    ['99999999999999999', '“99999999999999999万元”太大。请核对单位，如1,200万元、1200.5万元或1.2亿元。'],
  ])('%s is refused in words', (typed, problem) => {
    expect([money(typed)?.problem, money(typed)?.echo]).toEqual([problem, null])
  })
})
