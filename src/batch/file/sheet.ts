import { unzipSync, zipSync } from 'fflate'
import { readSheet, type CellValue } from 'read-excel-file/universal'
import { mostUnpacked } from './limits.ts'
import type { Line } from './records.ts'
import { Refusal } from './refusal.ts'

/** The rows of the first sheet of an XLSX, blank ones left out but counted. @throws Refusal */
export async function sheetLines(file: Blob): Promise<Line[]> {
  const unpacked = repacked(new Uint8Array(await file.arrayBuffer()))
  const rows = await readSheet(unpacked).catch(() => {
    throw new Refusal('batch.refused.xlsx')
  })
  return rows.flatMap((cells, at) => {
    const texts = cells.map(textOf)
    return texts.every((text) => text === '') ? [] : [{ row: at + 1, cells: texts, torn: false }]
  })
}

/** Packed again without compression: the reader would start workers of its own for large parts, which a strict host forbids. */
function repacked(bytes: Uint8Array): ArrayBuffer {
  let left = mostUnpacked
  const fits = ({ originalSize }: { readonly originalSize: number }): boolean => (left -= originalSize) >= 0
  const parts = unpack(bytes, fits)
  if (left < 0) throw new Refusal('batch.refused.xlsx.large')
  return new Uint8Array(zipSync(parts, { level: 0 })).buffer
}

function unpack(bytes: Uint8Array, filter: (part: { readonly originalSize: number }) => boolean): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter })
  } catch {
    throw new Refusal('batch.refused.xlsx')
  }
}

/** As a spreadsheet shows it: a number to 15 digits, a day without its hour. */
function textOf(cell: CellValue | null): string {
  if (cell === null) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return typeof cell === 'number' ? decimal(cell) : String(cell).trim()
}

/** Never 1.2e+21: what is that large is refused as it stands. */
function decimal(value: number): string {
  if (Math.abs(value) >= 1e21) return BigInt(value).toString()
  return value !== 0 && Math.abs(value) < 1e-6 ? value.toFixed(20) : String(Number(value.toPrecision(15)))
}
