/** A file as it was read: what becomes source.txt, and what is to be said about the reading. */
export interface Received {
  /** What the file is, in an editor's words: 文本（GB18030）, Word 文档 … */
  readonly what: string
  readonly text: string
  /** The bytes themselves are source.txt; else it is what was read out of them. */
  readonly untouched: boolean
  /** What was met while reading, each counted. */
  readonly said: readonly string[]
  /** Words that have no place in the text: footnotes, headers. Printed, and noted in policy.yaml. */
  readonly aside: readonly string[]
}

/** A file that cannot be read, and the way out. */
export interface Refused {
  readonly refused: string
}

export type Receipt = Received | Refused

export const isRefused = (receipt: Receipt): receipt is Refused => 'refused' in receipt

/** `3处修订`, or nothing where there is none. */
export const counted = (times: number, say: (times: string) => string): string[] => (times === 0 ? [] : [say(String(times))])

/** The lines of a table row, its cells between bars. */
export const rowOf = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replace(/\s*\n\s*/g, ' | ').trim()).join(' | ')} |`
