import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { idOf, readItem, type SavedItem } from '../../src/stores/saved/savedItems.ts'
import { mostItems } from '../../src/edge/savedList.ts'
import {
  $list,
  $removed,
  $trouble,
  add,
  dropUnread,
  move,
  openList,
  putBack,
  remove,
  setNote,
  unreadItems,
} from '../../src/stores/saved/savedList.ts'
import { page, storage } from '../fixtures/storage.ts'

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
const kept = (at: Storage): unknown => JSON.parse(at.getItem('saved-list') ?? 'null')
const ids = (): string[] => $list.get().map(idOf)

let stop = (): void => undefined
function open(at: Storage | null) {
  const found = page(at)
  stop = openList(found.window)
  return found
}
afterEach(() => {
  stop()
  $list.set([])
  $removed.set(null)
  $trouble.set(null)
})

describe('the list of one browser', () => {
  test('what is added stands in the storage, once', () => {
    const at = storage()
    open(at)
    expect(add([clause('2'), result])).toEqual({ added: 2, left: 0 })
    expect(add([clause('2', 'again')])).toEqual({ added: 0, left: 0 })
    expect(kept(at)).toEqual({ version: 1, items: [clause('2'), result] })
  })
  test('up and down; at the ends nothing moves', () => {
    open(storage())
    add([clause('1'), clause('2'), clause('3')])
    move('gx-2024/3', -1)
    move('gx-2024/1', -1)
    move('gx-2024/2', 1)
    expect(ids()).toEqual(['gx-2024/1', 'gx-2024/3', 'gx-2024/2'])
  })
  test('what was removed comes back to its place, note and all', () => {
    open(storage())
    add([clause('1'), clause('2'), clause('3')])
    setNote('gx-2024/2', '问一下')
    remove('gx-2024/2')
    expect(ids()).toEqual(['gx-2024/1', 'gx-2024/3'])
    putBack()
    expect($list.get()[1]).toEqual(clause('2', '问一下'))
    expect($removed.get()).toBeNull()
  })
  test('two hundred at most; what finds no room is counted', () => {
    open(storage())
    const many = Array.from({ length: mostItems + 5 }, (_, at) => clause(String(at)))
    expect(add(many)).toEqual({ added: mostItems, left: 5 })
    expect($list.get()).toHaveLength(200)
  })
})

describe('another tab', () => {
  test('is followed', () => {
    const at = storage()
    const { told } = open(at)
    at.setItem('saved-list', JSON.stringify({ version: 1, items: [clause('9')] }))
    told('calculator')
    expect(ids()).toEqual([])
    told('saved-list')
    expect(ids()).toEqual(['gx-2024/9'])
    at.clear()
    told(null)
    expect(ids()).toEqual([])
  })
  test('is not overwritten by what is added here', () => {
    const at = storage()
    open(at)
    at.setItem('saved-list', JSON.stringify({ version: 1, items: [clause('9')] }))
    add([clause('1')])
    expect(ids()).toEqual(['gx-2024/9', 'gx-2024/1'])
  })
})

describe('a storage that is blocked, full or damaged', () => {
  test('blocked: said, and the page works', () => {
    open(null)
    expect($trouble.get()).toEqual({ kind: 'blocked' })
    add([clause('1')])
    add([clause('2')])
    move('gx-2024/2', -1)
    expect(ids()).toEqual(['gx-2024/2', 'gx-2024/1'])
    expect($trouble.get()).toEqual({ kind: 'blocked' })
  })
  test('full: nothing on the page is lost, and what has room again is kept again', () => {
    const at = storage({}, 250)
    open(at)
    add([clause('1')])
    add([clause('2'), clause('3')])
    expect([ids(), $trouble.get()]).toEqual([['gx-2024/1', 'gx-2024/2', 'gx-2024/3'], { kind: 'full' }])
    remove('gx-2024/1')
    remove('gx-2024/2')
    expect([ids(), $trouble.get()]).toEqual([['gx-2024/3'], null])
    expect(kept(at)).toEqual({ version: 1, items: [clause('3')] })
  })
  test.each(['{"version":1,', '7', 'null', '[]', '{"version":0,"items":[]}', '{"version":1}', '{"version":1,"items":{}}'])(
    '%s is damaged: begun anew, said, and lies aside',
    (text) => {
      const at = storage({ 'saved-list': text })
      open(at)
      expect([ids(), $trouble.get()]).toEqual([[], { kind: 'unread' }])
      add([clause('1')])
      expect(ids()).toEqual(['gx-2024/1'])
      expect(kept(at)).toEqual({ version: 1, items: [clause('1')] })
      expect(unreadItems()).toEqual([text])
    },
  )
  test('what lies aside is offered again after a reload, until it is dropped', () => {
    const at = storage({ 'saved-list': '{"version":1,' })
    open(at)
    stop()
    open(at)
    expect([$trouble.get(), unreadItems()]).toEqual([{ kind: 'unread' }, ['{"version":1,']])
    dropUnread()
    stop()
    open(at)
    expect([$trouble.get(), unreadItems()]).toEqual([null, []])
  })
  test('a newer version’s list is never written over', () => {
    const newer = '{"version":2,"groups":[]}'
    const at = storage({ 'saved-list': newer })
    open(at)
    add([clause('1')])
    remove('gx-2024/1')
    add([clause('2')])
    expect([at.getItem('saved-list'), $trouble.get(), ids()]).toEqual([newer, { kind: 'newer' }, ['gx-2024/2']])
  })
  test('what cannot be read and finds no room aside stays as it is', () => {
    const at = storage({ 'saved-list': '{"version":1,' + 'x'.repeat(300) }, 250)
    open(at)
    add([clause('1')])
    expect([at.getItem('saved-list')?.length, $trouble.get()]).toEqual([313, { kind: 'stuck' }])
  })
  test('strange members are left out and counted, the rest stands', () => {
    const items = [7, null, { kind: 'clause' }, clause('1'), { ...result, fragment: 'javascript:alert(1)' }, clause('1', 'twice'), result]
    open(storage({ 'saved-list': JSON.stringify({ version: 1, items }) }))
    expect([ids(), $trouble.get()]).toEqual([['gx-2024/1', idOf(result)], { kind: 'strange', count: 4 }])
    add([clause('3')])
    expect(unreadItems()).toEqual([JSON.stringify([7, null, { kind: 'clause' }, { ...result, fragment: 'javascript:alert(1)' }])])
  })
})

describe('what becomes part of an address', () => {
  test.each([
    ['a policy that climbs', { ...clause('1'), policy: '../..' }],
    ['a clause with a scheme', { ...clause('1'), clause: 'javascript:x' }],
    ['a clause with markup', { ...clause('1'), clause: '"><b>' }],
    ['no clause', { ...clause('1'), clause: '' }],
    ['a measure that climbs', { ...result, measure: 'a/../b' }],
    ['a fragment of another kind', { ...result, fragment: '#results' }],
    ['a fragment with more behind it', { ...result, fragment: '#a=1.x.y"onload=' }],
  ])('%s is no item', (_, item) => {
    expect(readItem(item)).toBeNull()
  })
  test('whatever stands in a storage, an item is of our shape or none', () => {
    fc.assert(
      fc.property(
        fc.anything(),
        fc.record({ kind: fc.constantFrom('clause', 'result'), policy: fc.string(), note: fc.anything() }),
        (a, b) => {
          for (const value of [a, b]) {
            const item = readItem(value)
            if (item !== null) expect(readItem(JSON.parse(JSON.stringify(item)))).toEqual(item)
          }
        },
      ),
    )
  })
})
