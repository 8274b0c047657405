import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import { counted, rowOf, type Receipt } from './received.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

interface Met {
  hidden: number
  numbered: number
  deleted: number
  pictures: number
  rows: number
}

/** A page → its words: a block is a line, a table row a line of cells, <ol> numbered as a browser numbers it. */
export function readHtml(source: string, encoded: string): Receipt {
  const met: Met = { hidden: 0, numbered: 0, deleted: 0, pictures: 0, rows: 0 }
  const page = parse(source)
  const root = page.childNodes.find((node): node is Element => 'tagName' in node && node.tagName === 'html')
  const body = root?.childNodes.find((node): node is Element => 'tagName' in node && node.tagName === 'body')
  const lines = linesIn(body?.childNodes ?? [], met)
  return {
    what: `网页（${/（(.*)）/.exec(encoded)?.[1] ?? ''}）`,
    text: `${lines.join('\n')}\n`,
    untouched: false,
    said: [
      ...counted(met.numbered, (times) => `自动编号${times}处，写成文字`),
      ...counted(met.rows, (times) => `表格${times}行`),
      ...counted(met.deleted, (times) => `已删去的文字${times}处，没有收入`),
      ...counted(met.hidden, (times) => `不显示的部分${times}处，没有收入`),
      ...counted(met.pictures, (times) => `图片${times}张，里面的文字读不出`),
    ],
    aside: [],
  }
}

const unread = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'title',
  'iframe',
  'object',
  'svg',
  'select',
  'button',
  'input',
  'textarea',
])
const blocks = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul caption'.split(
    ' ',
  ),
)

/** The lines of some nodes. Inline text runs on; a block begins a line and ends it. */
function linesIn(nodes: readonly Node[], met: Met): string[] {
  const lines: string[] = ['']
  const run = (words: string): void => {
    lines.push((lines.pop() ?? '') + words)
  }
  const walk = (node: Node): void => {
    if (node.nodeName === '#text' && 'value' in node) run(collapse(node.value))
    else if (isElement(node) && !unread.has(node.tagName)) element(node)
  }
  const element = (node: Element): void => {
    const { tagName } = node
    if (isHidden(node)) met.hidden++
    else if (tagName === 'img') met.pictures++
    else if (tagName === 'br') lines.push('')
    else if (tagName === 'del' || tagName === 's' || tagName === 'strike') met.deleted++
    else if (tagName === 'table') lines.push(...tableLines(node, met), '')
    else if (tagName === 'ol') lines.push(...listLines(node, met), '')
    else if (blocks.has(tagName)) {
      lines.push('')
      node.childNodes.forEach(walk)
      lines.push('')
    } else node.childNodes.forEach(walk)
  }
  nodes.forEach(walk)
  return lines.map((line) => line.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '')).filter((line) => line.trim() !== '')
}

/** White space as a browser shows it; a line end between two Han characters is only how the page was written. */
const collapse = (words: string): string =>
  words
    .replace(/(?<=[\p{Script=Han}，。、；：）》”])[ \t]*\r?\n[ \t]*(?=[\p{Script=Han}，。、；：（《“])/gu, '')
    .replace(/[ \t\r\n\f]+/g, ' ')

const styleOf = (node: Element): string => node.attrs.find(({ name }) => name === 'style')?.value.replace(/\s/g, '') ?? ''
const isHidden = (node: Element): boolean =>
  node.attrs.some(({ name }) => name === 'hidden') || /display:none|visibility:hidden/.test(styleOf(node))

const attributeOf = (node: Element, name: string): string | undefined => node.attrs.find((each) => each.name === name)?.value

const isElement = (node: Node): node is Element => 'tagName' in node

/** Rows of its own, none of a table inside a cell. */
function rowsOf(node: Element): Element[] {
  return node.childNodes
    .filter(isElement)
    .flatMap((child) => (child.tagName === 'tr' ? [child] : child.tagName === 'table' ? [] : rowsOf(child)))
}

/** A table of one column only places its words; any other is read row by row. */
function tableLines(table: Element, met: Met): string[] {
  const rows = rowsOf(table).map((row) =>
    row.childNodes
      .filter(isElement)
      .filter(({ tagName }) => tagName === 'td' || tagName === 'th')
      .map((cell) => linesIn(cell.childNodes, met)),
  )
  const caption = table.childNodes
    .filter(isElement)
    .filter(({ tagName }) => tagName === 'caption')
    .flatMap((node) => linesIn(node.childNodes, met))
  const filled = rows.map((cells) => cells.filter((lines) => lines.length > 0))
  if (filled.every((cells) => cells.length <= 1)) return [...caption, ...filled.flat(2)]
  const kept = rows.filter((cells) => cells.some((lines) => lines.length > 0))
  met.rows += kept.length
  return [...caption, ...kept.map((cells) => rowOf(cells.map((lines) => lines.join('\n'))))]
}

function listLines(list: Element, met: Met): string[] {
  const start = parseInt(attributeOf(list, 'start') ?? '1', 10)
  const items = list.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'li')
  return items.flatMap((item, i) => {
    const [first = '', ...rest] = linesIn(item.childNodes, met)
    // A page that prints its own numbers hides those of the list.
    if (/list-style(?:-type)?:none/.test(styleOf(list)) || /^(?:第.{1,6}[条章节]|[（(]?[一二三四五六七八九十\d]+[）)、.．])/.test(first))
      return [first, ...rest]
    met.numbered++
    return [`${String(start + i)}. ${first}`, ...rest]
  })
}
