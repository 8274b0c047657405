import { ended } from '../lines/broken.ts'
import { styles, type Label, type Style } from '../lines/label.ts'
import type { Paragraph } from './outline.ts'

/** A numbered paragraph, or an unnumbered heading above numbered ones, with the paragraphs that are its own. */
export interface Item {
  readonly at: number
  readonly label: Label | null
  /** A word in place of a number, for a heading that has none. */
  readonly word: string | null
  readonly parent: Item | null
  /** The kind of number that an unnumbered heading stands above. */
  readonly covers: Style | null
  readonly own: Paragraph[]
  /** Only a heading: its words belong to no clause. */
  bare: boolean
}

/** Paragraphs → items, each under the one it stands below. */
export function treeOf(paragraphs: readonly Paragraph[]): { items: Item[]; doubts: string[] } {
  const items: Item[] = []
  const doubts: string[] = []
  const order: Style[] = []
  const last = new Map<Style, number>()
  let stack: Item[] = []
  let words = 0
  paragraphs.forEach((paragraph, at) => {
    const { label, cell } = paragraph
    const top = stack.at(-1) ?? null
    if (label === null || cell || (label.weak && !inTurn(label, stack, last))) {
      if (isHeading(paragraph, paragraphs[at + 1], top)) {
        const item: Item = {
          at,
          label: null,
          word: wordFor(paragraph.words) ?? `section-${String(++words)}`,
          parent: null,
          covers: paragraphs[at + 1]?.label?.style ?? null,
          own: [paragraph],
          bare: true,
        }
        stack = [item]
        items.push(item)
      } else if (top === null) items.push(begun(at, paragraph))
      else top.own.push(paragraph)
      return
    }
    stack = above(label, stack, order)
    const parent = stack.at(-1) ?? null
    const before = last.get(label.style)
    const sibling = items.filter((item) => item.parent === parent && item.label?.style === label.style).at(-1)?.label ?? null
    if (sibling !== null && label.number > sibling.number + 1) doubts.push(`${label.printed}之前没有第${String(label.number - 1)}`)
    if (sibling === null && label.number !== 1 && label.number !== (before ?? 0) + 1)
      doubts.push(`${label.printed}之前没有第${String(label.number - 1)}`)
    last.set(label.style, label.number)
    const item: Item = { at, label, word: null, parent, covers: null, own: [paragraph], bare: false }
    stack = [...stack, item]
    items.push(item)
  })
  for (const item of items) item.bare ||= isBare(item, items)
  return { items, doubts }
}

/** Words before any number: they hang on nothing. */
const begun = (at: number, paragraph: Paragraph): Item => ({
  at,
  label: null,
  word: null,
  parent: null,
  covers: null,
  own: [paragraph],
  bare: true,
})

function inTurn(label: Label, stack: readonly Item[], last: ReadonlyMap<Style, number>): boolean {
  const outer = label.numbers.at(-2)
  const fits = outer === undefined || stack.some((item) => item.label?.numbers.at(-1) === outer)
  return fits && (label.number === 1 || label.number === (last.get(label.style) ?? 0) + 1)
}

/** The items that a label stands below. The order of the kinds is learned from the text; the customary one decides what it leaves open. */
function above(label: Label, stack: readonly Item[], order: Style[]): Item[] {
  const { style, number, numbers } = label
  if (style === 'dotted') {
    const outer = stack.filter((item) => item.label?.style !== 'dotted')
    const inner = stack.filter((item) => item.label?.style === 'dotted' && item.label.numbers.length < numbers.length)
    return [...outer, ...inner]
  }
  const place = stack.findIndex((item) => item.label?.style === style)
  if (place >= 0) return stack.slice(0, place)
  const customary = styles.indexOf(style)
  const heading = stack[0]?.covers ?? null
  // An unnumbered heading ends where a number comes that stands above those it heads.
  const still =
    heading !== null && order.includes(heading) && order.includes(style) && order.indexOf(style) < order.indexOf(heading) ? [] : stack
  if (!order.includes(style)) {
    // Begun at 1 it stands below whatever is above it; a chapter never does.
    const deepest: readonly Item[] =
      number === 1 && customary > styles.indexOf('section') ? stack : stack.filter((item) => rank(item) < customary)
    const under = deepest.at(-1)?.label?.style
    const usual = order.findIndex((other) => styles.indexOf(other) > customary)
    order.splice(under === undefined ? (usual < 0 ? order.length : usual) : order.indexOf(under) + 1, 0, style)
    return [...deepest]
  }
  return still.filter((item) => item.label === null || order.indexOf(item.label.style) < order.indexOf(style))
}

const rank = (item: Item): number => (item.label === null ? -1 : styles.indexOf(item.label.style))

/** A short line without an end, right above a number that begins anew. */
function isHeading({ words, cell }: Paragraph, next: Paragraph | undefined, top: Item | null): boolean {
  if (cell || ended(words) || words.length > 24 || /[，。；、]/.test(words)) return false
  if (next?.label?.number !== 1 || next.cell) return false
  // Directly under a heading it is its second line.
  return top === null || top.own.length > 1 || ended(top.own[0]?.words ?? '')
}

/** A numbered line that only heads the numbered ones below it: 第一章 总则, 三、政策主要内容. */
function isBare(item: Item, items: readonly Item[]): boolean {
  const [first] = item.own
  if (item.label === null || first === undefined || item.own.length > 1) return false
  const heads = items.some(({ parent }) => parent === item)
  return heads && !ended(first.words)
}

/** Words for headings that print no number, in ids. */
const headingWords = [
  ['原则', 'principles'],
  ['目标', 'goals'],
  ['总则', 'general'],
  ['附则', 'rules'],
  ['背景', 'background'],
  ['范围', 'scope'],
  ['对象', 'recipients'],
  ['条件', 'conditions'],
  ['标准', 'standards'],
  ['程序', 'procedure'],
  ['保障', 'safeguards'],
  ['要求', 'requirements'],
  ['其他', 'other'],
] as const
const wordFor = (words: string): string | undefined => headingWords.find(([han]) => words.includes(han))?.[1]
