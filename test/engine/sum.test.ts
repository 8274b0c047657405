import { expect, test } from 'vitest'
import { assess, parseFacts, ready, type Answers } from '../../src/engine/index.ts'
import { rule, rulebook, share } from './fixture.ts'

/** 投资的30%，最高300万元；加上不超过软件的10%。 */
const parts = [share(), share({ of: ['store.software'], as: ['软件'], rate: '0.1', bound: 'upTo', cap: null })]
const book = ready({ ...rulebook, measures: [rule('sum', { kind: 'sum', of: parts, cap: null })] })

const [capped, below] = ['10000000.01元', '100万元']
test.for<[string, Answers, string]>([
  ['a ceiling on one part is a ceiling on the sum', { 'store.investment': below, 'store.software': '100万元' }, '400000 upTo formula'],
  ['a part of nothing is no ceiling', { 'store.investment': below, 'store.software': '0元' }, '300000 exact formula'],
  ['the cap of one part decides the sum', { 'store.investment': capped, 'store.software': '100万元' }, '3100000 upTo cap'],
  ['beside a part of nothing as well', { 'store.investment': capped, 'store.software': '0元' }, '3000000 upTo cap'],
  ['a part of nothing decides nothing', { 'store.investment': '0元', 'store.software': '100万元' }, '100000 upTo formula'],
  ['a part without a ceiling leaves the sum without one', { 'store.investment': below }, '300000～ upTo formula'],
  ['whether a cap bites is open', { 'store.software': '0元' }, '0～3000000 upTo none'],
])('%s', ([, answers, result]) => {
  const { amount, limiter } = assess(book.measures[0]!, book, parseFacts(answers, book).facts)
  const [low, high] = [amount?.low.toFixed(), amount?.high?.toFixed() ?? '']
  expect(`${low === high ? low : `${low}～${high}`} ${amount?.bound} ${limiter ?? 'none'}`).toBe(result)
})
