import { expect, test } from 'vitest'
import type { Policy } from '../../src/schema/catalogue.ts'
import { policyOf, type Edition } from '../../src/view/site/edition.ts'
import { toDepartments } from '../../src/view/lists/departments.ts'
import { edition, frozenEdition } from './fixture.ts'

const hans = edition()
const of = (id: string, book: Edition = hans) => toDepartments(book).departments.find((department) => department.id === id)

test('every task stands under every department that its row or clause names, and by text', () => {
  for (const book of [hans, frozenEdition()]) {
    const page = toDepartments(book)
    const tasks = page.clauses.flatMap(({ chapters }) => chapters.flatMap((chapter) => chapter.tasks))
    const named = tasks.reduce((sum, task) => sum + task.departments.length, 0)
    const listed = page.departments.flatMap(({ groups }) => groups).reduce((sum, group) => sum + group.tasks.length, 0)
    expect(listed).toBe(named)
  }
})

test('a row of an annex leads to the clause it repeats', () => {
  const tasks = toDepartments(frozenEdition()).clauses.flatMap(({ chapters }) => chapters.flatMap((chapter) => chapter.tasks))
  expect(tasks.map(({ path, repeats }) => [path, repeats?.path ?? null])).toEqual([
    ['policies/yb-2032/1/', null],
    ['policies/sl-2031/annex-1/', 'policies/sl-2031/1/'],
    ['policies/sl-2031/annex-2/', 'policies/sl-2031/2/'],
    ['policies/xx-2030/annex-1/', 'policies/xx-2030/3/'],
  ])
})

test('who is responsible for a row is what the row prints', () => {
  const row = toDepartments(hans)
    .clauses.flatMap(({ chapters }) => chapters.flatMap(({ tasks }) => tasks))
    .find(({ path }) => path === 'policies/gd-2021/annex-12/')
  expect(row?.departments.map(({ words }) => words)).toEqual(['省通信管理局', '省工业和信息化厅'])
  expect(of('gd-science')?.groups[0]?.tasks.map(({ path }) => path.split('/')[2])).toEqual(['annex-6', 'annex-7', 'annex-9', 'annex-17'])
})

test('one office under its two printed names; an office joined by 会同 too', () => {
  expect(of('gx-industry')?.offices.map(({ role, path }) => [role, path])).toEqual([
    ['发文机关', 'policies/gx-2020/'],
    ['解释机关', 'policies/gx-2020/'],
    ['解释机关', 'policies/gx-2024/'],
  ])
  expect(of('gx-communications')?.offices.map(({ role }) => role)).toEqual(['解释机关'])
  expect(of('gx-communications', edition('zh-Hant'))?.offices.map(({ role }) => role)).toEqual(['解釋機關'])
})

test('what a text does not print is silence', () => {
  const texts = new Map(toDepartments(hans).texts.map((text) => [text.path, text]))
  expect(texts.get('policies/ba-2022/')).toMatchObject({ issuer: null, interpreter: null, tasks: null })
  expect(texts.get('policies/zs-2021/')?.interpreter).toEqual({ words: '中山市工业和信息化局', path: 'policies/zs-2021/closing/' })
})

test('a sixth text whose clauses name departments appears', () => {
  const base = policyOf(hans, 'gx-2020')
  const clauses = base.clauses.map((clause) => (clause.id === '1' ? { ...clause, departments: ['gd-finance'] } : clause))
  const sixth: Policy = { ...base, id: 'xx-2030', clauses }
  const six = { ...hans, catalogue: { ...hans.catalogue, policies: [...hans.catalogue.policies, sixth] } }
  expect(toDepartments(six).clauses.length).toBe(toDepartments(hans).clauses.length + 1)
  expect(
    of('gd-finance', six)
      ?.groups.at(-1)
      ?.tasks.map(({ words }) => words),
  ).toEqual(['（一） 标识解析节点建设与创新应用'])
})
