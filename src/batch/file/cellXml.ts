import { mostSheetRows } from './limits.ts'

/** What stands in a cell of which the formula was never computed: no spreadsheet writes it. */
export const noValue = '#NO-VALUE'

/** What stands in the last cell of a sheet of too many rows: how many they are. No spreadsheet writes it. */
export const cutAt = '#ROWS:'

/** One sheet of an XLSX, made ready for the reader. */
export interface SheetXml {
  readonly xml: string
  readonly cells: number
}

const blankCell = /<(?:\w+:)?c\b[^<>]*\/>/g
const blankRow = /<((?:\w+:)?)row\b[^<>]*(?:\/>|>\s*<\/\1row>)/g
const uncomputed =
  /<((?:\w+:)?)c\b([^<>]*)>\s*<(?:\w+:)?f\b(?:[^<>]*\/>|[^<>]*>[^<]*<\/(?:\w+:)?f>)\s*(?:<(?:\w+:)?v\s*\/>|<(?:\w+:)?v>\s*<\/(?:\w+:)?v>)?\s*<\/\1c>/g

/**
 * Cells and rows with nothing in them are left out: a sheet may have a million that are merely painted. A formula without a
 * value is marked, since the reader would take it for 0. A sheet of too many rows keeps its beginning, to be looked at.
 */
export function withoutBlanks(text: string): SheetXml {
  const full = text.replace(blankCell, '').replace(blankRow, '')
  const marked = full.replace(uncomputed, (cell: string, prefix: string, attributes: string) =>
    /\bt=["']str["']/.test(attributes)
      ? cell
      : `<${prefix}c${attributes.replace(/\s[ts]=["'][^"']*["']/g, '')} t="e"><${prefix}v>${noValue}</${prefix}v></${prefix}c>`,
  )
  const rows = count(marked, /<(?:\w+:)?row\b/g)
  const xml = rows > mostSheetRows + spare ? beginning(marked, rows) : marked
  return { xml, cells: count(xml, /<(?:\w+:)?c\b/g) }
}

/** Rows a table may have beside its enterprises: title, headers, notes. */
const spare = 200
const lastRow = 1_048_576

function count(text: string, pattern: RegExp): number {
  let found = 0
  while (pattern.exec(text) !== null) found += 1
  return found
}

function beginning(xml: string, rows: number): string {
  const [, prefix = ''] = /<((?:\w+:)?)sheetData\b/.exec(xml) ?? []
  const end = `</${prefix}row>`
  let at = 0
  for (let kept = 0; kept < spare; kept += 1) at = xml.indexOf(end, at) + end.length
  const told = `<${prefix}row r="${lastRow}"><${prefix}c r="A${lastRow}" t="e"><${prefix}v>${cutAt}${rows}</${prefix}v></${prefix}c></${prefix}row>`
  return `${xml.slice(0, at)}${told}</${prefix}sheetData></${prefix}worksheet>`
}
