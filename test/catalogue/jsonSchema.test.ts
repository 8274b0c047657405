import { basename, join } from 'node:path'
import { readFileSync } from 'node:fs'
import Ajv from 'ajv'
import { expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { filesIn } from '../../src/catalogue/file/files.ts'
import { schemaNames, toJsonSchema } from '../../src/catalogue/file/jsonSchema.ts'

const root = join(import.meta.dirname, '../..')
const ajv = new Ajv({ strict: false, validateFormats: false })
const known = new Map(schemaNames.map((name) => [name, ajv.compile(JSON.parse(toJsonSchema(name)) as object)]))

const real = filesIn(root)
const files = real.paths.flatMap((path) => {
  const name = path.startsWith('test/') ? (/\.(second|third|fourth)\.yaml$/.test(path) ? '' : 'cases') : basename(path, '.yaml')
  return path.endsWith('.yaml') && known.has(name) ? [{ path, name, text: new TextDecoder().decode(real.bytes(path)) }] : []
})

test('the schemas in content/.schema are those of src/schema: npm run schema writes them', () => {
  for (const name of schemaNames) expect(readFileSync(join(root, 'content/.schema', `${name}.json`), 'utf8'), name).toBe(toJsonSchema(name))
})

test('every content file, read as an editor reads YAML, is right by its schema', () => {
  expect(files.length).toBeGreaterThan(20)
  for (const { path, name, text } of files) {
    const check = known.get(name)
    expect([path, check?.(parse(text)), check?.errors ?? []]).toEqual([path, true, []])
  }
})

test('every file names its schema in its first line', () => {
  for (const { path, name, text } of files) {
    const schema = `${path.split('/').length === 2 ? '' : '../../'}${path.startsWith('test/') ? 'content/' : ''}.schema/${name}.json`
    expect([path, text.split('\n')[0]]).toEqual([path, `# yaml-language-server: $schema=${schema}`])
  }
})

test('an unknown field, a wrong kind and a missing field are marked while typing', () => {
  const wrong = [
    {
      measures: [
        { id: 'a', clause: 1, title: 'b', payee: { of: ['x'] }, support: 'c', pays: { kind: 'fixt' }, frequency: { kind: 'once' } },
      ],
    },
    { measures: [{ id: 'a' }] },
    { measure: [] },
  ]
  for (const value of wrong) expect(known.get('measures')?.(parse(stringify(value)))).toBe(false)
})
