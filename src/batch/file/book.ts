import { read, set_cptable, type ParsingOptions, type WorkBook } from '@e965/xlsx'
import { lastOf } from '../../floor/floor.ts'
import { withBuiltIn } from './builtIn.ts'
import { cutAt, withoutBlanks } from './cellXml.ts'
import { codepages } from './codepages.ts'
import { hiddenColumns, linesOfSheet, type Grid } from './grid.ts'
import { mostCells } from './limits.ts'
import type { Line } from './records.ts'
import { Refusal } from './refusal.ts'
import { unzipped, zipped, type Parts } from './unzip.ts'

/** One sheet of a spreadsheet. */
export interface BookSheet {
  readonly name: string
  readonly hidden: boolean
  readonly lines: readonly Line[]
  /** Rows with anything in them; more than `lines` where they are too many to be read. */
  readonly rows: number
  /** Places of columns that are not shown. */
  readonly hiddenColumns: readonly number[]
}

export type BookKind = 'xlsx' | 'xls' | 'html'

/** All sheets of a spreadsheet, blank rows left out but counted. @throws Refusal */
export function sheetsOf(bytes: Uint8Array, kind: BookKind, text: string): BookSheet[] {
  switch (kind) {
    case 'xlsx':
      return sheetsOfZip(unzipped(bytes))
    case 'xls':
      if (!container.every((byte, at) => bytes[at] === byte)) throw new Refusal('batch.refused.xls')
      set_cptable(codepages)
      return sheetsIn(opened(bytes, { type: 'array' }, 'batch.refused.xls'))
    case 'html':
      if (text.includes('<office:document')) throw new Refusal('batch.refused.other')
      return sheetsIn(opened(text.replace(unclosed, '$1</td>'), { type: 'string', raw: true }, 'batch.refused.html'))
  }
}

/** Other kinds of spreadsheet do not say how a cell is shown. */
function sheetsOfZip(parts: Parts): BookSheet[] {
  if (!Object.keys(parts).some((name) => /(^|\/)workbook\.(xml|bin)$/i.test(name))) throw new Refusal('batch.refused.other')
  const styles = parts['xl/styles.xml']
  if (styles !== undefined) parts['xl/styles.xml'] = new TextEncoder().encode(withBuiltIn(new TextDecoder().decode(styles)))
  let cells = 0
  for (const [name, bytes] of Object.entries(parts)) {
    if (!/^\/?xl\/worksheets\/[^/]+\.xml$/i.test(name)) continue
    const sheet = withoutBlanks(new TextDecoder().decode(bytes))
    cells += sheet.cells
    if (cells > mostCells) throw new Refusal('batch.refused.xlsx.large')
    parts[name] = new TextEncoder().encode(sheet.xml)
  }
  return sheetsIn(opened(zipped(parts), { type: 'array' }, 'batch.refused.xlsx'))
}

/** How every .xls begins. */
const container = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
/** Many a page closes no cell; the reader wants each closed. */
const unclosed = /(<t[dh]\b[^<>]*>(?:(?!<\/?t[dhr]\b)[\s\S])*)(?=<(?:t[dhr]|\/tr)\b)/gi

const options: ParsingOptions = { dense: true, cellStyles: true, cellNF: true, cellHTML: false, cellFormula: true }

function opened(
  data: Uint8Array | string,
  own: ParsingOptions,
  broken: 'batch.refused.xlsx' | 'batch.refused.xls' | 'batch.refused.html',
): WorkBook {
  try {
    return read(data, { ...options, ...own })
  } catch (problem) {
    const locked =
      (problem instanceof Error && /password|encrypt/i.test(problem.message)) ||
      (typeof data !== 'string' && new TextDecoder('utf-16le').decode(data).includes('EncryptedPackage'))
    throw new Refusal(locked ? 'batch.refused.locked' : broken)
  }
}

function sheetsIn(book: WorkBook): BookSheet[] {
  const from1904 = book.Workbook?.WBProps?.date1904 === true
  return book.SheetNames.flatMap((name, at): BookSheet[] => {
    const sheet = book.Sheets[name]
    const hidden = (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0
    if (!isTable(sheet)) return []
    const all = linesOfSheet(sheet, from1904)
    const last = lastOf(all)?.cells[0] ?? ''
    const cut = last.startsWith(cutAt)
    const lines = cut ? all.slice(0, -1) : all
    return [{ name, hidden, lines, rows: cut ? Number(last.slice(cutAt.length)) : lines.length, hiddenColumns: hiddenColumns(sheet) }]
  })
}

const isTable = (sheet: object | undefined): sheet is Grid => sheet !== undefined && '!data' in sheet
