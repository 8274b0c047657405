import { expect, test } from 'vitest'
import { toAmount, years } from '../../src/catalogue/formula/canonical.ts'
import { toTest } from '../../src/catalogue/formula/condition.ts'
import { toFormula } from '../../src/catalogue/formula/formula.ts'
import { condition as conditionSchema } from '../../src/schema/condition.ts'
import type { Fact } from '../../src/schema/catalogue.ts'

const fact = (id: string, rest: Omit<Fact, 'id' | 'subject' | 'words'>): [string, Fact] => [id, { id, subject: 'x', words: id, ...rest }]
const setting = {
  region: '450000',
  ceiling: false,
  facts: Object.fromEntries([
    fact('x.grade', {
      kind: 'level',
      values: [
        { id: 'two', words: '二级' },
        { id: 'three', words: '三级' },
      ],
    }),
    fact('x.title', {
      kind: 'choice',
      values: [
        { id: 'national', words: '国家' },
        { id: 'provincial', words: '省' },
      ],
    }),
    fact('x.share', { kind: 'ratio' }),
    fact('x.resolutions', { kind: 'quantity', unit: '次' }),
    fact('x.turnover', { kind: 'money' }),
    fact('x.done', { kind: 'flag' }),
    fact('x.units', { kind: 'count', unit: '家' }),
  ]),
}
const quote = '…'

test.each([
  ['3年', '3'],
  ['三年', '3'],
  ['36个月', '3'],
  ['18个月', '1.5'],
])('%s is %s years', (words, value) => {
  expect(years(words)).toBe(value)
})

test.each([
  [
    'a number with 万',
    { kind: 'moreThan', fact: 'x.resolutions', value: '10万次', quote },
    { kind: 'moreThan', fact: 'x.resolutions', value: '100000' },
  ],
  ['money', { kind: 'atLeast', fact: 'x.turnover', value: '10亿元', quote }, { kind: 'atLeast', fact: 'x.turnover', value: '1000000000' }],
  ['a share', { kind: 'atLeast', fact: 'x.share', value: '60%', quote }, { kind: 'atLeast', fact: 'x.share', value: '0.6' }],
  ['a level by its place', { kind: 'atLeast', fact: 'x.grade', value: '三级', quote }, { kind: 'atLeast', fact: 'x.grade', value: '1' }],
  ['a choice by its id', { kind: 'is', fact: 'x.title', value: '国家', quote }, { kind: 'is', fact: 'x.title', value: 'national' }],
  ['a flag', { kind: 'is', fact: 'x.done', value: 'true', quote }, { kind: 'is', fact: 'x.done', value: 'true' }],
  [
    'a list',
    { kind: 'oneOf', fact: 'x.title', values: ['国家', '省'], open: 'true', quote },
    { kind: 'oneOf', fact: 'x.title', values: ['national', 'provincial'], open: true },
  ],
  ['本区', { kind: 'within', fact: 'x.region', quote }, { kind: 'within', fact: 'x.region', region: '450000' }],
  [
    'not',
    { kind: 'not', of: { kind: 'judged', fact: 'x.done', quote } },
    { kind: 'not', of: { kind: 'judged', fact: 'x.done', gate: null } },
  ],
] as const)('%s', (_, condition, expected) => {
  expect(toTest(conditionSchema.parse(condition), setting)).toEqual(expected)
})

test('an amount for each level is keyed by the id of the value', () => {
  expect(toAmount({ kind: 'levels', by: 'x.title', of: { 国家: '1亿元', 省: '5000万元' } }, setting)).toEqual({
    kind: 'levels',
    by: 'x.title',
    of: { national: '100000000', provincial: '50000000' },
  })
})

test('a share without a figure is the whole of its base', () => {
  expect(toFormula({ kind: 'share', of: ['x.turnover'], as: ['合同金额'], rate: 'whole', bound: 'upTo', quote }, setting)).toEqual({
    kind: 'share',
    of: ['x.turnover'],
    as: ['合同金额'],
    rate: '1',
    whole: true,
    bound: 'upTo',
    cap: null,
  })
})

test('units beyond a number, each at most', () => {
  expect(
    toFormula({ kind: 'perUnit', each: '1万元', count: 'x.units', over: '100家', atMost: '50家', bound: 'exact', quote }, setting),
  ).toEqual({ kind: 'perUnit', each: '10000', count: 'x.units', over: '100', atMost: '50', bound: 'exact', cap: null })
})

test('where the whole text is a ceiling, so is every figure in it', () => {
  expect(
    toFormula(
      {
        kind: 'given',
        if: { kind: 'judged', fact: 'x.done', quote },
        pays: { kind: 'fixed', amount: '30万元', bound: 'exact', quote },
        quote,
      },
      { ...setting, ceiling: true },
    ),
  ).toEqual({
    kind: 'given',
    if: { kind: 'judged', fact: 'x.done', gate: null },
    pays: { kind: 'fixed', amount: '300000', bound: 'upTo' },
  })
})
