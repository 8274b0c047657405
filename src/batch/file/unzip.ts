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

/** Every part is as it was written, and every one that is announced is there. */
function isWhole(parts: Parts, bytes: Uint8Array): boolean {
  const sums = sumsIn(bytes)
  if (sums === null || !Object.entries(parts).every(([name, part]) => sums.get(name) === sumOf(part))) return false
  const list = parts['[Content_Types].xml']
  const named = Array.from(new TextDecoder().decode(list).matchAll(/PartName="\/([^"]*)"/g), ([, name = '']) => name)
  return named.every((name) => idle.test(name) || name.startsWith('docProps/') || parts[name] !== undefined)
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
