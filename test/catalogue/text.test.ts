import { expect, test } from 'vitest'
import { bodyStart } from '../../src/catalogue/text/text.ts'

// Where the body of a clause begins: behind label and heading and the mark or line end that closes them.
test.each([
  ['（一）目标。建成20座。', { label: '（一）', heading: '目标' }, '建成20座。'],
  ['（四）对改造项目给予补助。', { label: '（四）' }, '对改造项目给予补助。'],
  ['1.技术创新\n对于获得认定的', { label: '1.', heading: '技术创新' }, '对于获得认定的'],
  ['为落实方案，制定本措施。', {}, '为落实方案，制定本措施。'],
] as const)('%s', (text, head, body) => {
  const start = bodyStart(text, { ...head, kind: 'measure', topics: [], departments: [] })
  expect(start === null ? null : text.slice(start)).toBe(body)
})

test('a label that is not printed has no body', () => {
  expect(bodyStart('（一）目标。', { label: '一、', kind: 'measure', topics: [], departments: [] })).toBeNull()
})
