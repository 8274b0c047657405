import { expect, test } from 'vitest'
import { changesWordsIn } from '../../src/locale/text/changes.ts'
import { wordsIn } from '../../src/locale/words.ts'
import { policyOf, type Edition } from '../../src/view/site/edition.ts'
import { toGlossary, type Term } from '../../src/view/lists/glossary.ts'
import { toUpdates } from '../../src/view/lists/updates.ts'
import { edition, frozenEdition } from './fixture.ts'

const hans = edition()
const hant = edition('zh-Hant')
const terms = (book: Edition = hans): Term[] => toGlossary(book).flatMap((group) => group.terms)
const term = (id: string, book: Edition = hans): Term => {
  const found = terms(book).find(({ anchor }) => anchor === `g-${id}`)
  if (found === undefined) throw new Error(`no term ${id}`)
  return found
}
const paths = ({ occurs }: Term): string[] => occurs.flatMap(({ clauses }) => clauses.map(({ path }) => path))

test('where a term occurs is where its letters stand, in both scripts alike; rows of an annex are not counted again', () => {
  for (const { anchor, words, forms, occurs } of terms()) {
    for (const { clauses } of occurs)
      for (const { path } of clauses) {
        const [, policy = '', clause = ''] = path.split('/')
        const text = policyOf(hans, policy).clauses.find(({ id }) => id === clause)?.text ?? ''
        expect(
          [words, ...forms].some((form) => text.includes(form)),
          `${words} in ${path}`,
        ).toBe(true)
        expect(path).not.toContain('/annex-')
      }
    expect(paths(term(anchor.slice(2), hant)), anchor).toEqual(paths(term(anchor.slice(2))))
  }
})

test('a term is counted clause by clause, in all its forms', () => {
  const frozen = frozenEdition()
  expect(paths(term('grade', frozen))).toEqual(['policies/yb-2032/2/', 'policies/yb-2032/9/', 'policies/xx-2030/3/'])
  expect(paths(term('once', frozen))).toEqual(['policies/yb-2028/1/', 'policies/yb-2032/8/', 'policies/xx-2030/2/'])
  expect(term('once', frozen).count).toBe('3 条')
})

test('what a text says itself is its own words, with its clause; the rest is marked as ours', () => {
  const active = term('active-firm')
  expect(active.says).toEqual([
    {
      quote: '活跃企业为使用平台时间占接入平台时间不低于60%的企业',
      text: '中山平台引进建设措施（2021）',
      source: { words: '四（五）', path: 'policies/zs-2021/4-5/' },
    },
  ])
  expect(active.ours).toBeNull()
  expect(term('first-version').ours).not.toBeNull()
})

test('our own explanations repeat no figure of a text', () => {
  for (const { words, ours } of terms()) expect(ours ?? '', words).not.toMatch(/\d/)
})

test('every word of the site stands on a page of the site', () => {
  const said = JSON.stringify([wordsIn('zh-Hans'), changesWordsIn('zh-Hans')])
  const site = toGlossary(hans).find(({ id }) => id === 'site')?.terms ?? []
  expect(site.length).toBeGreaterThan(8)
  for (const { words } of site) expect(said).toContain(words)
})

test('a sixth text that uses a term is found', () => {
  const base = policyOf(hans, 'gx-2020')
  const sixth = { ...base, id: 'xx-2030', shortTitle: '第六份文本' }
  const six = { ...hans, catalogue: { ...hans.catalogue, policies: [...hans.catalogue.policies, sixth] } }
  expect(term('top-up', six).occurs.map(({ text }) => text)).toContain('第六份文本')
})

test('updates are listed by day, the newest first, each with the texts it touches', () => {
  const days = toUpdates(hans)
  expect(days.map(({ date }) => date)).toEqual([...days.map(({ date }) => date)].sort().reverse())
  expect(days.flatMap(({ updates }) => updates).length).toBe(hans.catalogue.updates.length)
  expect(days.at(-1)?.updates.at(-1)).toMatchObject({ kind: '文本', policies: [] })
  expect(toUpdates(hans, 3).flatMap(({ updates }) => updates).length).toBe(3)
  expect(toUpdates(hant).at(-1)?.words).toBe('2026年11月22日')
})
