import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import sharp from 'sharp'

/** Pictures are kept small, as WebP without loss of what the palette has left; Playwright compares PNG. */
const kept = join(import.meta.dirname, 'pictures')
/** Where Playwright finds and writes them. */
export const unpacked = join(import.meta.dirname, '../../.cache/states/pictures')

/** Enough for the ink, the tags and their edges. */
const colours = 16

/** WebP → PNG, before a comparison. */
export async function unpack(): Promise<void> {
  rmSync(unpacked, { recursive: true, force: true })
  for (const name of globSync('*/*.webp', { cwd: kept })) {
    const to = join(unpacked, name.replace(/webp$/, 'png'))
    mkdirSync(dirname(to), { recursive: true })
    writeFileSync(to, await sharp(join(kept, name)).png({ compressionLevel: 1 }).toBuffer())
  }
}

/** PNG → WebP, after an update; one that did not change stays as it is. */
export async function pack(): Promise<void> {
  const found = globSync('*/*.png', { cwd: unpacked })
  for (const name of globSync('*/*.webp', { cwd: kept })) if (!found.includes(name.replace(/webp$/, 'png'))) rmSync(join(kept, name))
  for (const name of found) {
    const to = join(kept, name.replace(/png$/, 'webp'))
    const [taken, before] = await Promise.all([pixels(join(unpacked, name)), existsSync(to) ? pixels(to) : null])
    if (before?.equals(taken) === true) continue
    mkdirSync(dirname(to), { recursive: true })
    const few = await sharp(readFileSync(join(unpacked, name)))
      .png({ palette: true, colours, dither: 0, effort: 10 })
      .toBuffer()
    writeFileSync(to, await sharp(few).webp({ lossless: true, effort: 6 }).toBuffer())
  }
}

const pixels = (file: string): Promise<Buffer> => sharp(file).removeAlpha().raw().toBuffer()
