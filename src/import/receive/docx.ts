import { strFromU8, unzipSync } from 'fflate'
import type { Element } from '@xmldom/xmldom'
import { countThrough, readNumbering, type Numbering, type Place } from './numbering.ts'
import { counted, rowOf, type Receipt } from './received.ts'
import { childOf, childrenOf, rootOf, valueOf } from './xml.ts'

const otherKinds = '是别的压缩文件，不是 .docx。表格另存为 .docx 或 .txt；.wps、.ofd、.odt 用原来的软件另存为 .docx'

/** A Word document → its words, its automatic numbers counted out, and what a reader sees beside them. */
export function readDocx(bytes: Uint8Array): Receipt {
  const parts = unzip(bytes)
  if (parts === null) return { refused: '是坏的压缩文件，打不开。重新取得这份文件' }
  const part = (name: string): Element | null => (parts[name] === undefined ? null : rootOf(strFromU8(parts[name])))
  const document = part('word/document.xml')
  const body = document === null ? undefined : childOf(document, 'w:body')
  if (body === undefined)
    return { refused: parts['word/document.xml'] === undefined ? otherKinds : '里面的 document.xml 是坏的。用 Word 或 WPS 打开，重新保存' }
  const walk = walker(readNumbering(part('word/numbering.xml'), part('word/styles.xml')))
  const lines = walk.blocks(childrenOf(body))
  const { met } = walk
  const notes = ['footnotes', 'endnotes'].flatMap((name) => noteWords(part(`word/${name}.xml`)))
  const edges = Object.keys(parts)
    .filter((name) => /^word\/(?:header|footer)\d*\.xml$/.test(name))
    .flatMap((name) => plainWords(part(name)))
  return {
    what: 'Word 文档（.docx）',
    text: `${lines.join('\n')}\n`,
    untouched: false,
    said: [
      ...counted(met.numbered, (times) => `自动编号${times}处，写成文字`),
      ...counted(met.bullets, (times) => `项目符号${times}处，没有收入`),
      ...counted(met.rows, (times) => `表格${times}行`),
      ...counted(met.boxes, (times) => `文本框${times}个，文字放在所在段落之后`),
      ...counted(met.inserted, (times) => `修订中插入的文字${times}处，已收入`),
      ...counted(met.deleted, (times) => `修订中删去的文字${times}处，没有收入`),
      ...counted(met.hidden, (times) => `隐藏文字${times}处，没有收入`),
      ...counted(met.pictures, (times) => `图片${times}张，里面的文字读不出`),
      ...counted(met.symbols, (times) => `特殊符号${times}个，读不出`),
      ...counted(notes.length, (times) => `脚注、尾注${times}条，不在正文里，另列`),
      ...counted(edges.length, (times) => `页眉页脚${times}处，不在正文里，另列`),
    ],
    aside: [...notes.map((words) => `脚注、尾注：${words}`), ...edges.map((words) => `页眉页脚：${words}`)],
  }
}

function unzip(bytes: Uint8Array): Record<string, Uint8Array> | null {
  try {
    return unzipSync(bytes, { filter: ({ name }) => /^word\/[\w]+\.xml$/.test(name) })
  } catch {
    return null
  }
}

const noteWords = (part: Element | null): string[] =>
  (part === null ? [] : childrenOf(part)).filter((note) => !/separator/i.test(note.getAttribute('w:type') ?? '')).flatMap(wordsOf)
const plainWords = (part: Element | null): string[] => (part === null ? [] : wordsOf(part))
/** What a note or an edge says, if it says anything but a page number. */
function wordsOf(part: Element): string[] {
  const words = walker({ lists: new Map(), styles: new Map() }).blocks(childrenOf(part)).join(' ').trim()
  return /[^\d\s—–-]/.test(words) ? [words] : []
}

function walker(numbering: Numbering): { blocks: (elements: readonly Element[]) => string[]; met: Record<MetName, number> } {
  const label = countThrough(numbering)
  const met = { numbered: 0, bullets: 0, rows: 0, boxes: 0, inserted: 0, deleted: 0, hidden: 0, pictures: 0, symbols: 0 }
  const blocks = (elements: readonly Element[]): string[] => elements.flatMap(block)

  function block(element: Element): string[] {
    switch (element.nodeName) {
      case 'w:p':
        return paragraph(element)
      case 'w:tbl':
        return table(element)
      case 'w:sdt':
        return blocks(childrenOf(childOf(element, 'w:sdtContent') ?? element))
      case 'w:del':
      case 'w:moveFrom':
        met.deleted++
        return []
      default:
        return ['w:ins', 'w:moveTo', 'w:customXml', 'w:sdtContent'].includes(element.nodeName) ? blocks(childrenOf(element)) : []
    }
  }

  function paragraph(element: Element): string[] {
    const boxes: string[] = []
    const words = childrenOf(element)
      .map((child) => inline(child, boxes))
      .join('')
    const place = placeOf(childOf(element, 'w:pPr'))
    // An empty paragraph is counted by Word as well, and shows nothing.
    const printed = place === undefined ? '' : label(place)
    if (printed !== '') met.numbered++
    if (place !== undefined && printed === '' && words.trim() !== '') met.bullets++
    const bullet = /^[\p{Co}●•◆■▪○◇□➢✓·§-]+$/u.test(printed)
    if (bullet) {
      met.numbered--
      met.bullets++
    }
    // 第一章 总则: a chapter's number stands apart from its name.
    const gap = /^第.+[编章节]$/.test(printed) && words.trim() !== '' ? ' ' : ''
    const text = bullet ? words : printed + gap + words.replace(/^[\s\u3000]+/, (space) => (printed === '' ? space : ''))
    return [...text.split('\n'), ...boxes].filter((line) => line.trim() !== '')
  }

  function placeOf(properties: Element | undefined): Place | undefined {
    const style = numbering.styles.get(valueOf(properties, 'w:pStyle') ?? '')
    const own = childOf(properties, 'w:numPr')
    const list = valueOf(own, 'w:numId') ?? style?.list
    if (list === undefined || list === '0') return undefined
    return { list, level: parseInt(valueOf(own, 'w:ilvl') ?? String(style?.level ?? 0), 10) }
  }

  function inline(element: Element, boxes: string[]): string {
    const inside = (): string =>
      childrenOf(element)
        .map((child) => inline(child, boxes))
        .join('')
    switch (element.nodeName) {
      case 'w:t':
        return element.textContent ?? ''
      case 'w:tab':
      case 'w:ptab':
        return '\t'
      case 'w:br':
      case 'w:cr':
        return '\n'
      case 'w:noBreakHyphen':
        return '-'
      case 'w:sym':
        met.symbols++
        return ''
      case 'w:r':
        if (childOf(childOf(element, 'w:rPr'), 'w:vanish') === undefined) return inside()
        met.hidden++
        return ''
      case 'w:ins':
      case 'w:moveTo':
        met.inserted++
        return inside()
      case 'w:del':
      case 'w:moveFrom':
        met.deleted++
        return ''
      case 'w:txbxContent':
        met.boxes++
        boxes.push(...blocks(childrenOf(element)))
        return ''
      // What is drawn for new readers is drawn once more for old ones.
      case 'mc:Fallback':
      case 'w:pPr':
      case 'w:rPr':
      case 'w:instrText':
      case 'w:delText':
        return ''
      case 'w:drawing':
      case 'w:pict':
      case 'w:object': {
        const before = met.boxes
        const words = inside()
        if (met.boxes === before) met.pictures++
        return words
      }
      default:
        return inside()
    }
  }

  function table(element: Element): string[] {
    const rows = childrenOf(element)
      .filter(({ nodeName }) => nodeName === 'w:tr')
      .map((row) =>
        childrenOf(row)
          .flatMap((cell) => (cell.nodeName === 'w:sdt' ? childrenOf(childOf(cell, 'w:sdtContent') ?? cell) : [cell]))
          .filter(({ nodeName }) => nodeName === 'w:tc')
          .map((cell) => blocks(childrenOf(cell))),
      )
    const filled = rows.map((cells) => cells.filter((lines) => lines.length > 0)).filter((cells) => cells.length > 0)
    if (filled.every((cells) => cells.length <= 1)) return filled.flat(2)
    met.rows += filled.length
    return rows.filter((cells) => cells.some((lines) => lines.length > 0)).map((cells) => rowOf(cells.map((lines) => lines.join('\n'))))
  }

  return { blocks, met }
}

type MetName = 'numbered' | 'bullets' | 'rows' | 'boxes' | 'inserted' | 'deleted' | 'hidden' | 'pictures' | 'symbols'
