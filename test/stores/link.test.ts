import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { empty, type Typed } from '../../src/stores/answers.ts'
import { encode } from '../../src/stores/carry/base64url.ts'
import { fromFragment, toFragment, type Opened } from '../../src/stores/carry/link.ts'
import { codeOf, threeOf } from '../../src/codes/code.ts'
import { spell, spellAll, unspell, unspellAll } from '../../src/stores/carry/spelled.ts'
import { walk } from '../fixtures/estimate.ts'

const { book } = walk({})
const { version } = book
const typed = (change: Partial<Typed>): Typed => ({ ...empty, ...change })
/** As links were until 2026-11-30. */
const oldLink = (...lines: readonly string[]): string => `#a=1.13a0cf227be2.${encode([...lines, '', ''].join('\n'))}`

/** As links are now, of any entries. */
function link(...entries: readonly string[]): string {
  const text = `#a=2.${version}.${entries.join('_')}`
  return `${text}.${threeOf(text)}`
}
const opened = (change: Partial<Opened>): Opened => ({ typed: empty, dropped: [], renewed: [], version, state: 'whole', ...change })

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
      expect(fromFragment(toFragment(any, book), book)).toEqual(opened({ typed: any }))
    }),
  )
})

test('any text is spelled with letters, digits and hyphens, and read again', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }))), (texts) => {
      expect(spellAll(texts)).toMatch(/^[0-9A-Za-z-]*$/)
      if (texts.length !== 1 || texts[0] !== '') expect(unspellAll(spellAll(texts))).toEqual(texts)
      for (const text of texts) expect(unspell(spell(text))).toBe(text)
    }),
  )
})

test.each([
  ['1200.5', '1200-p5'],
  ['1,200万元', '1-c200-w-y'],
  ['1.2亿', '1-p2-e'],
  ['两千万', '-0ffo--0gg3--w'],
  ['12%', '12-b'],
])('%s is spelled %s', (text, spelled) => {
  expect(spell(text)).toBe(spelled)
})

test('only letters that no app changes, and few of them', () => {
  const made = toFragment(node, book)
  expect(made).toBe(
    `#a=2.${version}.rnodeOperator_p450000_tidentifier_v${codeOf({ id: 'nodeProject.totalInvestment' })}2000${made.slice(-4)}`,
  )
  expect(made.length).toBeLessThan(80)
  fc.assert(fc.property(anyTyped, (any) => /^#a=2\.\w+\.[\w-]*\.\w{3}$/.test(toFragment(any, book))))
})

test('everything one matter asks of one place, answered, is at most 500 characters', () => {
  const topics = [...new Set(book.measures.flatMap((rule) => rule.topics))]
  const longest = Object.keys(book.regions).flatMap((place) =>
    topics.map((topic) => {
      const change = { places: [place], topics: [topic], roles: ['platformOperator'] }
      const { needs, findings } = walk(change)
      const rules = findings.map(({ assessment }) => assessment.rule)
      const ids = [...needs.order, ...needs.judged, ...needs.regions]
      const facts = Object.fromEntries(ids.map((id) => [id, answerTo(id)]))
      const link = `https://example.org/policy-compare/zh-hans/calculator/${toFragment(typed({ ...change, facts }), book, rules)}`
      return { length: link.length, what: `${topic} ${place}` }
    }),
  )
  expect(longest.filter(({ length }) => length > 500)).toEqual([])
})

function answerTo(id: string): string | string[] {
  const { kind } = book.facts[id]!
  if (kind === 'set') return values(id).slice(0, 2)
  if (kind === 'flag') return 'true'
  if (kind === 'region') return '440306'
  if (kind === 'date') return '2026-01-31'
  return kind === 'level' || kind === 'choice' ? values(id).slice(-1)[0]! : '1234.5万'
}

describe('nothing in an address is trusted', () => {
  test('an anchor of the page is no link', () => {
    for (const hash of ['', '#', '#results', '#q-nodeProject-totalInvestment', '#A=1.x.', '#b=1.x.y', '#c', '#compare'])
      expect(fromFragment(hash, book)).toBeNull()
  })

  test('cut short anywhere: whole answers or none, never half a figure', () => {
    const whole = toFragment(node, book)
    const figures = new Set<unknown>()
    for (let end = 3; end < whole.length; end += 1) {
      const found = fromFragment(whole.slice(0, end), book)!
      figures.add(found.typed.facts['nodeProject.totalInvestment'])
      expect(found.state === 'cut' || found.dropped.length === 1, String(end)).toBe(true)
    }
    expect([...figures]).toEqual([undefined, '2000'])
    const old = oldLink('p:450000', 'nodeProject.totalInvestment=2000')
    for (let end = 3; end < old.length; end += 1) {
      const found = fromFragment(old.slice(0, end), book)!
      expect([undefined, '2000']).toContain(found.typed.facts['nodeProject.totalInvestment'])
      expect(found.state === 'cut' || found.dropped.length === 1, String(end)).toBe(true)
    }
  })

  const tails = [
    '。',
    '）你看看',
    '%E3%80%82',
    '&from=timeline',
    '&from=singlemessage&isappinstalled=0',
    '?from=timeline',
    '.',
    ',',
    '!',
    ')',
    '”',
    ' 转发',
    '\n看这个',
    'hello',
    '%',
    '%E3%80',
    '\u200b',
    '#wechat_redirect',
  ]
  test.each(tails)('what a chat app glues to its end, %j, changes nothing', (tail) => {
    expect(fromFragment(`${toFragment(node, book)}${tail}`, book)).toEqual(opened({ typed: node }))
  })

  test('so do any answers with any such tail', () => {
    fc.assert(
      fc.property(anyTyped, fc.constantFrom(...tails), fc.string({ unit: 'grapheme' }), (any, tail, more) => {
        expect(fromFragment(`${toFragment(any, book)}${tail}${more}`, book)).toEqual(opened({ typed: any }))
      }),
    )
  })

  test('an address whose signs were quoted is read, once or twice over', () => {
    const once = (text: string): string => text.replace(/[#=.]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    const made = toFragment(node, book)
    for (const quoted of [once(made), encodeURIComponent(once(made)), encodeURIComponent(encodeURIComponent(made))])
      for (const hash of [`#${quoted}`, `${quoted}&from=timeline`])
        expect(fromFragment(hash, book)).toEqual(quoted === hash ? expect.anything() : opened({ typed: node }))
    fc.assert(
      fc.property(anyTyped, (any) => {
        expect(fromFragment(`#${encodeURIComponent(encodeURIComponent(toFragment(any, book).slice(1)))}`, book)).toEqual(
          opened({ typed: any }),
        )
      }),
    )
  })

  test('a line broken by a mail program is whole again', () => {
    const made = toFragment(node, book)
    expect(fromFragment(`${made.slice(0, 30)}\r\n ${made.slice(30)}`, book)).toEqual(opened({ typed: node }))
  })

  test('one sign changed is never taken for whole', () => {
    const made = toFragment(node, book)
    for (let at = made.lastIndexOf('_'); at < made.length; at += 1) {
      const found = fromFragment(`${made.slice(0, at)}7${made.slice(at + 1)}`, book)
      if (made[at] !== '7') expect(found?.state, String(at)).not.toBe('whole')
    }
  })

  test.each([
    ['#a=', '#a='],
    ['#a=9.x.eA', '#a=9.x.eA'],
    ['#a=1', '#a=1'],
    ['#a=1..eA', '#a=1..eA'],
    ['#a=%E0%A4%A', '#a=%E0%A4%A'],
    ['#a=1.<img src=x onerror=alert(1)>.eA', '#a=1.<img src=x onerror=alert(1)>.eA'],
  ])('%s is another format: listed as it stands', (hash, listed) => {
    expect(fromFragment(hash, book)).toEqual(opened({ dropped: [listed], version: null }))
  })

  test('an older link opens: what fits is kept, the rest has its name', () => {
    const found = fromFragment(
      oldLink(
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
    expect(found).toEqual(
      opened({
        typed: { ...node, facts: { 'nodeProject.totalInvestment': '1200', 'standards.international': '3' } },
        dropped: ['spaceport', '990000', 'warp', 'gx-2099/x', '2026-02-30', 'nodeProject.shoeSize：42'],
        version: '13a0cf227be2',
      }),
    )
  })

  test('a later or older rulebook asks other things: what fits is kept, the rest is listed', () => {
    const code = codeOf({ id: 'nodeProject.totalInvestment' })
    const found = fromFragment(
      link('rnodeOperator-lspaceport', 'p450000-l990000', 'tidentifier-lwarp', 'f000', 'd20260230', `v${code}1200`, 'v00042', 'Y000', 'u7'),
      book,
    )
    expect(found).toEqual(
      opened({
        typed: { ...node, facts: { 'nodeProject.totalInvestment': '1200' } },
        dropped: ['spaceport', '990000', 'warp', '000', '2026-02-30', '000：42', '000：true', 'u7'],
      }),
    )
  })

  test('an answer of the wrong kind is listed by the name of its question', () => {
    const flag = Object.keys(book.facts).find((id) => book.facts[id]?.kind === 'flag' && !id.includes('/'))!
    const { typed: kept, dropped } = fromFragment(
      oldLink('nodeProject.totalInvestment:1,2', `${flag}=maybe`, 'nodeProject.region=Berlin', 'applicant.roles:nodeOperator'),
      book,
    )!
    expect(kept).toEqual(empty)
    expect(dropped).toEqual([
      '项目总投资额：1,2',
      `${book.facts[flag]!.words}：maybe`,
      '节点建设项目所在地：Berlin',
      'applicant.roles：nodeOperator',
    ])
    const now = fromFragment(link(`s${codeOf({ id: 'nodeProject.totalInvestment' })}1-l2`, `v${codeOf({ id: flag })}maybe`), book)!
    expect([now.typed, now.dropped]).toEqual([empty, dropped.slice(0, 2)])
  })

  test('half an entry is no choice', () => {
    expect(fromFragment(link('vw', 'vr', 'v', 'x', 'yp', 'sd', 'Yf'), book)?.typed).toEqual(empty)
  })

  test('a sample payee we do not know leaves no mark behind; answers marked before it stay marked', () => {
    const kept = { ...empty, facts: { 'nodeProject.totalInvestment': '1200' }, sample: ['nodeProject.totalInvestment'] }
    expect(fromFragment(oldLink('nodeProject.totalInvestment*=1200', 'r*:spaceport'), book)!.typed).toEqual(kept)
    expect(fromFragment(link(`xv${codeOf({ id: 'nodeProject.totalInvestment' })}1200`, 'xrspaceport'), book)!.typed).toEqual(kept)
  })

  test('names of the language itself are no answers', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '__proto__.polluted', 'constructor.prototype']
    const found = fromFragment(oldLink(...names.flatMap((name) => [`${name}=1`, `p:${name}`, `r:${name}`, `${name}:a`])), book)!
    expect({ ...found.typed, dropped: found.dropped.length }).toEqual({ ...empty, dropped: names.length * 4 })
    const now = fromFragment(link(...names.flatMap((name) => [`p${spell(name)}`, `r${spell(name)}`, `t${spell(name)}`])), book)!
    expect({ ...now.typed, dropped: now.dropped.length }).toEqual({ ...empty, dropped: names.length * 3 })
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    expect(Object.getPrototypeOf(found.typed.facts)).toBe(Object.prototype)
  })

  test('a huge one is one sentence, at once', () => {
    for (const head of ['#a=1.x.', '#a=2.x.', '#c=', '#%25%25%25a=2.x.']) {
      const found = fromFragment(`${head}${'QQo'.repeat(5_000_000)}`, book)
      if (found === null) continue
      expect(found.typed).toEqual(empty)
      expect(found.dropped).toHaveLength(1)
      expect(found.dropped[0]!.length).toBeLessThan(50)
    }
  })

  test('what is listed is short, of one line, without signs that steer', () => {
    const { dropped } = fromFragment(oldLink(`x.y=${'长'.repeat(300)}`, 'a.b=\u202eevil\u0007\\n<script>'), book)!
    expect(dropped).toEqual([`x.y：${'长'.repeat(36)}…`, 'a.b： evil <script>'])
    expect(fromFragment(link(`v000${spell('\u202eevil\u0007\n<script>')}`), book)!.dropped).toEqual(['000： evil <script>'])
  })

  test('whatever stands there, nothing is thrown, and what is kept is of our shape', () => {
    const random = fc.oneof(
      fc.string({ unit: 'binary' }).map((text) => `#a=${text}`),
      fc.string().map((text) => `#a=1.x.${text}`),
      fc.string().map((text) => `#a=2.x.${text}`),
      fc.array(fc.string()).map((lines) => oldLink(...lines)),
      fc.array(fc.stringMatching(/^x?[rptfdwvsynYNP][\w-]{0,12}$/)).map((entries) => link(...entries)),
      anyTyped.chain((any) => {
        const made = toFragment(any, book)
        return fc.record({ at: fc.nat(made.length), by: fc.string() }).map(({ at, by }) => made.slice(0, at) + by + made.slice(at + 1))
      }),
    )
    fc.assert(
      fc.property(random, (hash) => {
        const found = fromFragment(hash, book)
        if (found === null) return
        const again = fromFragment(toFragment(found.typed, book), book)
        expect(again).toEqual(opened({ typed: found.typed }))
      }),
      { numRuns: 500 },
    )
  })
})

describe('the rules a link was made by', () => {
  const [one, other] = book.measures
  if (one === undefined || other === undefined) throw new Error('two measures')
  const made = toFragment(node, book, [one, other])

  test('nine signs a measure, at the end', () => {
    expect(made).toContain(`_g${codeOf(one)}${one.digest ?? ''}${codeOf(other)}${other.digest ?? ''}.`)
    expect(fromFragment(made, book)).toEqual(opened({ typed: node }))
  })

  test('a rule that is another now is named, and only that one', () => {
    const later = { ...book, measures: book.measures.map((rule) => (rule.id === other.id ? { ...rule, digest: 'abcdef' } : rule)) }
    expect(fromFragment(made, later)).toEqual(opened({ typed: node, renewed: [other.id] }))
  })

  test('a measure that is no longer there is listed; half a mark is none', () => {
    const later = { ...book, measures: book.measures.filter(({ id }) => id !== one.id) }
    expect(fromFragment(made, later)).toEqual(opened({ typed: node, dropped: [codeOf(one)] }))
    expect(fromFragment(link('gk7QXrh'), book)).toEqual(opened({}))
  })

  test('a link from before says nothing of rules', () => {
    expect(fromFragment(toFragment(node, book), book)?.renewed).toEqual([])
  })
})
