/** Name and checksum of every part of a zip, from the list at its end; null: there is no such list. */
export function sumsIn(bytes: Uint8Array): ReadonlyMap<string, number> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  if (end === null) return null
  const found = new Map<string, number>()
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > end || view.getUint32(at, true) !== entryMark) return null
    const name = view.getUint16(at + 28, true)
    found.set(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)), view.getUint32(at + 16, true))
    at += 46 + name + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return found
}

const [entryMark, endMark, endSize, longestRemark] = [0x02014b50, 0x06054b50, 22, 65_535]

function endOf(view: DataView): number | null {
  for (let at = view.byteLength - endSize; at >= Math.max(0, view.byteLength - endSize - longestRemark); at -= 1)
    if (view.getUint32(at, true) === endMark) return at
  return null
}

/** CRC-32, as a zip has it of each part. */
export function sumOf(bytes: Uint8Array): number {
  let sum = -1
  for (const byte of bytes) sum = (table[(sum ^ byte) & 255] ?? 0) ^ (sum >>> 8)
  return ~sum >>> 0
}

const table = Int32Array.from({ length: 256 }, (_, start) => {
  let sum = start
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  return sum
})
