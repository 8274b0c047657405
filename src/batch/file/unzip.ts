import { unzipSync, zipSync } from 'fflate'
import { mostUnpacked } from './limits.ts'
import { Refusal } from './refusal.ts'

export type Parts = Record<string, Uint8Array>

/** Pictures and the like are no part of a table. */
const idle = /(^|\/)(media|embeddings|drawings|charts|printerSettings|customXml)\//

/** The parts of a zipped spreadsheet, as long as they are no more than may be. @throws Refusal */
export function unzipped(bytes: Uint8Array): Parts {
  let left = mostUnpacked
  const fits = ({ name, originalSize }: { readonly name: string; readonly originalSize: number }): boolean =>
    !idle.test(name) && (left -= originalSize) >= 0
  const parts = unpack(bytes, fits)
  if (left < 0) throw new Refusal('batch.refused.xlsx.large')
  return parts
}

function unpack(bytes: Uint8Array, filter: (part: { readonly name: string; readonly originalSize: number }) => boolean): Parts {
  try {
    return unzipSync(bytes, { filter })
  } catch {
    throw new Refusal('batch.refused.xlsx')
  }
}

/** Packed again without compression, as the reader wants it. */
export const zipped = (parts: Parts): Uint8Array => zipSync(parts, { level: 0 })
