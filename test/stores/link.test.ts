import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { empty, type Typed } from '../../src/stores/answers.ts'
import { encode } from '../../src/stores/carry/base64url.ts'
import { fromFragment, toFragment } from '../../src/stores/carry/link.ts'
import { walk } from '../fixtures/estimate.ts'

const { book } = walk({})
const version = '13a0cf227be2'
const typed = (change: Partial<Typed>): Typed => ({ ...empty, ...change })
const link = (...lines: readonly string[]): string => `#a=1.${version}.${encode([...lines, '', ''].join('\n'))}`

const node: Typed = typed({
  roles: ['nodeOperator'],
  places: ['450000'],
  topics: ['identifier'],
  facts: { 'nodeProject.totalInvestment': '2000' },
})

/** Any answers a person can give to this rulebook's questions. */
const anyTyped: fc.Arbitrary<Typed> = fc
  .record({
    roles: fc.uniqueArray(fc.constantFrom(...values('applicant.roles'))),
    places: fc.uniqueArray(fc.constantFrom(...Object.keys(book.regions))),
    topics: fc.uniqueArray(fc.constantFrom(...new Set(book.measures.flatMap(({ topics }) => topics)))),
    matters: fc.uniqueArray(fc.constantFrom(...new Set(book.measures.flatMap(({ matters }) => matters)))),
    facts: fc
      .uniqueArray(fc.constantFrom(...Object.keys(book.facts).filter((id) => id !== 'applicant.roles')))
      .chain((ids) => fc.record(Object.fromEntries(ids.map((id) => [id, anyAnswer(id)])))),
    focus: fc.option(fc.constantFrom(...book.measures.map(({ id }) => id))),
    on: fc.option(fc.constantFrom('2020-06-23', '2024-02-29', '2026-11-22')),
    asWritten: fc.boolean(),
    ours: fc.array(fc.boolean(), { minLength: 300, maxLength: 300 }),
  })
  .map(({ ours, ...rest }) => {
    const asked = [...(rest.roles.length > 0 ? ['applicant.roles'] : []), ...Object.keys(rest.facts)]
    return { ...rest, sample: asked.filter((_, at) => ours[at]) }
  })

function values(id: string): string[] {
  return (book.facts[id]?.values ?? []).map((value) => value.id)
}

function anyAnswer(id: string): fc.Arbitrary<string | string[]> {
  switch (book.facts[id]!.kind) {
    case 'set':
      return fc.uniqueArray(fc.constantFrom(...values(id)))
    case 'flag':
      return fc.constantFrom('true', 'false')
    case 'level':
    case 'choice':
      return fc.constantFrom(...values(id))
    case 'region':
      return fc.constantFrom(...Object.keys(book.regions), '999999')
    case 'date':
      return fc.constant('2026-01-31')
    default:
      return fc.oneof(fc.integer({ min: 0 }).map(String), fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }))
  }
}

test('what was typed comes back as typed, whatever it is', () => {
  fc.assert(
    fc.property(anyTyped, (any) => {
      expect(fromFragment(toFragment(any, version), book)).toEqual({ typed: any, dropped: [], version })
    }),
  )
})

test('only letters that no app changes, and few of them', () => {
  const made = toFragment(node, version)
  expect(made).toMatch(/^#a=1\.13a0cf227be2\.[\w-]+$/)
  expect(made.length).toBeLessThan(130)
  fc.assert(fc.property(anyTyped, (any) => /^#a=1\.\w+\.[\w-]*$/.test(toFragment(any, version))))
})

describe('nothing in an address is trusted', () => {
  test('an anchor of the page is no link', () => {
    for (const hash of ['', '#', '#results', '#q-nodeProject-totalInvestment', '#A=1.x.', '#b=1.x.y'])
      expect(fromFragment(hash, book)).toBeNull()
  })

  test('cut short anywhere: whole answers or none, never half a figure', () => {
    const whole = toFragment(node, version)
    const figures = new Set<unknown>()
    for (let end = 3; end <= whole.length; end += 1) {
      const found = fromFragment(whole.slice(0, end), book)
      figures.add(found?.typed.facts['nodeProject.totalInvestment'])
      if (end < whole.length) expect(found?.dropped, String(end)).toHaveLength(1)
    }
    expect([...figures]).toEqual([undefined, '2000'])
  })

  test('what a chat app glues to its end is set aside and listed', () => {
    for (const after of ['。', '）你看看', '%E3%80%82'])
      expect(fromFragment(`${toFragment(node, version)}${after}`, book)).toEqual({
        typed: node,
        dropped: [decodeURIComponent(after)],
        version,
      })
  })

  test('an address whose signs were quoted is read', () => {
    expect(fromFragment(toFragment(node, version).replace('=', '%3D').replaceAll('.', '%2E'), book)?.typed).toEqual(node)
  })

  test.each([
    ['#a=', '#a='],
    ['#a=2.x.eA', '#a=2.x.eA'],
    ['#a=1', '#a=1'],
    ['#a=1..eA', '#a=1..eA'],
    ['#a=%E0%A4%A', '#a=%E0%A4%A'],
    ['#a=1.<img src=x onerror=alert(1)>.eA', '#a=1.<img src=x onerror=alert(1)>.eA'],
  ])('%s is another format: listed as it stands', (hash, listed) => {
    expect(fromFragment(hash, book)).toEqual({ typed: empty, dropped: [listed], version: null })
  })

  test('a later or older rulebook asks other things: what fits is kept, the rest has its name', () => {
    const found = fromFragment(
      link(
        'r:nodeOperator,spaceport',
        'p:450000,990000',
        't:identifier,warp',
        'f=gx-2099/x',
        'd=2026-02-30',
        'nodeProject.totalInvestment=1200',
        '.shoeSize=42',
        'standards.international=3',
      ),
      book,
    )
    expect(found).toEqual({
      typed: {
        ...node,
        facts: { 'nodeProject.totalInvestment': '1200', 'standards.international': '3' },
      },
      dropped: ['spaceport', '990000', 'warp', 'gx-2099/x', '2026-02-30', 'nodeProject.shoeSize：42'],
      version,
    })
  })

  test('an answer of the wrong kind is listed by the name of its question', () => {
    const flag = Object.keys(book.facts).find((id) => book.facts[id]?.kind === 'flag' && !id.includes('/'))!
    const { typed: kept, dropped } = fromFragment(
      link('nodeProject.totalInvestment:1,2', `${flag}=maybe`, 'nodeProject.region=Berlin', 'applicant.roles:nodeOperator'),
      book,
    )!
    expect(kept).toEqual(empty)
    expect(dropped).toEqual([
      '项目总投资额：1,2',
      `${book.facts[flag]!.words}：maybe`,
      '节点建设项目所在地：Berlin',
      'applicant.roles：nodeOperator',
    ])
  })

  test('a sample payee we do not know leaves no mark behind; answers marked before it stay marked', () => {
    const { typed: kept } = fromFragment(link('nodeProject.totalInvestment*=1200', 'r*:spaceport'), book)!
    expect(kept).toEqual({
      ...empty,
      facts: { 'nodeProject.totalInvestment': '1200' },
      sample: ['nodeProject.totalInvestment'],
    })
  })

  test('names of the language itself are no answers', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '__proto__.polluted', 'constructor.prototype']
    const found = fromFragment(link(...names.flatMap((name) => [`${name}=1`, `p:${name}`, `r:${name}`, `${name}:a`])), book)!
    expect({ ...found.typed, dropped: found.dropped.length }).toEqual({ ...empty, dropped: names.length * 4 })
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    expect(Object.getPrototypeOf(found.typed.facts)).toBe(Object.prototype)
  })

  test('a huge one is one sentence, at once', () => {
    const found = fromFragment(`#a=1.x.${'QQo'.repeat(5_000_000)}`, book)!
    expect(found.typed).toEqual(empty)
    expect(found.dropped).toHaveLength(1)
    expect(found.dropped[0]!.length).toBeLessThan(50)
  })

  test('what is listed is short, of one line, without signs that steer', () => {
    const { dropped } = fromFragment(link(`x.y=${'长'.repeat(300)}`, 'a.b=\u202eevil\u0007\\n<script>'), book)!
    expect(dropped).toEqual([`x.y：${'长'.repeat(36)}…`, 'a.b： evil <script>'])
  })

  test('whatever stands there, nothing is thrown, and what is kept is of our shape', () => {
    const random = fc.oneof(
      fc.string({ unit: 'binary' }).map((text) => `#a=${text}`),
      fc.string().map((text) => `#a=1.x.${text}`),
      fc.array(fc.string()).map((lines) => link(...lines)),
      anyTyped.chain((any) => {
        const made = toFragment(any, version)
        return fc.record({ at: fc.nat(made.length), by: fc.string() }).map(({ at, by }) => made.slice(0, at) + by + made.slice(at + 1))
      }),
    )
    fc.assert(
      fc.property(random, (hash) => {
        const found = fromFragment(hash, book)
        if (found === null) return
        const again = fromFragment(toFragment(found.typed, version), book)
        expect(again).toEqual({ typed: found.typed, dropped: [], version })
      }),
      { numRuns: 500 },
    )
  })
})
