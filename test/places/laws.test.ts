import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadCatalogue } from '../../src/catalogue/index.ts'
import { scriptOf } from '../../src/locale/script.ts'
import { locales } from '../../src/schema/locales.ts'
import { levelOf, liesIn } from '../../src/places/codes.ts'
import { pack, unpack } from '../../src/places/file.ts'
import { isCode, nameOf, placeOf } from '../../src/places/index.ts'
import { saysNothingAlone } from '../../src/places/words.ts'
import { formerPlaces, placesOfToday } from '../../src/places/made/sources.ts'
import { fileIn, tableIn } from './tables.ts'

const living = placesOfToday()
const before = formerPlaces()
const codes = living.map(([code]) => code)
const streets = [
  '民族大道1号',
  '某某镇',
  '中山路12号',
  '南京东路2号',
  '高新技术产业开发区',
  '街道办事处',
  '工业园3栋402室',
  '0771-1234567',
  '（注册地）',
]

describe.each(locales)('in %s', (locale) => {
  const table = tableIn(locale)
  const write = scriptOf[locale]

  test('every place is read by its whole name', () => {
    const wrong = codes.filter((code) => JSON.stringify(placeOf(nameOf(code, table), table)) !== JSON.stringify({ kind: 'one', code }))
    expect(wrong.map((code) => nameOf(code, table))).toEqual([])
  })

  test('what follows does not hinder, nor does a room between the names', () => {
    fc.assert(
      fc.property(fc.constantFrom(...codes), fc.constantFrom(...streets), fc.constantFrom('', ' ', '　', '-'), (code, street, room) => {
        const chain = [...new Set([`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code])].flatMap(
          (each) => table.names.get(each) ?? [],
        )
        expect(placeOf(chain.join(room) + room + write(street), table)).toEqual({ kind: 'one', code })
      }),
      { numRuns: 3000 },
    )
  })

  test('a name alone is its place or one of those listed: nothing stands in its way', () => {
    const wrong = [...living, ...before].filter(([code, name]) => {
      if (saysNothingAlone(name)) return false
      const found = placeOf(write(name), table)
      return !(found.kind === 'one' ? found.code === code : found.kind === 'several' && found.codes.includes(code))
    })
    expect(wrong.map(([code, name]) => code + name)).toEqual([])
  })
})

test('every covered place by its names and its code, with and without those above it', () => {
  const { regions } = loadCatalogue()
  const table = tableIn('zh-Hans')
  for (const [code, { words, short, parent }] of Object.entries(regions)) {
    const above = parent === undefined ? [''] : ['', regions[parent]?.words ?? '', regions[parent]?.short ?? '']
    for (const upper of above)
      for (const name of [words, short, scriptOf['zh-Hant'](words)])
        expect(placeOf(upper + name, table), upper + name).toEqual({ kind: 'one', code })
    expect(placeOf(code, table)).toEqual({ kind: 'one', code })
  }
})

test('what was packed is unpacked', () => {
  const inOrder = [...living].sort(([a], [b]) => a.localeCompare(b))
  expect(unpack(pack(living))).toEqual(inOrder)
  expect(unpack(fileIn('zh-Hans').places)).toEqual(inOrder)
})

test('every code that is read is one, and lies where its digits say', () => {
  const table = tableIn('zh-Hans')
  expect([...codes, ...before.map(([code]) => code)].filter((code) => !isCode(code, table))).toEqual([])
  fc.assert(
    fc.property(fc.constantFrom(...codes), (code) => {
      expect(liesIn(code, code)).toBe(true)
      expect(liesIn(code, `${code.slice(0, 2)}0000`)).toBe(true)
      expect(liesIn(`${code.slice(0, 2)}0000`, code)).toBe(levelOf(code) === 1)
    }),
  )
})

test('no text is too strange', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      placeOf(text, tableIn('zh-Hans'))
    }),
  )
})

test('no word of ours that a cell may hold instead of a place is read as one', () => {
  for (const text of ['以上地区之外', '外地', '无', '是', '否', '待定', '见附件', '合计', '注册地', '全国', '本市', '区内'])
    expect(placeOf(text, tableIn('zh-Hans')).kind, text).toBe('none')
})
