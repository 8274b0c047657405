import fc from 'fast-check'
import { expect, test } from 'vitest'
import { widen } from '../../src/catalogue/text/repair.ts'
import { findFigures } from '../../src/catalogue/text/figures.ts'
import { draftOf } from '../../src/import/draftOf.ts'
import { receive } from '../../src/import/receive/receive.ts'
import { isRefused } from '../../src/import/receive/received.ts'
import { more, seed } from '../runs.ts'
import { compose, cutUp, dieOf, encodings, schemes } from './composed.ts'

const vocabulary = { roles: [], topics: [], regions: new Set<string>() }
/** What counts: no white space, marks as they are read. */
const bare = (words: string): string =>
  widen(words.replace(/[\s\u3000]/g, '')).replace(
    /[,:;()]/g,
    (mark) => ({ ',': '，', ':': '：', ';': '；', '(': '（', ')': '）' })[mark] ?? mark,
  )

const ways = fc.record({
  scheme: fc.nat(schemes.length - 1),
  together: fc.boolean(),
  headed: fc.boolean(),
  die: fc.nat(1_000_000),
  how: fc.constantFrom('whole' as const, 'even' as const, 'ragged' as const),
  code: fc.constantFrom(...Object.keys(encodings)),
})

test('whatever its numbers, lines and bytes: no character is lost, and each paragraph lands in its clause', async () => {
  await fc.assert(
    fc.asyncProperty(ways, async ({ scheme, together, headed, die, how, code }) => {
      const made = compose({ scheme, together, headed, seed: die })
      const source = `${cutUp(made.lines, how, dieOf(die + 1)).join('\n')}\n`
      const bytes = (encodings[code] ?? encodings['UTF-8']!)(source)
      const received = await receive(bytes, 'text.txt')
      if (isRefused(received)) throw new Error(received.refused)
      expect(received.what).toBe(`文本（${code}）`)
      const { outline } = draftOf(received, 'xx-2031', bytes, vocabulary)
      const drafted = new Map<string, string>()
      for (const { id, lines } of outline.blocks) drafted.set(id ?? '-', (drafted.get(id ?? '-') ?? '') + lines.join(''))
      expect(bare(outline.blocks.flatMap(({ lines }) => lines).join(''))).toBe(bare(source))
      for (const [id, words] of made.clauses) expect({ id, words: bare(drafted.get(id) ?? '') }).toEqual({ id, words: bare(words) })
      expect([...drafted.keys()].filter((id) => id !== '-').sort()).toEqual([...made.clauses.keys()].sort())
      const figures = (text: string): string[] => findFigures(text).map(({ words }) => words)
      expect(
        figures(
          [...drafted]
            .filter(([id]) => id !== '-')
            .map(([, words]) => words)
            .join('\n'),
        ).length,
      ).toBeGreaterThan(0)
    }),
    { numRuns: 150 * more, seed },
  )
})
