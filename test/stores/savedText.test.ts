import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readItem, type SavedItem } from '../../src/stores/saved/savedItems.ts'
import { fromListFragment, fromListText, toBlock, toListFragment } from '../../src/stores/saved/savedText.ts'
import { endless } from '../fixtures/pasted.ts'

const clause = (id: string, note = ''): SavedItem => ({
  kind: 'clause',
  policy: 'gx-2024',
  clause: id,
  text: '广西若干措施（征求意见稿）',
  label: '（二）',
  title: '标识解析节点建设与应用',
  note,
})
const result: SavedItem = {
  kind: 'result',
  measure: 'gx-2024/node-project',
  clause: '2',
  title: '广西 · 标识解析二级节点建设',
  amount: '不超过500万元，可能符合',
  facts: ['标识解析节点运营单位', '项目总投资额2000万元'],
  on: '2026-11-22',
  fragment: '#a=1.13a0cf227be2.cjpub2Rl',
  note: '',
}

describe('as text, and back', () => {
  const words = fc.stringMatching(/^[一-龥a-z（）·]{1,12}$/)
  const note = fc.array(fc.stringMatching(/^[一-龥a-z0-9>=#·. -]{0,12}$/).map((line) => line.trimEnd())).map((lines) => lines.join('\n'))
  const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,6}$/)
  const fragment = fc.stringMatching(/^#a=1\.[a-z0-9]{4}\.[\w-]{0,20}$/)
  const anyClause = fc.record({
    kind: fc.constant('clause' as const),
    policy: id,
    clause: id,
    text: words,
    label: words,
    title: words,
    note,
  })
  const anyResult = fc
    .record({
      kind: fc.constant('result' as const),
      policy: id,
      noun: id,
      clause: id,
      title: words,
      amount: words,
      facts: fc.array(words),
      on: fc.constantFrom('', '2026-11-22'),
      fragment,
      note,
    })
    .map(({ policy, noun, ...rest }): SavedItem => ({ ...rest, measure: `${policy}/${noun}` }))
  const anyItems: fc.Arbitrary<SavedItem[]> = fc.array(fc.oneof(anyClause, anyResult))
  const heading = (item: SavedItem): string =>
    `${item.kind === 'clause' ? `《${item.text}》${item.label} ${item.title}` : item.title}【征求意见稿】`
  const text = (items: readonly SavedItem[], root: string): string =>
    ['※ 我的清单', '', ...items.map((item, at) => `${toBlock(item, at + 1, heading(item), root)}\n`)].join('\n')

  test('every item comes back as it was, nothing is left unread', () => {
    fc.assert(
      fc.property(anyItems, fc.constantFrom('https://example.org/p/zh-hans/', ''), (items, root) => {
        expect(fromListText(text(items, root))).toEqual({ items, unread: [] })
      }),
    )
  })
  test('by a link as well, alone or inside a message', () => {
    const items = [clause('2', '问一下'), result]
    const fragment = toListFragment(text(items, ''))
    expect(fragment).toMatch(/^#l=1\.[\w-]+$/)
    expect(fromListText(fromListFragment(fragment) ?? '')).toEqual({ items, unread: [] })
    expect(fromListText(`给你：https://example.org/zh-hans/saved/${fragment}`)).toEqual({ items, unread: ['给你：'] })
  })
  test('a link cut short keeps whole items and shows that more was there', () => {
    const fragment = toListFragment(text([clause('1'), clause('2')], ''))
    const { items, unread } = fromListText(fromListFragment(fragment.slice(0, -30)) ?? '')
    expect(items).toEqual([clause('1')])
    expect(unread.at(-1)).toBe('…')
  })
  test('bare addresses are read, what stands beside them is listed', () => {
    expect(
      fromListText(
        [
          '你看这个 https://example.org/zh-hans/policies/gx-2020/1/ 不错',
          'https://example.org/zh-hant/policies/gx-2024/2/#m-node-project。',
          'https://example.org/zh-hans/calculator/#a=1.13a0cf227be2.cjpub2Rl',
          'https://example.org/zh-hans/policies/gx-2024/as-received/',
          '',
          '乱写一行',
        ].join('\n'),
      ),
    ).toEqual({
      items: [
        { ...clause('1'), policy: 'gx-2020', text: '', label: '', title: '' },
        { ...clause('2'), text: '', label: '', title: '' },
        { kind: 'result', measure: '', clause: '', title: '', amount: '', facts: [], on: '', fragment: result.fragment, note: '' },
      ],
      unread: ['你看这个  不错', 'https://example.org/zh-hans/policies/gx-2024/as-received/', '乱写一行'],
    })
  })
  test('no other fragment is a list', () => {
    for (const hash of ['', '#import', '#a=1.x.y', '#l=2.x', '#l=']) expect(fromListFragment(hash)).toBeNull()
  })
  test.each(endless)('half a million characters of “%s”: what is read is of our shape, the rest is listed', (part) => {
    const { items, unread } = fromListText(part.repeat(100_000))
    for (const item of items) expect(readItem(item)).toEqual(item)
    expect(unread.join('').length).toBeGreaterThan(90_000)
  })
  test.each(endless)('a heading of fifty thousand “%s” is cut, or the item is not read', (part) => {
    const { items, unread } = fromListText(`1. 《${part.repeat(50_000)}\npolicies/a/b/`)
    for (const item of items)
      expect(item).toMatchObject({ policy: 'a', clause: 'b', title: expect.stringMatching(/^.{1,1000}$/) as string })
    expect(items.length + unread.length).toBe(1)
  })
  test('whatever is pasted, nothing is thrown and what is read is of our shape', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('1. ', '> ', '※', '#l=1.AAAA', 'policies/a/b/', '#a=1.x.y'))), (parts) => {
        const pasted = parts.join('\n')
        const { items, unread } = fromListText(pasted)
        for (const item of items) expect(readItem(item)).toEqual(item)
        for (const line of unread) expect(line.trim()).not.toBe('')
      }),
    )
  })
})
