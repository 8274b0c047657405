import type { ClauseHead } from '../../schema/policy.ts'
import type { Problem } from '../file/problem.ts'

/** One block of text.md: the words of a clause, or (clause null) words that belong to none. */
export interface TextBlock {
  readonly clause: string | null
  readonly lines: readonly string[]
  /** Line of text.md where the words begin. */
  readonly at: number
}

/** `## <clause>` or `## -`, then the words, one printed paragraph a line. */
export function readBlocks(file: string, text: string): { blocks: TextBlock[]; problems: Problem[] } {
  const blocks: { clause: string | null; lines: string[]; at: number }[] = []
  const problems: Problem[] = []
  let blank = 0
  const rows = text.replace(/\n+$/, '').split('\n')
  rows.forEach((row, i) => {
    const head = /^##\s*(\S+)\s*$/.exec(row)
    const block = blocks.at(-1)
    if (head !== null) {
      if (block !== undefined && block.lines.length === 0)
        problems.push({
          file,
          line: i,
          path: '',
          found: `## ${block.clause ?? '-'} has no words`,
          write: 'put its words below it, or take the line out',
        })
      blocks.push({ clause: head[1] === '-' ? null : (head[1] ?? null), lines: [], at: i + 2 })
    } else if (row.trim() === '') blank = i + 1
    else if (block === undefined)
      problems.push({
        file,
        line: i + 1,
        path: '',
        found: `“${row.slice(0, 16)}” stands before the first ## line`,
        write: 'begin with ## <clause>, or ## - for words of no clause',
      })
    else {
      if (blank === i && block.lines.length > 0)
        problems.push({
          file,
          line: i,
          path: `## ${block.clause ?? '-'}`,
          found: 'a blank line stands inside the block',
          write: 'take it out; paragraphs follow line by line',
        })
      block.lines.push(row)
    }
  })
  return { blocks, problems }
}

/** The blocks must be the repaired source, line for line; names the first place where they are not. */
export function sameAsSource(file: string, blocks: readonly TextBlock[], source: readonly string[]): Problem[] {
  const ours = blocks.flatMap(({ clause, lines, at }) => lines.map((words, i) => ({ clause, words, line: at + i })))
  const at = ours.findIndex(({ words }, i) => words !== source[i])
  const row = ours[at]
  if (row === undefined) {
    const rest = source[ours.length]
    if (rest === undefined) return []
    return [
      {
        file,
        line: (ours.at(-1)?.line ?? 0) + 1,
        path: '',
        found: 'the text ends here',
        write: `the source goes on: “${rest.slice(0, 40)}”`,
      },
    ]
  }
  const path = `## ${row.clause ?? '-'}`
  const given = source[at]
  if (given === undefined)
    return [{ file, line: row.line, path, found: `“${row.words.slice(0, 40)}” stands after the end of the source`, write: 'take it out' }]
  let same = 0
  while (same < given.length && row.words[same] === given[same]) same++
  const from = Math.max(0, same - 8)
  const part = (words: string): string => `“${from > 0 ? '…' : ''}${words.slice(from, same + 12)}${words.length > same + 12 ? '…' : ''}”`
  const before = same === 0 ? '' : `, character ${same + 1}`
  return [{ file, line: row.line, path, found: `stands ${part(row.words)}${before}`, write: `the source, repaired, gives ${part(given)}` }]
}

/** Where the body begins: behind the printed label and heading and the 。 or line end that closes them. */
export function bodyStart(text: string, { label = '', heading = '' }: ClauseHead): number | null {
  const head = label + heading
  if (!text.startsWith(head)) return null
  const rest = /^[。：]?\n?/.exec(text.slice(head.length))
  return head === '' ? 0 : head.length + (heading === '' ? (text[head.length] === '\n' ? 1 : 0) : (rest?.[0].length ?? 0))
}
