import { rules } from '../catalogue/index.ts'
import type { Draft } from './draftOf.ts'
import type { Received } from './receive/received.ts'

/** What is said of an import: what the file was, what was mended, what was found, and what could not be placed. */
export function report(received: Received, draft: Draft, files: readonly string[]): string[] {
  const { found, counts, repairing, outline } = draft
  const roles = Map.groupBy(outline.blocks, ({ role }) => role)
  const times = (role: Parameters<typeof roles.get>[0]): number => roles.get(role)?.length ?? 0
  const mended = rules.flatMap((rule) => (counts[rule] === undefined ? [] : [`${said[rule]}${String(counts[rule])}`]))
  return [
    `读入：${received.what}${received.said.map((words) => `；${words}`).join('')}`,
    `文字：${repairing.script === 'traditional' ? '繁体，折合成简体' : '简体'}`,
    `修补：${[...mended, ...(repairing.repairs.length === 0 ? [] : [`一行几项分开${String(repairing.repairs.length)}`])].join('，') || '没有'}`,
    `条款：${String(found.clauses)}条（编号${String(times('clause'))}${part(times('notice'), '，印发通知')}${part(times('preamble'), '，前言')}${part(times('closing'), '，结尾')}${part(times('annexRow'), '，附件行')}），只是标题的${String(times('heading'))}行`,
    `数字：${String(found.figures)}个，其中金额、比例${String(found.money)}个`,
    `句子：${String(found.sentences)}句，给钱的${String(found.measures)}句各写了一项草稿，只说支持鼓励的${String(found.encouraged)}句没有写`,
    ...(found.left.length === 0 ? [] : [`没有放好的${String(found.left.length)}处：`, ...found.left.map((words) => `  ${words}`)]),
    ...received.aside.map((words) => `正文之外：${words}`),
    `写出：${files.join(' ')}`,
  ]
}

const part = (times: number, words: string): string => (times === 0 ? '' : `${words}${String(times)}`)

const said: Readonly<Record<(typeof rules)[number], string>> = {
  joined: '接回断行',
  strayMarks: '删去孤立的问号',
  invisible: '删去看不见的字符',
  tableRows: '表格行',
  spaces: '删去汉字旁的空格',
  widened: '半角标点改全角',
  folded: '繁体折简体',
}
