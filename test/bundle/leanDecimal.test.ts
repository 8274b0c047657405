import { readdirSync, readFileSync, writeFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Decimal from 'decimal.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dropped, leanDecimal } from '../../src/bundle/leanDecimal.mjs'

const root = join(import.meta.dirname, '../..')
const source = readFileSync(join(root, 'node_modules/decimal.js/decimal.mjs'), 'utf8')
const file = join(mkdtempSync(join(tmpdir(), 'lean-')), 'decimal.mjs')
writeFileSync(file, leanDecimal(source))
const { default: Lean } = (await import(file)) as { default: typeof Decimal }

test('no method that the browser does without is called anywhere', () => {
  const called = new RegExp(`\\.(${dropped.join('|')})\\(`)
  const files = ['money', 'engine', 'view', 'stores', 'islands'].flatMap((folder) =>
    readdirSync(join(root, 'src', folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(root, 'src', folder, name)),
  )
  const lines = files.flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => called.test(line) && !/(Math|Number)\./.test(line)),
  )
  expect(lines).toEqual([])
})

test('what is left reckons as the whole library does', () => {
  const figure = fc.tuple(fc.bigInt(0n, 10n ** 20n), fc.integer({ min: 0, max: 8 })).map(([digits, places]) => `${digits}e-${places}`)
  const setting = { precision: 60, rounding: Decimal.ROUND_HALF_UP } as const
  const [A, B] = [Decimal.clone(setting), Lean.clone(setting)]
  fc.assert(
    fc.property(figure, figure, (a, b) => {
      const reckon = (D: typeof Decimal): string[] => {
        const [x, y] = [new D(a), new D(b)]
        const quotient = y.isZero() ? x : x.div(y)
        const all = [x.plus(y), x.minus(y), x.times(y), quotient, quotient.toDecimalPlaces(2), x.floor(), x.ceil(), x.minus(y).abs()]
        return [...all.map((each) => each.toFixed()), String(x.cmp(y)), String(x.decimalPlaces())]
      }
      expect(reckon(B)).toEqual(reckon(A))
    }),
  )
})

test('a version of the library that looks different stops the build and says what to do', () => {
  expect(() => leanDecimal(source.replace('P.cosine', 'P.kosinus'))).toThrow('decimal.js has no cosine where it was')
})

test('decimal text is all that is read: number bases and words are refused, as the whole library refuses words', () => {
  for (const text of ['0x1f', '0b11', '0o7', 'Infinity', '12元', '']) expect(() => new Lean(text)).toThrow('Invalid argument')
  expect(new Lean('-12.50').toFixed()).toBe('-12.5')
})
