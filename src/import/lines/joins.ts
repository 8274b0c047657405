import { glue } from '../../catalogue/index.ts'
import { beginsInside, cutWidth, ended, isCutUp, isSentence, leadsOn, surelyGoesOn, wordAcross } from './broken.ts'
import type { Label, Style } from './label.ts'
import type { Row } from './row.ts'

/** A paragraph while its lines are gathered. */
interface Gathered {
  readonly from: number
  readonly to: number
  readonly words: string
  readonly label: Label | null
  readonly last: Row
}

/** What the whole text tells about how it was cut into lines. */
interface Cut {
  /** Whether a line is as long as lines get, where all are cut at one width; null where they are not. */
  readonly full: ((row: Row) => boolean) | null
  readonly up: boolean
  /** A paragraph is set in, what goes on is not. */
  readonly setIn: boolean
  /** The shortest line that surely goes on, in characters. */
  readonly shortest: number
}

/** Which lines of a source belong together, as `12-14` for policy.yaml. */
export function joinsOf(rows: readonly Row[]): string[] {
  return gather(rows).flatMap(({ from, to }) => (from === to ? [] : [`${String(from)}-${String(to)}`]))
}

function gather(rows: readonly Row[]): Gathered[] {
  const cut = howCut(rows)
  const turns = new Map<Style, number>()
  const done: Gathered[] = []
  let began = false
  rows.forEach((row, i) => {
    const before = done.at(-1)
    const alone = standsAlone(row, rows[i + 1])
    const opens = before === undefined || opensClause(row, before, turns)
    if (before !== undefined && !opens && !alone && goesOn(before, row, cut, began)) {
      done.pop()
      done.push({ ...before, to: row.at, words: glue(before.words, row.words), last: row })
      return
    }
    const label = row.label !== null && (opens || !row.label.weak) ? row.label : null
    if (label !== null) turns.set(label.style, label.number)
    began ||= label !== null || /^(?:为|根据|按照|经|《[^》]+》[已业])/.test(row.words)
    done.push({ from: row.at, to: row.at, words: row.words, label, last: row })
  })
  return done
}

function howCut(rows: readonly Row[]): Cut {
  const after = (wanted: boolean): Row[] => rows.filter((_, i) => i > 0 && ended(rows[i - 1]?.words ?? '') === wanted)
  const inset = (some: readonly Row[]): number => some.filter(({ indent }) => indent >= 2).length
  const [begins, runsOn] = [after(true), after(false)]
  const broken = rows.filter((row, i) => !ended(row.words) && surelyGoesOn(row.words, rows[i + 1]?.words ?? ''))
  return {
    full: fullness(rows),
    up: isCutUp(rows),
    setIn: begins.length > 3 && inset(begins) >= begins.length * 0.7 && runsOn.length > 2 && inset(runsOn) <= runsOn.length * 0.5,
    shortest: Math.min(...broken.map(({ words }) => words.length)),
  }
}

/** Whether a line begins a clause of its own: it has a number, and that number comes in turn or the sentence before is over. */
function opensClause({ label, words }: Row, before: Gathered, turns: ReadonlyMap<Style, number>): boolean {
  if (label === null) return false
  const inTurn = label.number === 1 || label.number === (turns.get(label.style) ?? 0) + 1
  if (ended(before.words)) return inTurn || !label.weak
  // 按照第 | 三条, 符合 | 第三条: the number is cited.
  if (/[第条款项按照据合见（《]$/.test(before.words) && label.style !== 'chapter') return false
  if (label.weak || (label.style === 'point' && /^\d+[.．]?$/.test(words))) return false
  return inTurn
}

function goesOn(before: Gathered, row: Row, cut: Cut, began: boolean): boolean {
  if (before.last.cells || row.cells || notes.test(before.words)) return false
  const { words, last } = before
  if (beginsInside(row.words)) return true
  const full = cut.full?.(last) ?? false
  if (ended(words)) return cut.setIn && full && row.indent < 2 && row.label === null
  if (cut.setIn && row.indent >= 2) return false
  const marks = /[，；。]/.test(words)
  if (isDate(row.words) || (titleEnd.test(words) && !marks)) return false
  if (surelyGoesOn(words, row.words) || isSentence(words)) return true
  if (before.label === null && /[，；]/.test(words)) return true
  // A title over two lines: 关于印发…互联网 | 发展若干措施的通知; …若干 | 措施.
  if (titleEnd.test(row.words) && (row.words.length <= 5 || (/关于/.test(words) && row.words.length <= 30))) return true
  const across = wordAcross(words, row.words)
  if (cut.full !== null && began && full) return true
  if (across) return before.label !== null || cut.up || marks || words.length > 30
  if (leadsOn(words)) return began || cut.up
  if (!cut.up || !began || cut.full !== null) return marks && cut.up
  // The first line of a paragraph, cut between two words: a heading is short, and a sentence begins behind it.
  if (words.length < cut.shortest * 0.75) return false
  return before.label === null || !startsSentence.test(row.words)
}

function fullness(rows: readonly Row[]): Cut['full'] {
  const wide = cutWidth(rows, ({ width, indent }) => width + indent)
  const long = cutWidth(rows, ({ words }) => words.length)
  if (wide === null && long === null) return null
  return ({ width, indent, words }) =>
    (wide !== null && width + indent >= wide * 0.92 - 1) || (long !== null && words.length >= long * 0.92 - 1)
}

/** Lines of an office's own: what is annexed, to whom it goes, whom to call. */
const notes = /^(?:附[件表][\s\d：:]|附件$|抄送|主送|联系[人电方]|电话|地址|邮箱|公开方式|信息公开|[（(]?此件)/

/** One of those, or the name above a date. */
const standsAlone = ({ words }: Row, next: Row | undefined): boolean =>
  notes.test(words) ||
  (next !== undefined && isDate(next.words) && words.length <= 30 && /(?:局|厅|委|委员会|办公室|政府|部|会|中心)$/.test(words))

export const isDate = (words: string): boolean => /^[（(]?[\d〇零一二三四五六七八九十○]{4}年.{1,4}月.{1,4}日(?:印发)?[）)]?$/.test(words)
const titleEnd = /(?:通知|意见|办法|措施|方案|规定|政策|细则|公告|决定|说明|计划|规划|文件|条例|征求意见稿[）)]|试行[）)]|修改稿[）)])$/
const startsSentence =
  /^(?:[对为按凡本各以在由《“]|支持|鼓励|设立|根据|企业|加快|加大|加强|推动|推进|建立|成立|每年|坚持|发挥|围绕|聚焦|引导|依托|完善|深入|积极|进一步|通过|建设|培育|市|省|县|区)/
