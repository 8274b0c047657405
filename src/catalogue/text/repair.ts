import * as OpenCC from 'opencc-js'
import type { PolicyFile } from '../../schema/policy.ts'
import { joinLines, trim } from './joins.ts'

/**
 * From the text as received to the reading text: plainly typographic repairs only, each counted.
 * Every rule goes forward from the source, so the reading text can be proved equal to it.
 */
export const rules = ['joined', 'strayMarks', 'invisible', 'tableRows', 'spaces', 'widened', 'folded'] as const
export type Rule = (typeof rules)[number]
export type Counts = Readonly<Partial<Record<Rule, number>>>

export interface Repaired {
  readonly lines: readonly string[]
  /** How often each rule applied; rules that never did are left out. */
  readonly counts: Counts
  /** Single repairs whose `from` does not stand exactly once: their place in the list and how often it stands. */
  readonly misses: readonly { readonly index: number; readonly times: number }[]
}

type Repairs = Pick<PolicyFile, 'repairs' | 'script'> & Partial<Pick<PolicyFile, 'joins'>>

export function repairText(source: string, policy: Repairs): Repaired {
  const counts: Partial<Record<Rule, number>> = {}
  const count = (rule: Rule, times: number): void => {
    if (times > 0) counts[rule] = (counts[rule] ?? 0) + times
  }
  // A repair across lines is written with \n, whatever system the source came from.
  const joined = joinLines(source.replaceAll('\r\n', '\n'), policy.joins ?? [])
  count('joined', joined.ends)
  const { text, misses } = single(joined.text, policy.repairs)
  const lines = text
    .split(/\r?\n/)
    .map((line) => {
      const seen = trim(line).replace(invisible, '')
      count('invisible', trim(line).length - seen.length)
      return trim(seen)
    })
    .filter((line) => line !== '')
    .filter((line) => {
      const stray = /^[?？]$/.test(line)
      if (stray) count('strayMarks', 1)
      return !stray
    })
    .flatMap((line) => {
      const cells = cellsOf(line)
      if (cells.length === 1 && !line.includes('|')) return cells
      count('tableRows', 1)
      return cells.map(trim).filter((cell) => cell !== '' && !/^:?-+:?$/.test(cell))
    })
    .map((line) => {
      const closed = closeSpaces(line)
      count('spaces', line.length - closed.length)
      const wide = widen(closed)
      count('widened', differences(closed, wide))
      if (policy.script === 'simplified') return wide
      const folded = fold(wide)
      count('folded', differences(wide, folded))
      return folded
    })
  return { lines, counts, misses }
}

function single(source: string, repairs: PolicyFile['repairs']): { text: string; misses: Repaired['misses'] } {
  const misses: { index: number; times: number }[] = []
  let text = source
  repairs.forEach(({ from, to }, index) => {
    const times = source.split(from).length - 1
    if (times !== 1 || !text.includes(from)) return void misses.push({ index, times })
    text = text.split(from).join(to)
  })
  return { text, misses }
}

/** Marks that no reader sees: left inside a word they would hide it from every search. */
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/g

/** The cells of a row drawn with bars or tabs. A tab behind a printed number is only its space. */
export const cellsOf = (line: string): string[] => line.replace(numbered, '$1 ').split(/[|\t]/)
const numbered =
  /^((?:第[\d０-９一二三四五六七八九十百零〇]+[编編章节節条條]|[（(]?[\d０-９一二三四五六七八九十]+[）)、.．]|[一二三四五六七八九十]+、|[①-⑳]))\t+(?=[^|\t]*$)/

const cjk = '[\\p{Script=Han}\\u3000-\\u303f\\uff01-\\uff65“”‘’—…]'
const space = '[ \\t\\u00a0\\u3000]'
// A run of two or more spaces is a blank left in a date and stays.
const lone = new RegExp(`(?<!${space})${space}(?!${space})`, 'gu')
const ends = new RegExp(`${cjk}$`, 'u')
const begins = new RegExp(`^${cjk}`, 'u')
const touches = (line: string, at: number): boolean => ends.test(line.slice(0, at)) || begins.test(line.slice(at + 1))

/** Drops a single space beside a Han character or its punctuation: 达 2000 万元 → 达2000万元. The one behind 第一章 stays. */
export function closeSpaces(line: string): string {
  return line.replace(lone, (mark, at: number) => (touches(line, at) && !ordinal.test(line.slice(0, at)) ? '' : mark))
}
/** 第一章 总则: the space tells the number from what it numbers. */
const ordinal = /^第[\s\d０-９一二三四五六七八九十百零〇]+[编編章节節]$/

const wide: Readonly<Record<string, string>> = { ',': '，', ':': '：', ';': '；', '(': '（', ')': '）' }

/** Widens , : ; ( ) beside Han characters or their punctuation; a bracket takes its partner along. */
export function widen(line: string): string {
  const letters = Array.from(line)
  const open: number[] = []
  const due = new Set<number>()
  letters.forEach((letter, at) => {
    if (letter in wide && besides(letters, at)) due.add(at)
    if (letter === '(' || letter === '（') open.push(at)
    if (letter !== ')' && letter !== '）') return
    const start = open.pop()
    if (start === undefined) return
    const pairIsWide = due.has(at) || due.has(start) || letter === '）' || letters[start] === '（'
    if (pairIsWide) due.add(at).add(start)
  })
  return letters.map((letter, at) => (due.has(at) ? (wide[letter] ?? letter) : letter)).join('')
}

const han = new RegExp(cjk, 'u')
const besides = (letters: readonly string[], at: number): boolean => han.test(letters[at - 1] ?? '') || han.test(letters[at + 1] ?? '')

const toSimplified = OpenCC.Converter({ from: 't', to: 'cn' })

/** Traditional → simplified, character for character: offsets hold in both. */
export function fold(line: string): string {
  const folded = toSimplified(line)
  // A phrase that changed its length would move every offset behind it; then each character goes alone.
  return folded.length === line.length ? folded : Array.from(line, (letter) => toSimplified(letter)).join('')
}

/** How many characters of two texts of one length differ. */
export function differences(a: string, b: string): number {
  const other = Array.from(b)
  return Array.from(a).filter((letter, at) => letter !== other[at]).length
}

const said: Readonly<Record<Rule, (times: string) => string>> = {
  joined: (times) => `接回断开的行${times}处`,
  strayMarks: (times) => `删去孤立的“?” ${times}处`,
  invisible: (times) => `删去看不见的字符${times}个`,
  tableRows: (times) => `表格${times}行拆分为单元格`,
  spaces: (times) => `删去汉字旁的空格${times}处`,
  widened: (times) => `汉字旁的半角标点改为全角${times}处`,
  folded: (times) => `收到的繁体字转为简体${times}字`,
}

/** What was repaired, in words, for the editor's notes: the counts of policy.yaml, which are checked. */
export function sayRepairs(counts: PolicyFile['repairCounts'], repairs: PolicyFile['repairs']): string[] {
  const general = rules.flatMap((rule) => (counts[rule] === undefined ? [] : [said[rule](counts[rule])]))
  const alike = Map.groupBy(repairs, ({ why }) => why)
  return [...general, ...[...alike].map(([why, { length }]) => (length > 1 ? `${why}，共${length}处` : why))]
}
