import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'

/** `node src/cli/icons.ts`: public/icon.svg in the forms that home screens and old browsers ask for. Run it when the drawing changes. */
const folder = 'public'
const round = readFileSync(join(folder, 'icon.svg'), 'utf8')
const square = round.replace(' rx="5"', '')
const paper = '#fbfaf7'

/** A square picture, the drawing in its middle. */
async function toPng(svg: string, size: number, drawing = size): Promise<Buffer> {
  const around = (size - drawing) / 2
  return await sharp(Buffer.from(svg), { density: 1200 })
    .resize(drawing, drawing)
    .extend({ top: around, bottom: around, left: around, right: around, background: paper })
    .png({ compressionLevel: 9, palette: true })
    .toBuffer()
}

/** One picture of 32 × 32 inside the oldest container. */
function toIco(png: Buffer): Buffer {
  const head = Buffer.alloc(22)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(1, 4)
  head[6] = 32
  head[7] = 32
  head.writeUInt16LE(1, 10)
  head.writeUInt16LE(32, 12)
  head.writeUInt32LE(png.length, 14)
  head.writeUInt32LE(head.length, 18)
  return Buffer.concat([head, png])
}

writeFileSync(join(folder, 'icon-192.png'), await toPng(round, 192))
writeFileSync(join(folder, 'icon-512.png'), await toPng(round, 512))
// Whoever cuts a circle out of it cuts no stroke.
writeFileSync(join(folder, 'icon-maskable-512.png'), await toPng(square, 512, 400))
writeFileSync(join(folder, 'apple-touch-icon.png'), await toPng(square, 180, 160))
writeFileSync(join(folder, 'favicon.ico'), toIco(await toPng(round, 32)))
