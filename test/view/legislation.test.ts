import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { asBlock, toLegislation } from '../../src/view/text/legislation.ts'
import { edition, frozenEdition, namedEdition } from './fixture.ts'

/** Properties as schema.org lists them, read from its published vocabulary: those of a type and of all it is a kind of. */
const vocabulary = readFileSync(
  createRequire(import.meta.url)
    .resolve('schema-dts')
    .replace(/[^/]+$/, 'schema.d.ts'),
  'utf8',
)
const listed = new Map<string, Set<string>>()
function propertiesOf(type: string): Set<string> {
  const known = listed.get(type) ?? read(type)
  listed.set(type, known)
  return known
}
function read(type: string): Set<string> {
  const [, parents = '', body = ''] =
    new RegExp(`\\n(?:export )?interface ${type}(?:Base|Leaf)(?: extends ([^{]+))? \\{([\\s\\S]*?)\\n\\}`).exec(vocabulary) ?? []
  const own = [...body.matchAll(/^ {4}"(\w+)"\?:/gm)].map(([, name = '']) => name)
  const above = [...parents.matchAll(/(\w+)Base\b/g)].flatMap(([, name = '']) => [...propertiesOf(name)])
  return new Set([...own, ...above])
}

function unknown(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const type = 'type' in value ? '' : String(Reflect.get(value, '@type'))
  const known = propertiesOf(type)
  const entries: [string, unknown][] = Object.entries(value)
  return entries.flatMap(([name, inner]) => [...(name.startsWith('@') || known.has(name) ? [] : [`${type}.${name}`]), ...unknown(inner)])
}

const at = { origin: 'https://example.org', base: '/' }

test('the vocabulary is read: a property that does not exist is found', () => {
  expect(propertiesOf('Legislation').size).toBeGreaterThan(100)
  expect(unknown({ '@type': 'Legislation', legislationIdentifer: '', name: '', isPartOf: { '@type': 'Legislation', nam: '' } })).toEqual([
    'Legislation.legislationIdentifer',
    'Legislation.nam',
  ])
})

test('an issued text and its clauses, as printed; every property is one of schema.org', () => {
  const whole = toLegislation({ ...at, edition: namedEdition(), policy: 'gx-2020' })
  expect(whole).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    name: '广西加快推动工业互联网发展若干措施',
    alternateName: '广西工业互联网措施（2020）',
    url: 'https://example.org/zh-hans/policies/gx-2020/',
    inLanguage: 'zh-Hans',
    encoding: {
      '@type': 'LegislationObject',
      encodingFormat: 'text/html',
      legislationLegalValue: 'https://schema.org/UnofficialLegalValue',
    },
    legislationJurisdiction: { '@type': 'AdministrativeArea', name: '广西壮族自治区', identifier: '450000' },
    legislationIdentifier: '桂工信规范〔2020〕9号',
    legislationPassedBy: { '@type': 'GovernmentOrganization', name: '广西壮族自治区工业和信息化厅' },
    legislationDate: '2020-06-23',
    datePublished: '2020-06-23',
    temporalCoverage: '2020-06-23/2022-12-31',
    expires: '2022-12-31',
  })
  for (const own of [edition(), edition('zh-Hant'), frozenEdition()])
    for (const { id, clauses } of own.catalogue.policies) {
      expect(unknown(toLegislation({ ...at, edition: own, policy: id }))).toEqual([])
      for (const clause of clauses) expect(unknown(toLegislation({ ...at, edition: own, policy: id, clause: clause.id }))).toEqual([])
    }
})

test('a draft, a note and a text nobody knows to be issued are no legislation', () => {
  const told = frozenEdition().catalogue.policies.filter(
    ({ id }) => toLegislation({ ...at, edition: frozenEdition(), policy: id }) !== null,
  )
  expect(told.every(({ role, stage }) => role === 'measures' && stage === 'issued')).toBe(true)
  expect(told.length).toBeGreaterThan(0)
  expect(toLegislation({ ...at, edition: namedEdition(), policy: 'gx-2024', clause: '1' })).toBeNull()
  expect(toLegislation({ ...at, edition: namedEdition(), policy: 'ba-2022' })).toBeNull()
})

test('without a known address none is made up; nothing in a block ends it', () => {
  const data = toLegislation({ origin: null, base: '/', edition: frozenEdition(), policy: 'xx-2030' })
  expect(data).not.toHaveProperty('url')
  if (data === null) throw new Error('xx-2030 is issued')
  expect(asBlock({ ...data, name: '</script><b>' })).not.toContain('<')
})
