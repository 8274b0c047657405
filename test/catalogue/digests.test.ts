import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { digestProblems, digestsPath, refreshDigests } from '../../src/catalogue/digests.ts'
import { filesIn } from '../../src/catalogue/file/files.ts'
import { printProblems } from '../../src/catalogue/file/problem.ts'
import { readContent, type Content } from '../../src/catalogue/read.ts'
import { toRulebook } from '../../src/catalogue/rule/rulebook.ts'

/** The frozen texts with digests of their own, one rule of which is changed. */
const root = mkdtempSync(join(tmpdir(), 'digests-'))
afterAll(() => rmSync(root, { recursive: true }))
const policy = 'xx-2030'
const path = (name: string): string => join(root, 'content/policies', policy, name)

const read = (): Content => {
  const content = readContent(filesIn(root))
  expect(printProblems(content.problems)).toEqual([])
  return content
}
const problems = (): string[] => printProblems(digestProblems(read().catalogue, filesIn(root)))
const refresh = (id = policy): ReturnType<typeof refreshDigests> => {
  const made = refreshDigests(read().catalogue, filesIn(root), id)
  if ('text' in made) writeFileSync(join(root, digestsPath(id)), made.text)
  return made
}
function change(name: string, from: string, to: string): void {
  const text = readFileSync(path(name), 'utf8')
  expect(text).toContain(from)
  writeFileSync(
    path(name),
    text.replace(from, () => to),
  )
}
const changeRule = (): void => {
  change('measures.yaml', 'set: { frequency: { kind: perProject } }', 'set: { frequency: { kind: yearly } }')
}
const tell = (line: string): void => {
  const text = readFileSync(path('policy.yaml'), 'utf8')
  writeFileSync(
    path('policy.yaml'),
    `${text.replace(/^updates:\n(?: {2}.*\n)*/m, '').trimEnd()}\nupdates:\n  ${line}\n  - { date: 2031-01-01, kind: text, words: 收录。 }\n`,
  )
}

beforeEach(() => {
  cpSync(join(import.meta.dirname, '../corpus'), root, { recursive: true, force: true })
  tell('- { date: 2031-01-02, kind: text, words: 又收录。 }')
  for (const { id } of read().catalogue.policies) refresh(id)
})

test('what was told of is right; a title says nothing of a rule', () => {
  expect(problems()).toEqual([])
  change('measures.yaml', 'title: 冷库设备补助', 'title: 冷库的设备补助')
  expect(problems()).toEqual([])
})

test('a rule that changed is named, and not written down before 更新记录 tells of it', () => {
  changeRule()
  expect(problems()).toEqual([
    expect.stringMatching(/digests\.yaml:\d+ {2}cold-store-grant: its rule has changed \(now \w{6}\); tell of it in the updates/),
  ])
  expect(refresh()).toEqual({ refused: [expect.stringContaining('xx-2030/cold-store-grant: its rule has changed; tell of it')] })
  expect(problems()).toHaveLength(1)

  tell('- { date: 2031-02-02, kind: reading, measures: [truck-grant-of-nobody], words: 改了。 }')
  expect(printProblems(readContent(filesIn(root)).problems)[0]).toContain('there is no measure truck-grant-of-nobody')

  tell('- { date: 2031-02-02, kind: reading, measures: [cold-store-grant], words: 改了。 }')
  // The line that told of all before is gone from this file: of the others it is found anew.
  expect(refresh()).toHaveProperty('text')
  expect(problems()).toEqual([])
  const { catalogue } = read()
  const rule = toRulebook(catalogue, [policy]).measures.find(({ id }) => id === 'xx-2030/cold-store-grant')
  expect(catalogue.updates[catalogue.updates.length - (rule?.told ?? 0)]?.words).toBe('改了。')
})

test('the line that told of one change tells of no second', () => {
  changeRule()
  tell('- { date: 2031-02-02, kind: reading, measures: [cold-store-grant], words: 改了。 }')
  refresh()
  change('measures.yaml', 'set: { frequency: { kind: yearly } }', 'set: { frequency: { kind: notStated } }')
  expect(refresh()).toHaveProperty('refused')
  expect(problems()).toHaveLength(1)
})

test('a digest of a measure that is gone, one that is missing, a line that nobody wrote', () => {
  change('digests.yaml', 'cold-store-grant:', 'cold-store:')
  expect(problems()).toEqual([
    expect.stringContaining('has no digest of cold-store-grant'),
    expect.stringContaining('there is no measure cold-store'),
  ])
  refresh()
  change('digests.yaml', 'line: 2031-01-02', 'line: 2031-01-03')
  expect(problems()).toEqual([expect.stringContaining('no line of 更新记录 on')])
})

test('the project’s own texts', () => {
  const own = join(import.meta.dirname, '../..')
  const { catalogue } = readContent(filesIn(own))
  expect(printProblems(digestProblems(catalogue, filesIn(own)))).toEqual([])
  expect(Object.keys(catalogue.told).sort()).toEqual(catalogue.policies.flatMap(({ measures }) => measures.map(({ id }) => id)).sort())
})
