import type { Block } from '../outline/outline.ts'
import type { Repairing } from '../lines/paragraph.ts'
import { sentencesOf, pays } from './sentences.ts'
import type { ClauseText } from './clause.ts'
import { basisOf, datesOf, find, interpreterOf, issuerOf, numberOf, validityOf } from './printed.ts'
import type { Takes } from './takes.ts'
import { topicsIn, type Vocabulary } from './vocabulary.ts'
import { titled } from './title.ts'
import { guess, type Value } from './yaml.ts'

/** What policy.yaml says besides what the text prints. */
export interface Received {
  readonly id: string
  readonly sha256: string
  readonly words: string
  readonly counts: Readonly<Record<string, number | undefined>>
  readonly repairing: Repairing
  readonly notes: readonly string[]
  readonly region: (words: readonly string[]) => Value
}

/** policy.yaml: everything printed, each with its words; what is only guessed bears its mark. */
export function headOf(
  blocks: readonly Block[],
  clauses: readonly ClauseText[],
  received: Received,
  vocabulary: Vocabulary,
  takes: Takes,
): Readonly<Record<string, Value | undefined>> {
  const title = titleOf(blocks)
  const whole = clauses.map(({ text }) => text).join('\n')
  const front = [
    title ?? '',
    ...blocks.filter(({ role }) => role === 'notice' || role === 'signature' || role === 'preamble').flatMap(({ lines }) => lines),
    whole.slice(0, 2000),
  ]
  const note = /编制说明|起草说明|政策解读|解读/.test(title ?? '')
  const draft = /征求意见稿|公开征求意见/.test(front.join('\n').slice(0, 600))
  const revision = /修改稿|修订稿|修订草案/.test(title ?? '')
  const number = numberOf(clauses)
  const dates = datesOf(clauses)
  const stage = draft
    ? 'consultation'
    : revision
      ? 'revisionDraft'
      : number !== undefined || dates['made'] !== undefined
        ? 'issued'
        : 'unknown'
  return {
    id: received.id.includes('todo') ? guess(received.id, '地名字母、年份：定了就不再改') : received.id,
    title: title ?? guess('todo', '文本没有印标题：写它通行的名称，并写 titleNote'),
    titleNote: title === null ? guess('收到的文件没有标题；此处的标题为本站所加。', '核对') : undefined,
    shortTitle: guess(titled(shortTitle(title ?? 'todo')), '简称，标出地方和年份'),
    region: received.region(front),
    issuer: issuerOf(clauses, takes.issuerWords),
    interpreter: interpreterOf(clauses),
    number,
    role: guess(note ? 'explanatoryNote' : 'measures', '政策本身，还是说明'),
    stage: guess(stage, '征求意见、修改稿、已印发，还是不知道'),
    script: received.repairing.script,
    dates,
    validity: validityOf(clauses),
    basis: basisOf(clauses),
    source: { sha256: received.sha256, words: guess(received.words, '补上从哪里、哪一天取得') },
    allMaximum: allMaximum(clauses),
    notes:
      received.notes.length === 0
        ? undefined
        : received.notes.map((words) => ({ words: guess(words, '正文之外的文字：留作校注，或删去') })),
    joins: received.repairing.joins.length === 0 ? undefined : received.repairing.joins,
    repairs: received.repairing.repairs.length === 0 ? undefined : received.repairing.repairs.map((repair) => ({ ...repair })),
    repairCounts: Object.fromEntries(
      Object.entries(received.counts).flatMap(([rule, times]) => (times === undefined ? [] : [[rule, String(times)]])),
    ),
    updates: takes.updates
      ? [{ date: guess('todo', '收录的日子'), kind: 'text', words: guess('收录原文，逐条录入。', '写给读者的一句话') }]
      : undefined,
    clauses: Object.fromEntries(
      clauses.filter(({ id }) => id !== '-').map((clause) => [clause.id, clauseHead(clause, clauses, vocabulary)]),
    ),
  }
}

/** The title as printed, over however many lines; 附件 and dates of adoption are not part of it. */
export function titleOf(blocks: readonly Block[]): string | null {
  const lines = blocks.filter(({ role }) => role === 'title').flatMap(({ lines }) => lines)
  const named = lines.filter(
    (line) => !/^附件/.test(line) && !(/^[（(].*[）)]$/.test(line) && !/稿|试行|暂行/.test(line)) && !/〔\d{4}〕/.test(line),
  )
  return named.length === 0 ? null : named.slice(0, 5).join('')
}

const shortTitle = (title: string): string =>
  title
    .replace(/^关于(?:印发)?/, '')
    .replace(/[《》]/g, '')
    .slice(0, 20)

function allMaximum(clauses: readonly ClauseText[]): Value | undefined {
  const place = find(clauses, /[^。；\n]*(?:均为最高|均为上限|均指最高)[^。；\n]*/)
  return place === null
    ? undefined
    : guess({ clause: place.clause.id, words: place.words.replace(/^[（(].+?[）)]/, '') }, '全文的数都是上限：核对')
}

/** One clause: label and heading as printed, and what it seems to be. */
function clauseHead(clause: ClauseText, all: readonly ClauseText[], vocabulary: Vocabulary): Value {
  const { block, text } = clause
  const label = block.label ?? undefined
  const chapter = block.chapter !== null && block.chapter.length <= 60 ? block.chapter : undefined
  if (block.role === 'notice') return { title: guess('印发通知', '本站拟题'), kind: 'notice' }
  if (block.role === 'preamble') return { title: guess('前言', '本站拟题'), kind: 'preamble' }
  if (block.role === 'closing') return { title: guess('施行与解释', '本站拟题'), kind: 'closing' }
  const topics = topicsIn(text, vocabulary)
  if (block.role === 'annexRow') {
    const [, words = ''] = block.lines
    const repeated = all.find((other) => other.block.role === 'clause' && words.length > 4 && other.text.includes(words))?.id
    const repeats = repeated ?? guess('todo', '这一行重复的是哪一条')
    return {
      label,
      title: guess(titled(words.slice(0, 12)), '本站拟题，不写金额'),
      chapter,
      kind: 'annexRow',
      topics: guess(topics, '主题'),
      repeats,
    }
  }
  const heading = headingIn(text, label ?? '')
  const kind = kindOf(clause, chapter ?? '', heading ?? '')
  return {
    label,
    heading: heading ?? undefined,
    title:
      heading === null
        ? guess(
            titled(
              text
                .slice(label?.length ?? 0)
                .trim()
                .split(/[，。；：\n]/)[0]
                ?.slice(0, 14) ?? '',
            ),
            '原文没有标题：本站拟题，不写金额',
          )
        : undefined,
    chapter,
    kind: guess(kind, '这一条是什么'),
    topics: kind === 'measure' ? guess(topics, '主题，见 topics.yaml') : undefined,
  }
}

/** The heading printed behind the label: short words that a mark or the line end closes, and more behind them. */
export function headingIn(text: string, label: string): string | null {
  const [line = '', ...rest] = text.slice(label.length).split('\n')
  // Behind the space of 第一章 stands its name: the reader knows no heading there.
  if (/^[\s\u3000]/.test(line)) return null
  const [, words = '', mark = ''] = /^([^，。；：！？]{2,36})([。：]?)/.exec(line) ?? []
  const behind = line.length > words.length + mark.length || rest.length > 0
  const whole = line.length === words.length + mark.length
  if (words === '' || !behind || (mark === '' && !whole)) return null
  return /^(?:对|按|凡|由|经|自|本)|给予|予以|\d+万?元|[\d]+%/.test(words) ? null : words
}

function kindOf(clause: ClauseText, chapter: string, heading: string): string {
  const { text } = clause
  const head = `${chapter}${heading}`
  if (/(?:施行|执行|实施|解释|有效期|废止)/.test(text.slice(0, 120)) && /^.{0,12}(?:本|以上|上述|此前)/.test(text)) return 'closing'
  if (sentencesOf(clause).some(pays)) return 'measure'
  if (/原则/.test(head)) return 'principle'
  if (/目标|总体要求|指导思想/.test(head)) return 'goal'
  if (/范围|对象|适用/.test(head) || /本(?:办法|措施|政策|意见|细则)(?:所称|适用)/.test(text)) return 'scope'
  if (/保障|组织|职责|监督|管理|兑现|程序|申报|附则/.test(head)) return 'duty'
  if (/支持|鼓励|奖励|补助|补贴/.test(text)) return 'measure'
  return /为(?:了)?.{4,}制定/.test(text) ? 'background' : 'duty'
}
