import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { readRow, sheetOf } from '../../src/batch/row/rows.ts'
import { templateFacts, templateOf } from '../../src/batch/result/template.ts'
import { locales } from '../../src/schema/locales.ts'
import { deskOf } from './desk.ts'

describe.each(locales)('the template of %s', (written) => {
  test.each([
    ['everything', []],
    ['广西', ['450000']],
    ['宝安', ['440306']],
    ['中山', ['442000']],
  ])('%s is read back on the pages of both scripts', (_, places) => {
    const { chosen, book, data } = deskOf(written, places)
    const text = templateOf(chosen, book, data.words)
    expect(text.startsWith('\ufeff')).toBe(true)
    const [headers = [], example = []] = Papa.parse<string[]>(text.slice(1).trimEnd()).data
    for (const locale of locales) {
      const desk = deskOf(locale, places)
      const setting = { book: desk.book, words: desk.data.words, fold: desk.fold }
      const columns = desk.columns(headers)
      expect(columns.map(({ reading }) => reading.kind)).toEqual(['label', ...templateFacts(chosen, book).map(() => 'fact')])
      const read = readRow({ row: 2, cells: example, torn: false }, sheetOf(columns, setting), setting)
      expect(read).toMatchObject({ row: { slips: [] } })
    }
  })
})

test('it asks what the chosen texts ask: the payee first, no place, subject by subject, money had before last', () => {
  const { chosen, book } = deskOf('zh-Hans', ['450000'])
  const facts = templateFacts(chosen, book)
  expect(facts[0]).toBe('applicant.roles')
  expect(facts).toContain('nodeProject.totalInvestment')
  expect(facts.filter((fact) => book.facts[fact]?.kind === 'region')).toEqual([])
  const own = facts.map((fact) => fact.includes('/'))
  expect(own).toEqual(own.toSorted((a, b) => Number(a) - Number(b)))
  const subjects = facts
    .slice(1)
    .filter((fact) => !fact.includes('/'))
    .map((fact) => book.facts[fact]?.subject)
  expect(subjects.filter((subject, at) => subject !== subjects[at - 1]).length).toBe(new Set(subjects).size)
})
