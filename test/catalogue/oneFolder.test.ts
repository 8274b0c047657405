import { join } from 'node:path'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { filesIn, type Files } from '../../src/catalogue/file/files.ts'
import { printProblem } from '../../src/catalogue/file/problem.ts'
import { readContent, type Content } from '../../src/catalogue/read.ts'
import { toRulebook } from '../../src/catalogue/rule/rulebook.ts'
import { judge } from '../../src/engine/facts/judge.ts'
import { ready } from '../../src/engine/index.ts'
import { runTable, type Table } from '../cases.ts'

// A policy is its folder and its table: the one written out in content/README.md, beside the real texts, nothing else edited.
const root = join(import.meta.dirname, '../..')
const guide = readFileSync(join(root, 'content/README.md'), 'utf8')
const written = new Map(
  [...guide.matchAll(/^```(?:text|yaml) (\S+)\n(.*?)^```$/gms)].map(([, path = '', text = '']) => [
    path.startsWith('test/') ? path : `content/${path}`,
    text,
  ]),
)

function besides(extra: ReadonlyMap<string, string>): Files {
  const disk = filesIn(root)
  return {
    paths: [...new Set([...disk.paths, ...extra.keys()])].sort(),
    bytes: (path) => {
      const text = extra.get(path)
      return text === undefined ? disk.bytes(path) : new TextEncoder().encode(text)
    },
  }
}
const wrong = ({ problems }: Content): string[] => problems.map(printProblem)

/** The written policy under another id, its text otherwise the same. */
const renamed = (id: string, change: (text: string) => string = (text) => text): Map<string, string> =>
  new Map(
    [...written].map(([path, text]) => [
      path.replaceAll('qs-2031', id),
      change(
        text
          .replaceAll('qs-2031', id)
          .replaceAll('qsWorkshop', `${own(id)}Workshop`)
          .replaceAll('qsCloudPassed', `${own(id)}CloudPassed`),
      ),
    ]),
  )
const own = (id: string): string => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

const one = readContent(besides(written))

test('the written policy is read beside the real ones, and the real ones are what they were', () => {
  expect(written.size).toBe(6)
  expect(wrong(one)).toEqual([])
  const real = readContent(filesIn(root)).catalogue
  expect(one.catalogue.policies.filter(({ id }) => id !== 'qs-2031')).toEqual(real.policies)
  expect(one.catalogue.policies.find(({ id }) => id === 'qs-2031')?.region).toBe('970100')
  expect(one.catalogue.regions).toMatchObject({ 970100: { words: '青山市', parent: '970000' }, 970000: { words: '青山省' } })
  expect(one.catalogue.matters['transformation']?.find(({ id }) => id === 'digital-factory')?.measures).toContain('qs-2031/workshop')
  expect(one.catalogue.matters['cloud']?.at(-1)).toMatchObject({ id: 'other', words: '其他' })
  expect(one.catalogue.updates).toContainEqual({ date: '2026-11-30', kind: 'text', words: '收录示例文本。', policies: ['qs-2031'] })
})

describe('its table', () => {
  const table = parse(written.get('test/policies/qs-2031.yaml') ?? '', { schema: 'failsafe' }) as Table
  runTable(table, ready(toRulebook(one.catalogue, ['qs-2031'])), 'qs-2031')
})

test('two texts of one place and year, told apart by a word', () => {
  const two = readContent(besides(new Map([...written, ...renamed('qs-2031-software'), ...renamed('qingshan-2031')])))
  expect(wrong(two)).toEqual([])
  expect(two.catalogue.policies.map(({ id }) => id)).toEqual(expect.arrayContaining(['qs-2031', 'qs-2031-software', 'qingshan-2031']))
  expect(toRulebook(two.catalogue).measures.map(({ id }) => id)).toContain('qs-2031-software/workshop')
})

describe('a region without a code', () => {
  const zone = '{ id: "970100-zone", words: 青山工业园区, short: 园区, parent: { id: "970100", words: 青山市, short: 青山 } }'
  const read = readContent(besides(renamed('qszone-2031', (text) => text.replace(/^region: .*$/m, `region: ${zone}`))))
  test('is written with the level above it', () => {
    expect(wrong(read)).toEqual([])
    expect(read.catalogue.regions['970100-zone']).toEqual({ words: '青山工业园区', short: '园区', parent: '970100' })
  })
  test.for([
    ['970100-zone', 'met'],
    ['970100-zone-north', 'met'],
    ['970100-zones', 'unmet'],
    ['970200', 'unmet'],
    // Whoever names only the city may or may not be in the zone: that is for the authority.
    ['970100', 'judged'],
    ['970000', 'judged'],
  ] as const)('%s is %s', ([answer, verdict]) => {
    const facts = new Map([['a.region', { kind: 'choice' as const, value: answer }]])
    expect(judge({ kind: 'within', fact: 'a.region', region: '970100-zone' }, facts, () => 'region').verdict).toBe(verdict)
  })
  test('a place in the zone is in the city', () => {
    const facts = new Map([['a.region', { kind: 'choice' as const, value: '970100-zone' }]])
    expect(judge({ kind: 'within', fact: 'a.region', region: '970100' }, facts, () => 'region').verdict).toBe('met')
  })
})

test('a circle of regions, an id that does not lie in its parent, a code that is no place or has another name', () => {
  const say = (region: string): string[] =>
    wrong(readContent(besides(renamed('qx-2031', (text) => text.replace(/^region: .*$/m, `region: ${region}`)))))
  const at = 'content/policies/qx-2031/policy.yaml:4  region'
  expect(say('{ id: "970100", words: 甲, short: 甲, parent: { id: "970000", words: 乙, short: 乙, parent: "970100" } }')).toEqual(
    expect.arrayContaining([`${at}.parent: 970100 lies in itself (970100 in 970000 in 970100); write the level above it`]),
  )
  expect(say('{ id: "970100-a", words: 甲, short: 甲, parent: { id: "960000", words: 乙, short: 乙 } }')).toEqual([
    `${at}: 970100-a has no code of its own and lies in 960000; write parent: "970100"`,
  ])
  expect(say('{ id: "440307", words: 深圳市宝安区, short: 宝安, parent: "440300" }')).toEqual([
    `${at}.words: 深圳市宝安区 is not what GB/T 2260 calls 440307; its name is 龙岗区`,
  ])
  expect(say('{ id: "449900", words: 某市, short: 某, parent: "440000" }')[0]).toContain('449900 is no code of GB/T 2260')
})

test('the guide names every field and every kind that a content file may have', () => {
  const words = new Set(guide.match(/[A-Za-z][A-Za-z0-9]*/g))
  const missing = new Set<string>()
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    for (const [key, value] of Object.entries<unknown>({ ...node })) {
      if (key === 'properties' && typeof value === 'object' && value !== null)
        for (const name of Object.keys(value)) if (!words.has(name)) missing.add(name)
      if (key === 'enum' && Array.isArray(value))
        for (const name of value) if (/^[A-Za-z]+$/.test(String(name)) && !words.has(String(name))) missing.add(String(name))
      if (key === 'const' && typeof value === 'string' && !words.has(value)) missing.add(value)
      walk(value)
    }
  }
  const folder = join(root, 'content/.schema')
  for (const name of [
    'policy',
    'measures',
    'facts',
    'departments',
    'relations',
    'regions',
    'topics',
    'matters',
    'glossary',
    'updates',
    'synonyms',
    'situations',
  ])
    walk(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')))
  expect([...missing]).toEqual([])
})
