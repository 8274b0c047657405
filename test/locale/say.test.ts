import { describe, expect, expectTypeOf, test } from 'vitest'
import { carryWords, carryWordsIn } from '../../src/locale/carry.ts'
import { compareWordsIn } from '../../src/locale/compare.ts'
import { estimateWordsIn } from '../../src/locale/estimate/handed.ts'
import { piecesOf, say, sayThat, type LabelOf, type PlacesIn, type Saying, type Words } from '../../src/locale/say.ts'
import { sentences } from '../../src/locale/sentences.ts'
import { wordsIn } from '../../src/locale/words.ts'

const inScript = sentences({ plain: '政策', range: '{low}～{high}', json: '请写成 {"a": "1"}。' })
const words = inScript('zh-Hans')
type Small = Parameters<typeof say<{ plain: '政策' }, 'plain'>>[0]

/** Only for the type check, which fails as soon as one of these compiles. */
export const neverRun = [
  // @ts-expect-error there is no such sentence
  () => say(words, 'absent'),
  // @ts-expect-error a place is missing
  () => say(words, 'range', { low: 1 }),
  // @ts-expect-error both places are missing
  () => say(words, 'range'),
  // @ts-expect-error a place too many
  () => say(words, 'range', { low: 1, high: 2, middle: 3 }),
  // @ts-expect-error a label has no places
  () => say(words, 'plain', { low: 1 }),
  // @ts-expect-error one of two sentences needs more than is given
  (either: 'range' | 'plain') => say(words, either),
  // @ts-expect-error named for later, and a place is missing
  (): Saying<typeof carryWords> => ['carry.copied'],
  // @ts-expect-error words of another table
  () => say(compareWordsIn('zh-Hans'), 'draftWhy'),
  // @ts-expect-error a part does not serve for the whole
  (): ReturnType<typeof estimateWordsIn> => carryWordsIn('zh-Hans'),
]

test('places and labels are read off the sentences as written', () => {
  expectTypeOf<PlacesIn<'{low}～{high}'>>().toEqualTypeOf<'low' | 'high'>()
  expectTypeOf<PlacesIn<'政策' | '{n}项'>>().toEqualTypeOf<'n'>()
  expectTypeOf<PlacesIn<'请写成 {"a": "1"}。'>>().toBeNever()
  // A sentence with places is not read before they are filled.
  expectTypeOf<LabelOf<typeof words>>().toEqualTypeOf<'plain' | 'json'>()
  expectTypeOf(words).toExtend<Small>()
  expectTypeOf(estimateWordsIn('zh-Hans')).toExtend<Words<typeof carryWords>>()
  expectTypeOf(wordsIn('zh-Hans').draftWhy).toBeString()
})

describe('a sentence is said', () => {
  test('with its places, in the script of its words', () => {
    expect(say(words, 'range', { low: 0, high: '5万元' })).toBe('0～5万元')
    expect(say(inScript('zh-Hant'), 'plain')).toBe('政策')
    expect(say(wordsIn('zh-Hant'), 'countsClauses', { clauses: 3 })).toBe('3 條')
  })

  test('later than it is named', () => {
    const saying: Saying<typeof carryWords> = ['carry.copied', { n: 3 }]
    expect(sayThat(carryWordsIn('zh-Hant'), saying)).toBe('已複製3行文字。')
  })

  test('in pieces, between which elements stand', () => {
    expect(piecesOf(words, 'range')).toEqual(['', '～', ''])
    expect(piecesOf(words, 'plain')).toEqual(['政策'])
  })
})

test('words are converted once for each script', () => {
  expect(inScript('zh-Hant')).toBe(inScript('zh-Hant'))
  expect(inScript('zh-Hans')).toBe(words)
  expect(estimateWordsIn('zh-Hans')).toBe(estimateWordsIn('zh-Hans'))
})
