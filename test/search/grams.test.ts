import { expect, test } from 'vitest'
import { gramsOf, gramsToAsk } from '../../src/search/grams.ts'
import { editions, fold } from './fixture.ts'
import { samples } from './sample.ts'

test.each([1, 4] as const)('what is asked for a piece of a text stands in the index of the text (%i)', (grams) => {
  const texts = editions.flatMap(({ catalogue }) => catalogue.policies.flatMap(({ clauses }) => clauses.map(({ text }) => text)))
  const all = texts.join('\n')
  const known = new Set(texts.flatMap((text) => gramsOf(fold(text).text, grams)))
  const asked = samples(texts, 60, 3).filter(({ change, query }) => change === 'none' && all.includes(query))
  expect(asked.length).toBeGreaterThan(300)
  for (const { query } of asked)
    expect(
      gramsToAsk(fold(query).text, grams).filter((gram) => !known.has(gram)),
      query,
    ).toEqual([])
})

test('with few files every character is asked for, with many at most two stretches', () => {
  expect(gramsToAsk('标识解析', 1)).toEqual(['标', '识', '解', '析'])
  expect(gramsToAsk('标识解析', 4)).toHaveLength(1)
  expect(gramsToAsk('工业互联网标识解析二级节点', 4)).toHaveLength(2)
})

test.each([1, 4] as const)('marks alone ask for nothing, a number as a whole (%i)', (grams) => {
  expect(gramsToAsk('（）', grams)).toEqual([])
  expect(gramsToAsk('1.5', grams)).toEqual(['1p5'])
})

test('a stretch with a number in it is asked for first, then one that goes on behind a mark', () => {
  const [first] = gramsToAsk('项目总投资额30%的比例', 4)
  expect(gramsOf('资额30%的', 4).concat(gramsOf('投资额30', 4), gramsOf('额30%的比', 4), gramsOf('30%的比例', 4))).toContain(first)
})
