import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readCatalogue } from '../../src/catalogue/read.ts'
import { toRulebook } from '../../src/catalogue/rule/rulebook.ts'
import { comparisonsOf } from '../../src/view/compare/compare.ts'
import { toOverview } from '../../src/view/compare/matrix.ts'
import { topicShelves, toTopicOverview, toTopicPage } from '../../src/view/compare/topicPage.ts'
import { toDepartments } from '../../src/view/lists/departments.ts'
import { toGlossary } from '../../src/view/lists/glossary.ts'
import { toHomePage } from '../../src/view/lists/home.ts'
import { toTimeline } from '../../src/view/lists/timeline.ts'
import { toUpdates, updatePages, updatesOnPage } from '../../src/view/lists/updates.ts'
import { toSearchPage } from '../../src/view/search/searchPage.ts'
import { toEdition, type Edition } from '../../src/view/site/edition.ts'
import { textsInOrder } from '../../src/view/site/order.ts'
import { onShelf, room, shelvesIn } from '../../src/view/site/shelves.ts'
import { changesShelves, toChangesIndex } from '../../src/view/text/changes.ts'
import { sayText } from '../../src/view/text/citation.ts'
import { toClausePage } from '../../src/view/text/clausePage.ts'
import { mostElsewhere } from '../../src/view/text/elsewhere.ts'
import { writeFiles } from '../grow/disk.ts'
import { toFiles } from '../grow/files.ts'
import { grow } from '../grow/grow.ts'
import { readSources } from '../grow/sources.ts'

/* Where there are many texts, no page is longer for it. */
const work = mkdtempSync(join(tmpdir(), 'growth-'))
afterAll(() => {
  rmSync(work, { recursive: true })
})
const sources = readSources(join(import.meta.dirname, '../..'))

function editionWith(files: ReadonlyMap<string, string>, name: string): Edition {
  writeFiles(join(work, name, 'content'), files)
  const read = readCatalogue(join(work, name))
  if ('problems' in read) throw new Error(`${name}: ${String(read.problems.length)} problems`)
  return toEdition(read.catalogue, toRulebook(read.catalogue), 'zh-Hans', '2026-11-30')
}
const grown = new Map([5, 20].map((many) => [many, toFiles(grow(many, sources), sources)]))
const filesOf = (many: number): ReadonlyMap<string, string> => grown.get(many) ?? new Map<string, string>()
const few = editionWith(filesOf(5), 'few')
const many = editionWith(filesOf(20), 'many')
const texts = textsInOrder(many)
const ids = (all: readonly { readonly id: string }[]): string[] => all.map(({ id }) => id)

test('up to six texts nothing is put on shelves, of more each stands on one', () => {
  expect(shelvesIn(few)).toEqual([])
  expect(ids(shelvesIn(many).flatMap((shelf) => [...shelf.texts])).sort()).toEqual(ids(texts).sort())
  expect(shelvesIn(many).filter((shelf) => shelf.texts.length === 0 || shelf.texts.length > room)).toEqual([])
  expect(new Set(ids(shelvesIn(many))).size).toBe(shelvesIn(many).length)
})

test('a clause names the nearest of its topic, never its own text, and says how many there are', () => {
  const pages = texts.flatMap((policy) => policy.clauses.map((clause) => ({ policy, page: toClausePage(many, policy.id, clause.id) })))
  const lists = pages.flatMap(({ policy, page }) => page.elsewhere.map((list) => ({ policy, list })))
  expect(lists.some(({ list }) => list.more !== null)).toBe(true)
  for (const { policy, list } of lists) {
    expect(list.items.length).toBeLessThanOrEqual(mostElsewhere)
    expect(list.items.filter(({ path }) => path.startsWith(`policies/${policy.id}/`))).toEqual([])
    if (list.more !== null) expect(list.more).toContain(`共有 `)
  }
})

test('of few texts a clause names all of its topic', () => {
  const lists = few.catalogue.policies.flatMap(({ id, clauses }) =>
    clauses.flatMap((clause) => toClausePage(few, id, clause.id).elsewhere.map((list) => list.more)),
  )
  expect(lists.length).toBeGreaterThan(0)
  expect(new Set(lists)).toEqual(new Set([null]))
})

test('a topic keeps the address of every matter, and its shelves every column', () => {
  for (const topic of Object.keys(many.catalogue.topics)) {
    const shelves = topicShelves(topic, many)
    const whole = comparisonsOf(topic, many)
    const measures = (edition: Edition): string[] =>
      comparisonsOf(topic, edition).flatMap((one) => one.texts.flatMap(({ columns }) => columns.map(({ measure }) => measure)))
    if (shelves.length === 0) continue
    const spoken = whole.filter((one) => one.texts.some(({ columns }) => columns.length > 0))
    expect(ids(toTopicOverview(topic, many).matters)).toEqual(ids(spoken))
    expect(shelves.flatMap((shelf) => measures(onShelf(many, shelf))).sort()).toEqual(measures(many).sort())
    for (const shelf of shelves) expect(toTopicPage(topic, onShelf(many, shelf)).texts.length).toBeLessThanOrEqual(room)
  }
})

test('what a text says of an older one is listed once', () => {
  const listed = changesShelves(many).flatMap((shelf) => toChangesIndex(many, shelf).pairs.map(({ path }) => path))
  const all = toChangesIndex(many).pairs.map(({ path }) => path)
  expect(changesShelves(many).length === 0 ? all : listed.sort()).toEqual(all.sort())
})

test('every entry of 更新记录 stands on one page', () => {
  const pages = Array.from({ length: updatePages(many) }, (_, n) => toUpdates(many, updatesOnPage, n + 1))
  const count = (days: ReturnType<typeof toUpdates>): number => days.flatMap(({ updates }) => updates).length
  expect(pages.map(count).filter((entries) => entries === 0 || entries > updatesOnPage)).toEqual([])
  expect(pages.map(count).reduce((a, b) => a + b, 0)).toBe(many.catalogue.updates.length)
})

/* What a page is made from weighs as much among twenty texts as among five, but for a fifth of each text more on a fuller shelf. */
test.for([
  ['首页', (edition: Edition) => [toHomePage(edition), toOverview(edition)]],
  ['术语', (edition: Edition) => toGlossary(edition)],
  ['搜条款', (edition: Edition) => toSearchPage(edition).all],
] as const)('%s: what it prints is bounded', ([, made]) => {
  expect(JSON.stringify(made(many)).length).toBeLessThanOrEqual(1.5 * JSON.stringify(made(few)).length)
})

test.for([
  ['时间轴', (edition: Edition) => toTimeline(edition).rows],
  ['部门', (edition: Edition) => toDepartments(edition).texts],
] as const)('%s: a shelf tells of its own texts alone', ([, made]) => {
  const told = shelvesIn(many).map((shelf) => ({ own: shelf.texts.length, rows: made(onShelf(many, shelf)).length }))
  expect(told.filter(({ own, rows }) => own !== rows)).toEqual([])
})

test('the foot of a page and the citation stay when another text changes', () => {
  const [edited, ...others] = texts.map(({ id }) => id)
  const path = `policies/${edited ?? ''}/policy.yaml`
  const changed = new Map(filesOf(20))
  changed.set(path, `${changed.get(path) ?? ''}\n# edited\n`)
  const after = editionWith(changed, 'after')
  expect(after.catalogue.version).not.toBe(many.catalogue.version)
  const foot = (edition: Edition, policies: readonly string[]): string[] => policies.map((id) => sayText(id, edition))
  expect(foot(after, others)).toEqual(foot(many, others))
  expect(foot(after, [edited ?? ''])).not.toEqual(foot(many, [edited ?? '']))
})
