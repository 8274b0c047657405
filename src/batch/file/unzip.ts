import { unzipSync, zipSync } from 'fflate'
import { mostUnpacked } from './limits.ts'
import { Refusal } from './refusal.ts'
import { sumOf, sumsIn } from './sums.ts'

export type Parts = Record<string, Uint8Array>

interface Part {
  readonly name: string
  /** Bytes, packed and unpacked. */
  readonly size: number
  readonly originalSize: number
}

/** Larger than this and so many times as large as it was packed, a part is no table: a table is ten or twenty times. */
const [small, mostTimes] = [20_000_000, 200]

/** Pictures and the like are no part of a table. */
const idle = /(^|\/)(media|embeddings|drawings|charts|printerSettings|customXml)\//

/** The parts of a zipped spreadsheet, as long as they are whole and no more than may be: a byte that was lost may make another figure. @throws Refusal */
export function unzipped(bytes: Uint8Array): Parts {
  let left = mostUnpacked
  const fits = ({ name, size, originalSize }: Part): boolean => {
    if (idle.test(name)) return false
    left -= originalSize > small && originalSize > mostTimes * size ? mostUnpacked : originalSize
    return left > 0
  }
  const parts = unpack(bytes, fits)
  if (left <= 0) throw new Refusal('batch.refused.xlsx.large')
  if (!isWhole(parts, bytes)) throw new Refusal('batch.refused.xlsx')
  return parts
}

/** Without one of these a figure would lose its format, or a sheet its words. */
const needed = /^(worksheets\/.*|styles|sharedStrings)\.(xml|bin)$/i

/** Every part is as it was written, and every one the workbook asks for is there. */
function isWhole(parts: Parts, bytes: Uint8Array): boolean {
  const sums = sumsIn(bytes)
  if (sums === null || !Object.entries(parts).every(([name, part]) => sums.get(name) === sumOf(part))) return false
  const links = Object.entries(parts).find(([name]) => /^xl\/_rels\/workbook[^/]*\.rels$/i.test(name))?.[1]
  const named = Array.from(new TextDecoder().decode(links).matchAll(/Target="([^"]*)"/g), ([, to = '']) => to.replace(/^\/xl\//, ''))
  return named.every((name) => !needed.test(name) || parts[`xl/${name}`] !== undefined)
}

function unpack(bytes: Uint8Array, filter: (part: Part) => boolean): Parts {
  try {
    return unzipSync(bytes, { filter })
  } catch {
    throw new Refusal('batch.refused.xlsx')
  }
}

/** Packed again without compression, as the reader wants it. */
export const zipped = (parts: Parts): Uint8Array => zipSync(parts, { level: 0 })
