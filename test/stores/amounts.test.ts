import { beforeEach, expect, test } from 'vitest'
import { $answers, empty } from '../../src/stores/answers.ts'
import { dropAmount, sameAs, setApart, typeAmount } from '../../src/stores/estimate/amounts.ts'
import { clear, undo } from '../../src/stores/estimate/actions.ts'

const [total, annual] = ['networkProject.totalInvestment', 'networkProject.annualFixedAssetInvestment']
const subject = 'networkProject'
const amount = () => $answers.get().amounts?.[subject] ?? { text: '', same: [] }

beforeEach(() => {
  $answers.set(empty)
})

test('typing the amount answers nothing before a tap; after it the answer goes with it', () => {
  typeAmount(subject, amount(), '20')
  expect($answers.get().facts).toEqual({})
  sameAs(subject, amount(), [total])
  typeAmount(subject, amount(), '2000')
  expect($answers.get().facts).toEqual({ [total]: '2000' })
  typeAmount(subject, amount(), '')
  expect($answers.get().facts).toEqual({})
  typeAmount(subject, amount(), '3')
  expect($answers.get().facts).toEqual({ [total]: '3' })
})

test('a number of its own stays when the amount passes through it', () => {
  $answers.set({ ...empty, facts: { [annual]: '200' } })
  for (const text of ['2', '20', '200', '2000']) typeAmount(subject, amount(), text)
  expect($answers.get().facts).toEqual({ [annual]: '200' })
})

test('改 keeps what stands there and goes its own way; 还不知道 takes back only what was the same', () => {
  typeAmount(subject, amount(), '2000')
  sameAs(subject, amount(), [total, annual])
  setApart(subject, amount(), annual)
  typeAmount(subject, amount(), '2400')
  expect($answers.get().facts).toEqual({ [total]: '2400', [annual]: '2000' })
  dropAmount(subject, amount())
  expect($answers.get()).toMatchObject({ facts: { [annual]: '2000' }, amounts: { [subject]: { text: '', same: [] } } })
})

test('清空 takes the amount too, 撤销 brings it back; a sample that is typed over is no sample', () => {
  $answers.set({ ...empty, facts: { [total]: '1200' }, sample: [total] })
  typeAmount(subject, { text: '1200', same: [total] }, '1300')
  expect($answers.get().sample).toEqual([])
  const before = $answers.get()
  clear()
  expect($answers.get().amounts).toBeUndefined()
  undo()
  expect($answers.get()).toEqual(before)
})
