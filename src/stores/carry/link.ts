import { rolesFact, subjectPart } from '../../engine/facts/ids.ts'
import type { Ready } from '../../engine/index.ts'
import { empty, type Typed } from '../answers.ts'
import { cutShort, decode, encode } from './base64url.ts'
import { newDraft, take, type Draft } from './fitting.ts'

/**
 * What stands in the form as the fragment of an address: `#a=1.<data version>.<payload>`. The payload is base64url of lines, each
 * ended by a line feed, and of an empty line at the end: a link that was cut short loses whole answers, never half a figure, and
 * shows it. Ids, not places in the rulebook, because another version has other places:
 *
 *     r:nodeOperator,trainer             roles; p regions, t topics, m matters alike
 *     f=gx-2024/node-project             the measure a clause page sent us for; d=2026-11-22 the day; w= as written
 *     nodeProject.totalInvestment=1200   as typed; `*=` if it is a sample of ours
 *     .centralFunds=300                  of the same subject
 *     applicant.benchmarkTitles:a,b      what is ticked; nothing after the colon: none of them
 */
const format = '1'
/** Every question of five texts answered takes a tenth of it. */
const longest = 60_000

export interface Opened {
  readonly typed: Typed
  /** What could not be used: by its name where it has one, else as it stands, shortened. */
  readonly dropped: readonly string[]
  /** The data version it was made with. */
  readonly version: string | null
}

export function toFragment(typed: Typed, version: string): string {
  const { roles, places, topics, matters, facts, focus, sample, on, asWritten } = typed
  const lines = [
    ...list('r', roles, sample.includes(rolesFact)),
    ...list('p', places),
    ...list('t', topics),
    ...list('m', matters),
    ...(focus === null ? [] : [`f=${escaped(focus)}`]),
    ...(on === null ? [] : [`d=${escaped(on)}`]),
    ...(asWritten ? ['w='] : []),
    ...bySubject(
      Object.entries(facts).filter(([, answer]) => answer !== ''),
      sample,
    ),
  ]
  return `#a=${format}.${version}.${encode([...lines, '', ''].join('\n'))}`
}

const list = (key: string, ids: readonly string[], sample = false): string[] =>
  ids.length === 0 ? [] : [`${key}${sample ? '*' : ''}:${ids.map(escaped).join(',')}`]

/** The subject is written where it changes. */
function bySubject(facts: readonly (readonly [string, string | readonly string[]])[], sample: readonly string[]): string[] {
  return facts.map(([id, typed], at) => {
    const before = facts[at - 1]?.[0]
    const key = before !== undefined && subjectPart(before) === subjectPart(id) ? id.slice(subjectPart(id).length) : id
    const mark = sample.includes(id) ? '*' : ''
    return typeof typed === 'string' ? `${key}${mark}=${escaped(typed)}` : `${key}${mark}:${typed.map(escaped).join(',')}`
  })
}

const escaped = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')
const plain = (text: string): string => text.replace(/\\([\\n])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign))

/** A fragment → the answers in it that fit this rulebook; null where it is no link of ours. Whatever stands in it, nothing is thrown. */
export function fromFragment(hash: string, book: Ready): Opened | null {
  const text = unquoted(hash.slice(0, longest + 1))
  if (!text.startsWith('#a=')) return null
  const found = new RegExp(`^#a=${format}\\.([\\w-]{1,40})\\.([\\w-]*)(.*)$`, 's').exec(text)
  if (found === null || text.length > longest) return { typed: empty, dropped: [short(text)], version: null }
  const [, version = null, payload = '', after = ''] = found
  const lines = decode(payload).split('\n')
  const [before, end] = lines.slice(-2)
  const whole = before === '' && end === ''
  const draft = newDraft()
  let subject = ''
  for (const line of lines.slice(0, -1)) if (line !== '') subject = readLine(line, subject, draft, book)
  const lost = [...draft.dropped, after].filter((rest) => rest !== '').map(short)
  return { typed: draft.typed, dropped: whole ? lost : [...lost, cutShort], version }
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

/** Some apps write the = and the dots of an address as %3D and %2E. */
function unquoted(hash: string): string {
  try {
    return decodeURIComponent(hash)
  } catch {
    return hash
  }
}

/** One line of words: no signs that steer, forty characters at most. */
function short(text: string): string {
  const line = Array.from(
    text
      .slice(0, 200)
      .replace(/[\p{C}\s]+/gu, ' ')
      .trim(),
  )
  return line.length > 40 ? `${line.slice(0, 40).join('')}…` : line.join('')
}
