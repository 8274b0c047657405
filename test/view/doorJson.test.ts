import { describe, expect, test } from 'vitest'
import { doorWordsIn } from '../../src/locale/estimate/handed.ts'
import { readGroups } from '../../src/view/data/doorJson.ts'

const read = (text: string) => readGroups(text, doorWordsIn('zh-Hans'))
const group = (value: unknown, ...doubled: readonly string[]) => ({ value, doubled })

describe('text of the headless door', () => {
  test('one group, or a list of them', () => {
    expect(read('{"a": "1"}')).toEqual({ one: group({ a: '1' }) })
    expect(read(' [ {"a": [",", "]"]}, {}, 3 ] ')).toEqual({ many: [group({ a: [',', ']'] }), group({}), group(3)] })
  })
  test.for<[string, ReturnType<typeof read>]>([
    ['{"a": 1, "b": "a", "a": 2}', { one: group({ a: 2, b: 'a' }, 'a') }],
    ['{"a": 1, "\\u0061" : 2, "a": 3}', { one: group({ a: 3 }, 'a') }],
    ['{"a\\"": 1, "a\\"": 2}', { one: group({ 'a"': 2 }, 'a"') }],
    ['[{"a": 1}, {"a": 1, "b": [1, 2], "a": 2}, {"a": 1}]', { many: [group({ a: 1 }), group({ a: 2, b: [1, 2] }, 'a'), group({ a: 1 })] }],
    ['{"toString": 1, "constructor": 1}', { one: group({ toString: 1, constructor: 1 }) }],
  ])('names written twice: %s', ([text, found]) => expect(read(text)).toEqual(found))
  test('a name of what objects come from is a name', () => {
    expect(read('{"__proto__": 1, "__proto__": 2}')).toMatchObject({ one: { doubled: ['__proto__'] } })
  })
  test.for([
    ['', /^不是完整的 JSON（.+）。$/],
    ['{"a"', /^不是完整的 JSON（.+）。$/],
    ['"\\', /^不是完整的 JSON（.+）。$/],
    ['{"a": 1} {}', /^不是完整的 JSON（.+）。$/],
    ['['.repeat(100_000), /^括号套得太深。/],
    [`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`, /^括号套得太深。/],
  ] as const)('%#: no JSON that could be meant', ([text, sentence]) => {
    expect(read(text)).toEqual({ error: expect.stringMatching(sentence) })
  })
})
