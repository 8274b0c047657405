import { lastOf } from '../../floor/floor.ts'
import { ownPart, policyPart } from '../../engine/facts/ids.ts'
import type { SavedItem } from '../../schema/savedList.ts'
import { cutShort, decode, encode } from '../carry/base64url.ts'
import { readItem } from './savedItems.ts'

/**
 * A list as text that people read and this site reads back, in either script, with or without what stands around it:
 *
 *     1. 《文本》（二） 标题【征求意见稿】            2. 广西 · 事项【征求意见稿】
 *     https://…/policies/gx-2024/2/               ＝ 不超过500万元｜2026-11-22
 *     > 备注                                       · 项目总投资额2000万元
 *                                                  https://…/policies/gx-2024/2/#m-node-project
 *                                                  https://…/calculator/#a=…
 *
 * The addresses say what an item is, everything else is words. A line that begins with ※ is for people only.
 */
export function toBlock(item: SavedItem, n: number, heading: string, root: string): string {
  const note = item.note === '' ? [] : item.note.split('\n').map((line) => `> ${line}`.trimEnd())
  return [`${n}. ${heading}`.trimEnd(), ...bodyOf(item, root), ...note].join('\n')
}

function bodyOf(item: SavedItem, root: string): string[] {
  if (item.kind === 'clause') return [`${root}policies/${item.policy}/${item.clause}/`]
  const [policy, noun] = [policyPart(item.measure), ownPart(item.measure)]
  return [
    ...(item.amount === '' && item.on === '' ? [] : [`＝ ${item.amount}${item.on === '' ? '' : `｜${item.on}`}`]),
    ...item.facts.map((fact) => `· ${fact}`),
    ...(noun === '' || item.clause === '' ? [] : [`${root}policies/${policy}/${item.clause}/#m-${noun}`]),
    `${root}calculator/${item.fragment}`,
  ]
}

/** The same text as the fragment of an address of this page, with a mark at its end: one that was cut short shows it. */
export const toListFragment = (text: string): string => `#l=1.${encode(`${text}\n※`)}`
export function fromListFragment(hash: string): string | null {
  const packed = /^#l(?:=|%3D)1\.([\w-]*)/i.exec(hash.slice(0, longest))?.[1]
  return packed === undefined ? null : listIn(packed)
}

function listIn(packed: string): string {
  const text = decode(packed).replaceAll('#l=', '')
  return text.endsWith('\n※') ? text.slice(0, -2) : `${text}\n\n${cutShort}`
}

export interface ListText {
  readonly items: readonly SavedItem[]
  /** Lines of which nothing could be made. */
  readonly unread: readonly string[]
}

/** Two hundred items with notes of a page each. */
const longest = 500_000

export function fromListText(text: string): ListText {
  const items: SavedItem[] = []
  const unread: string[] = []
  for (const block of blocksOf(unpacked(text.slice(0, longest)))) {
    const { item, rest } = readBlock(block)
    if (item !== null) items.push(item)
    unread.push(...rest)
  }
  return { items, unread }
}

/** A link to a list stands for the text in it. */
const unpacked = (text: string): string =>
  text.replace(/(?:https?:\/\/\S{0,300}?)?#l=1\.([\w-]+)/g, (_, packed: string) => `\n\n${listIn(packed)}\n\n`)

/** An item begins with its number, after an empty line, or, where nothing is numbered, with its address. */
function blocksOf(text: string): string[][] {
  const blocks: string[][] = [[]]
  for (const line of text.split(/\r\n|[\r\n\u2028\u2029]/).map((one) => one.trim())) {
    const numbered = isNumbered(lastOf(blocks)?.[0] ?? '')
    if (line === '' || isNumbered(line) || (!numbered && hasAddress(line))) blocks.push([])
    if (line !== '' && !line.startsWith('※')) lastOf(blocks)?.push(line)
  }
  return blocks.filter((block) => block.length > 0)
}

const isNumbered = (line: string): boolean => /^\d+[.．、]/.test(line)
const hasAddress = (line: string): boolean => clauseAddress.test(line) || estimateAddress.test(line)

const clauseAddress = /(?:https?:\/\/\S{0,300}?\/|\/)?policies\/([a-z0-9-]+)\/(?!as-received)([A-Za-z0-9-]+)\/?(?:#m-([a-z0-9-]+))?/
const estimateAddress = /(?:https?:\/\/\S{0,300}?|calculator\/)?(#a=[\w.-]+)/

interface Parts {
  heading: string
  amount: string
  on: string
  fragment: string
  policy: string
  clause: string
  noun: string
  readonly facts: string[]
  readonly note: string[]
  readonly rest: string[]
}

function readBlock(lines: readonly string[]): { readonly item: SavedItem | null; readonly rest: readonly string[] } {
  const parts: Parts = { heading: '', amount: '', on: '', fragment: '', policy: '', clause: '', noun: '', facts: [], note: [], rest: [] }
  for (const line of lines) readLine(line, parts)
  const item = readItem(toItem(parts))
  return item === null ? { item, rest: lines } : { item, rest: parts.rest }
}

function readLine(line: string, parts: Parts): void {
  const [, heading] = /^\d+[.．、]\s*(.*)$/.exec(line) ?? []
  const [, mark, words = ''] = /^([＝=·>＞])\s?(.*)$/.exec(line) ?? []
  if (heading !== undefined) parts.heading = heading.slice(0, longestHeading)
  else if (mark === '>' || mark === '＞') parts.note.push(words)
  else if (mark === '·') parts.facts.push(words)
  else if (mark !== undefined) [, parts.amount = '', parts.on = ''] = /^(.*?)(?:｜(\d{4}-\d{2}-\d{2}))?$/.exec(words) ?? []
  else readAddresses(line, parts)
}

/** The first of each kind; what stands beside it is not lost; signs alone are nothing. */
function readAddresses(line: string, parts: Parts): void {
  const [estimate, fragment = ''] = (parts.fragment === '' ? estimateAddress.exec(line) : null) ?? []
  const [clause, policy = '', id = '', noun = ''] = (parts.clause === '' ? clauseAddress.exec(line) : null) ?? []
  if (fragment !== '') parts.fragment = fragment
  if (id !== '') Object.assign(parts, { policy, clause: id, noun })
  const rest = line.replace(estimate ?? '', '').replace(clause ?? '', '')
  if (/[\p{L}\p{N}]/u.test(rest)) parts.rest.push(rest.trim())
}

/** No name of ours comes near it. */
const longestHeading = 1000
/** 《文本》（二） 标题【征求意见稿】 */
const clauseHeading = /^《(.*?)》(\S{0,300}?)(?: (.*?))?(?:【[^【】]*】)?$/

function toItem({ heading, amount, on, fragment, policy, clause, noun, facts, note: lines }: Parts): object {
  const note = lines.join('\n')
  if (fragment === '') {
    const [, text = '', label = '', title = heading] = clauseHeading.exec(heading) ?? []
    return { kind: 'clause', policy, clause, text, label, title, note }
  }
  const measure = policy === '' || noun === '' ? '' : `${policy}/${noun}`
  return { kind: 'result', measure, clause, title: heading.replace(/【[^【】]*】$/, ''), amount, facts, on, fragment, note }
}
