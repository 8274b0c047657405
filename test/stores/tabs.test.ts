import fc from 'fast-check'
import { afterAll, describe, expect, test, vi } from 'vitest'
import type { Typed } from '../../src/stores/answers.ts'
import type { SavedItem } from '../../src/schema/savedList.ts'
import { more, seed } from '../runs.ts'
import { page, storage } from '../fixtures/storage.ts'

/** Two tabs of one browser: the same scripts twice, one storage. What one writes the other hears late, or never. */
async function tab() {
  vi.resetModules()
  const [answers, keep, list, saved, recent] = await Promise.all([
    import('../../src/stores/answers.ts'),
    import('../../src/stores/estimate/keep.ts'),
    import('../../src/stores/saved/savedList.ts'),
    import('../../src/stores/saved/savedItems.ts'),
    import('../../src/search/recent.ts'),
  ])
  return { ...answers, ...keep, ...list, dropUnread: keep.dropUnread, ...saved, ...recent }
}
const tabs = [await tab(), await tab()] as const
afterAll(() => {
  vi.resetModules()
})
const runs = { numRuns: 1000 * more, seed }
const which = fc.nat({ max: 1 })

describe('测算 in two tabs', () => {
  const empty = tabs[0].empty
  const asks = { 'a.b': {}, 'c.d': {} }
  /** A tab as it is opened: nothing on its form. */
  const opened = (at: (typeof tabs)[number], kept: Storage) => {
    at.$answers.set(empty)
    at.$notice.set(null)
    at.$elsewhere.set(null)
    const found = page(kept)
    const close = at.keepAnswers(found.window)
    at.dropUnasked(asks)
    return { ...found, close }
  }
  const onForm = (value: string): Typed => ({ ...empty, facts: { 'a.b': value } })
  const text = (typed: Typed): string => JSON.stringify(typed)
  /** Everything that can still be had: on the forms, where all look, and beside it. */
  const standing = (kept: Storage): string[] => {
    const read = (key: string): unknown => JSON.parse(kept.getItem(key) ?? '[]')
    const answersOf = (one: object): Typed => {
      const { version, tab: _, ...typed } = one as Typed & { version: number; tab?: string }
      expect(version).toBe(1)
      return typed
    }
    const all = [read('calculator'), read('calculator.tabs')].flat() as object[]
    return [...tabs.map((at) => text(at.$answers.get())), ...all.map((one) => text(answersOf(one)))]
  }
  const deed = fc.record({ at: which, does: fc.constantFrom('type', 'type', 'hear', 'look', 'theirs', 'ours', 'reload', 'clear') })

  test('nothing that was typed is lost unless somebody chose against it; nothing changes under the hand', () => {
    fc.assert(
      fc.property(fc.array(deed, { minLength: 4, maxLength: 40 }), (deeds) => {
        const kept = storage()
        const pages = tabs.map((at) => opened(at, kept))
        /** What each tab typed last: superseded by what is typed on top of it, dropped by choice alone. */
        const owed = new Map<number, string>()
        const settle = (typed: string): void => {
          for (const [of, one] of owed) if (one === typed) owed.delete(of)
        }
        for (const [n, { at: i, does }] of deeds.entries()) {
          const [at, other] = [tabs[i]!, pages[i]!]
          const before = text(at.$answers.get())
          const theirs = at.$elsewhere.get()
          switch (does) {
            case 'type':
            case 'clear':
              settle(before)
              at.$answers.set(does === 'clear' ? empty : onForm(String(n)))
              owed.set(i, text(at.$answers.get()))
              break
            case 'hear':
              other.told('calculator')
              break
            case 'look':
              other.look()
              break
            case 'theirs':
              if (theirs !== null) settle(before)
              at.takeTheirs()
              break
            case 'ours':
              if (theirs !== null) settle(text(theirs))
              at.keepOurs()
              expect(text(at.$answers.get())).toBe(before)
              break
            case 'reload':
              other.close()
              pages[i] = opened(at, kept)
          }
          if (does === 'hear' || does === 'look') expect(text(at.$answers.get())).toBe(before)
          const there = standing(kept)
          for (const one of owed.values()) if (one !== text(empty)) expect(there).toContain(one)
        }
        for (const one of pages) one.close()
      }),
      runs,
    )
  })

  test('what another tab wrote is said, at once or on looking again, and chosen by hand', () => {
    const kept = storage()
    const [a, b] = tabs
    const pages = tabs.map((at) => opened(at, kept))
    a.$answers.set(onForm('1'))
    expect(b.$elsewhere.get()).toBeNull()
    pages[1]?.told('calculator')
    expect([b.$elsewhere.get(), b.$answers.get()]).toEqual([onForm('1'), empty])
    b.$answers.set(onForm('2'))
    expect(kept.getItem('calculator')).toContain('"1"')
    pages[0]?.look()
    expect(a.$elsewhere.get()).toEqual(onForm('2'))
    b.takeTheirs()
    expect([b.$answers.get(), b.$elsewhere.get(), b.$undo.get()]).toEqual([onForm('1'), null, onForm('2')])
    a.$answers.set(onForm('3'))
    pages[1]?.look()
    b.keepOurs()
    expect(kept.getItem('calculator')).toContain('"1"')
    pages[0]?.look()
    expect([a.$elsewhere.get(), a.$answers.get()]).toEqual([onForm('1'), onForm('3')])
    for (const one of pages) one.close()
  })

  test('a choice against what was shown does not touch what was written since', () => {
    const kept = storage()
    const [a, b] = tabs
    const pages = tabs.map((at) => opened(at, kept))
    a.$answers.set(onForm('1'))
    pages[1]?.look()
    a.$answers.set(onForm('2'))
    b.keepOurs()
    expect([kept.getItem('calculator')?.includes('"2"'), b.$elsewhere.get()]).toEqual([true, onForm('2')])
    for (const one of pages) one.close()
  })

  test('said of a reload: what stood there is back, until something changes', () => {
    const kept = storage({ calculator: JSON.stringify({ version: 1, ...onForm('1') }) })
    const one = opened(tabs[0], kept)
    expect([tabs[0].$restored.get(), tabs[0].$answers.get()]).toEqual([true, onForm('1')])
    tabs[0].$answers.set(onForm('2'))
    expect(tabs[0].$restored.get()).toBe(false)
    one.close()
  })

  test('answers to questions of another version of the data outlive a page that does not ask them', () => {
    const facts = { 'a.b': '1', 'new.fact': '7' }
    const kept = storage({ calculator: JSON.stringify({ version: 1, ...empty, facts }) })
    const one = opened(tabs[0], kept)
    expect([tabs[0].$notice.get(), tabs[0].$answers.get()]).toEqual([{ kind: 'dropped', count: 1 }, onForm('1')])
    tabs[0].$answers.set(onForm('2'))
    expect(JSON.parse(kept.getItem('calculator') ?? '')).toMatchObject({ facts: { 'a.b': '2', 'new.fact': '7' } })
    tabs[0].$answers.set({ ...empty, topics: ['cloud'] })
    expect(JSON.parse(kept.getItem('calculator') ?? '')).toMatchObject({ facts: { 'new.fact': '7' } })
    // 清空 leaves what was asked, and no answer.
    tabs[0].emptyTo({ ...empty, topics: ['cloud'] })
    expect(JSON.parse(kept.getItem('calculator') ?? '')).toMatchObject({ topics: ['cloud'], facts: {} })
    one.close()
  })

  test('a newer version’s answers are never written over, also those that come while the page is open', () => {
    const newer = JSON.stringify({ version: 2, answers: {} })
    for (const first of [newer, null]) {
      const kept = storage(first === null ? {} : { calculator: first })
      const one = opened(tabs[0], kept)
      kept.setItem('calculator', newer)
      tabs[0].$answers.set(onForm('1'))
      one.look()
      tabs[0].keepOurs()
      expect([kept.getItem('calculator'), tabs[0].$notice.get()]).toEqual([newer, { kind: 'newer' }])
      one.close()
    }
  })

  test.each(['{"version":1,', '7', '[1]', '{"version":0,"facts":{}}'])(
    '%s lies aside, is offered after a reload too, and can be dropped',
    (broken) => {
      const kept = storage({ calculator: broken })
      const [at] = tabs
      opened(at, kept).close()
      at.$answers.set(empty)
      const one = opened(at, kept)
      at.$answers.set(onForm('1'))
      expect([at.$notice.get(), at.unreadTexts(), kept.getItem('calculator')?.includes('"1"')]).toEqual([
        { kind: 'unread' },
        [broken],
        true,
      ])
      at.dropUnread()
      expect([at.$notice.get(), at.unreadTexts()]).toEqual([null, []])
      one.close()
    },
  )

  test('full is said as full, blocked as blocked, and what has room again is kept again', () => {
    const kept = storage({ other: 'x' }, 160)
    const [at] = tabs
    const one = opened(at, kept)
    at.$answers.set(onForm('x'.repeat(200)))
    expect(at.$notice.get()).toEqual({ kind: 'full' })
    at.$answers.set(onForm('1'))
    expect([at.$notice.get(), kept.getItem('calculator')?.includes('"1"')]).toEqual([null, true])
    one.close()
    at.$answers.set(empty)
    const blocked = page(null)
    const close = at.keepAnswers(blocked.window)
    expect(at.$notice.get()).toEqual({ kind: 'blocked' })
    close()
  })
})

describe('我的清单 in two tabs', () => {
  const clause = (id: number): SavedItem => ({
    kind: 'clause',
    policy: 'gx-2024',
    clause: String(id),
    text: '',
    label: '',
    title: '',
    note: '',
  })
  const deed = fc.record({
    at: which,
    does: fc.constantFrom('add', 'add', 'remove', 'move', 'note', 'hear', 'look'),
    of: fc.nat({ max: 30 }),
  })

  test('the list is what was done to it in both, in the order in which it was done', () => {
    fc.assert(
      fc.property(fc.array(deed, { minLength: 4, maxLength: 40 }), (deeds) => {
        const kept = storage()
        const pages = tabs.map((at) => {
          const found = page(kept)
          return { ...found, close: at.openList(found.window) }
        })
        let should: SavedItem[] = []
        for (const [n, { at: i, does, of }] of deeds.entries()) {
          const at = tabs[i]!
          const item = should[of % Math.max(1, should.length)] ?? clause(999)
          const id = at.idOf(item)
          if (does === 'hear') pages[i]?.told('saved-list')
          else if (does === 'look') pages[i]?.look()
          else if (does === 'add') {
            at.add([clause(n)])
            should = [...should, clause(n)]
          } else if (does === 'remove') {
            at.remove(id)
            should = should.filter((one) => at.idOf(one) !== id)
          } else if (does === 'note') {
            at.setNote(id, String(n))
            should = should.map((one) => (at.idOf(one) === id ? { ...one, note: String(n) } : one))
          } else {
            const from = should.indexOf(item)
            if (from > 0) should.splice(from - 1, 2, item, should[from - 1]!)
            at.move(id, -1)
          }
        }
        const there = JSON.parse(kept.getItem('saved-list') ?? '{"items":[]}') as { items: unknown }
        expect(there.items).toEqual(should)
        for (const [i, one] of pages.entries()) {
          one.look()
          expect(tabs[i]?.$list.get()).toEqual(should)
          one.close()
        }
      }),
      runs,
    )
  })
})

describe('searches in two tabs', () => {
  test('the last eight of both, and none after they were forgotten', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ at: which, word: fc.constantFrom('', '甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸') }), {
          maxLength: 40,
        }),
        (deeds) => {
          const kept = storage()
          let should: string[] = []
          for (const { at, word } of deeds) {
            if (word === '') tabs[at]?.forget(() => kept)
            else tabs[at]?.remember(word, () => kept)
            should = word === '' ? [] : [word, ...should.filter((one) => one !== word)].slice(0, 8)
            expect(tabs[1 - at]?.recentSearches(() => kept)).toEqual(should)
          }
        },
      ),
      runs,
    )
  })
  test('a newer version’s are left alone, broken ones lie aside', () => {
    const kept = storage({ searches: '{"version":2,"words":["甲"]}' })
    tabs[0].remember('乙', () => kept)
    tabs[0].forget(() => kept)
    expect(kept.getItem('searches')).toBe('{"version":2,"words":["甲"]}')
    const broken = storage({ searches: '["甲"' })
    tabs[0].remember('乙', () => broken)
    expect([broken.getItem('searches'), broken.getItem('searches.unread')]).toEqual(['["乙"]', '["甲"'])
  })
  test('another tab is heard', () => {
    const { window, told, look } = page(storage())
    let heard = 0
    const stop = tabs[0].followRecent(window, () => (heard += 1))
    told('calculator')
    told('searches')
    look()
    stop()
    told('searches')
    expect(heard).toBe(2)
  })
})
