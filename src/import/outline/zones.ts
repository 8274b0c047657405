import { ended } from '../lines/broken.ts'
import { isDate } from '../lines/joins.ts'
import type { Paragraph } from './outline.ts'

/** Where the parts of a text begin, as places in its paragraphs. */
export interface Zones {
  /** [0, title): the notice it came with; 0 where there is none. */
  readonly title: number
  readonly preamble: number
  readonly body: number
  /** Closing words behind the last clause, signature and date. */
  readonly closing: number
  readonly signature: number
  readonly annex: number
}

export function zonesOf(paragraphs: readonly Paragraph[]): Zones {
  const title = noticeEnd(paragraphs)
  const body = findFrom(paragraphs, title, ({ label, cell }) => label !== null && !cell, paragraphs.length)
  const annex = annexStart(paragraphs, body)
  const preamble = preambleStart(paragraphs, title, Math.min(body, annex))
  const signature = signatureStart(paragraphs, Math.max(preamble, body), annex)
  return { title, preamble, body: Math.min(body, annex), closing: closingStart(paragraphs, body, signature), signature, annex }
}

function findFrom(
  paragraphs: readonly Paragraph[],
  from: number,
  holds: (paragraph: Paragraph, at: number) => boolean,
  none: number,
): number {
  const found = paragraphs.findIndex((paragraph, at) => at >= from && holds(paragraph, at))
  return found < 0 ? none : found
}

const bare = (words: string): string => words.replace(/[\s\u3000]/g, '')

/** 关于印发…的通知, whom it is sent to, and then the text itself under its own title: where that begins. */
function noticeEnd(paragraphs: readonly Paragraph[]): number {
  const sent = paragraphs
    .slice(0, 25)
    .findIndex(({ words }) => /(?:印发|转发|发布|公布|下达).*(?:通知|公告|函)$/.test(bare(words)) || /(?:的通知|通告)$/.test(bare(words)))
  const to = findFrom(
    paragraphs.slice(0, 40),
    Math.max(0, sent),
    ({ words }) => /^.{2,80}[：:]$/.test(words) && !/^(?:附件|附|抄送)/.test(words),
    -1,
  )
  if (sent < 0 || to < 0) return 0
  const names = namesIn(
    paragraphs
      .slice(0, to + 12)
      .map(({ words }) => words)
      .join('\n'),
  )
  const named = findFrom(
    paragraphs.slice(0, to + 60),
    to + 1,
    ({ words }, at) => {
      const [line, two, three] = [0, 1, 2].map((more) =>
        bare(
          paragraphs
            .slice(at, at + more + 1)
            .map((each) => each.words)
            .join(''),
        ),
      )
      return !ended(words) && names.some((name) => [line, two, three].includes(name))
    },
    -1,
  )
  if (named >= 0) return named - (/^附件\d*[:：]?$/.test(bare(paragraphs[named - 1]?.words ?? '')) ? 1 : 0)
  // Its title is printed another way: what follows the signature, if nothing before it is numbered.
  const date = findFrom(paragraphs, to + 1, ({ words }) => isDate(bare(words)), -1)
  const numbered = paragraphs.slice(to, Math.max(to, date)).some(({ label }) => label !== null)
  const behind = findFrom(
    paragraphs,
    date + 1,
    ({ words }) => !ended(words) && /(?:措施|办法|意见|方案|政策|规定|细则|计划)(?:[（(].{1,8}[）)])?$/.test(words) && !/^附件/.test(words),
    -1,
  )
  return date < 0 || numbered || behind < 0 || behind > date + 8 ? 0 : behind
}

/** Titles that a notice names: in 《》, and what stands between 印发 and 的通知. */
function namesIn(words: string): string[] {
  const quoted = [...words.matchAll(/《([^》]+)》/g)].map(([, name = '']) => bare(name))
  const sent = [...words.replace(/\n/g, '').matchAll(/(?:印发|转发|发布|公布)(.{4,60}?)的(?:通知|公告)/g)].map(([, name = '']) =>
    bare(name).replace(/[《》]/g, ''),
  )
  return [...quoted, ...sent]
}

/** The first running words behind the title. */
function preambleStart(paragraphs: readonly Paragraph[], from: number, to: number): number {
  return findFrom(
    paragraphs.slice(0, to),
    from,
    ({ words, cell }) => !cell && !/^附件/.test(words) && !/^[（(].*[）)]$/.test(words) && (ended(words) || words.length > 45),
    to,
  )
}

/** 附件 behind the clauses begins what is annexed; before them it is only how the text was attached. */
function annexStart(paragraphs: readonly Paragraph[], body: number): number {
  return findFrom(
    paragraphs,
    body + 1,
    ({ words, cell }) => !cell && /^附[件表录]?[\s\u3000]*[\d一二三四五六七八九十]*[\s\u3000]*(?:[：:]|$)/.test(words),
    paragraphs.length,
  )
}

/** What an office prints below its signature. */
const behind = /^(?:抄送|主送|公开方式|信息公开|[（(]?此件|[（(]?联系)/

/** Name and date at the end: lines that are no sentences. */
function signatureStart(paragraphs: readonly Paragraph[], from: number, end: number): number {
  let at = end
  while (at > from + 1) {
    const { words, label, cell } = paragraphs[at - 1] ?? { words: '', label: null, cell: true }
    if (cell || label !== null || (!behind.test(words) && (ended(words) || words.length > 40))) break
    at--
  }
  const lines = paragraphs.slice(at, end)
  // Without a date or an office it is some heading.
  return lines.some(({ words }) => isDate(bare(words)) || /(?:局|厅|委|委员会|办公室|政府|部|会)$/.test(words)) ? at : end
}

const closes = /^(?:本|以上|上述|此前|原).{0,60}(?:施行|执行|实施|有效|解释|废止|为准)/

/** Unnumbered words at the end on when the text holds and who explains it; under a bare heading they are that heading's. */
function closingStart(paragraphs: readonly Paragraph[], body: number, end: number): number {
  let at = end
  while (at > body + 1 && paragraphs[at - 1]?.label === null && closes.test(paragraphs[at - 1]?.words ?? '')) at--
  const above = paragraphs.slice(body, at).findLastIndex(({ label }) => label !== null) + body
  const head = paragraphs[above]
  const itsOwn = head !== undefined && !ended(head.words) && /其他|其它|附则|规定|事项|解释|施行|有效|期限|说明|要求/.test(head.words)
  return at === end || head === undefined || itsOwn ? end : at
}
