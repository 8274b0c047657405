import { subjectPart } from '../../engine/facts/ids.ts'
import type { Ready } from '../../engine/index.ts'
import { decode } from './base64url.ts'
import { newDraft, take, type Draft } from './fitting.ts'
import type { Opened } from './link.ts'

const plain = (text: string): string => text.replace(/\\([\\n])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign))

/**
 * What stood in the form as links had it until 2026-11-30: `#a=1.<data version>.<payload>`. They are still read. The payload is base64url of
 * lines, each ended by a line feed, and of an empty line at the end: a link that was cut short loses whole answers, never half a figure:
 *
 *     r:nodeOperator,trainer             roles; p regions, t topics alike
 *     f=gx-2024/node-project             the measure a clause page sent us for; d=2026-11-22 the day; w= as written
 *     nodeProject.totalInvestment=1200   as typed; `*=` if it is a sample of ours
 *     .centralFunds=300                  of the same subject
 *     applicant.benchmarkTitles:a,b      what is ticked; nothing after the colon: none of them
 *
 * @param text the fragment, its signs unquoted; null where it is none of these.
 */
export function fromOldFragment(text: string, book: Ready): Opened | null {
  const found = /^#a=1\.([\w-]{1,40})\.([\w-]*)(.*)$/s.exec(text)
  if (found === null) return null
  const [, version = null, payload = '', after = ''] = found
  const lines = decode(payload).split('\n')
  const [before, end] = lines.slice(-2)
  const draft = newDraft()
  let subject = ''
  for (const line of lines.slice(0, -1)) if (line !== '') subject = readLine(line, subject, draft, book)
  const dropped = [...draft.dropped, after].filter((rest) => rest !== '')
  return { typed: draft.typed, dropped, renewed: [], version, state: before === '' && end === '' ? 'whole' : 'cut' }
}

/** @returns the subject the next line may leave out. */
function readLine(line: string, subject: string, draft: Draft, book: Ready): string {
  const [, written, mark, sign, value = ''] = /^([^=:*]+)(\*?)([=:])(.*)$/s.exec(line) ?? []
  if (written === undefined) {
    draft.dropped.push(line)
    return subject
  }
  const key = written.startsWith('.') ? `${subject}${written}` : written
  const ids = value === '' ? [] : value.split(',')
  take({ key, value: sign === ':' ? ids.map(plain) : plain(value), sample: mark === '*' }, draft, book)
  return subjectPart(key)
}
