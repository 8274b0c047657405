import { existsSync, globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import sharp from 'sharp'

/** Pictures are kept small, as WebP with fewer shades; Playwright compares PNG. */
const kept = join(import.meta.dirname, 'pictures')
/** Where Playwright finds and writes them. */
export const unpacked = join(import.meta.dirname, '../../.cache/states/pictures')

/** Sixteen values a channel, nine apart from the true one at most: playwright.config.ts lets that pass and no more. */
const coarse = (pixels: Buffer): Buffer => Buffer.from(pixels.map((value) => Math.round(value / 17) * 17))

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
    const { data, info } = await pixelsOf(join(unpacked, name))
    const now = coarse(data)
    if (existsSync(to) && (await pixelsOf(to)).data.equals(now)) continue
    mkdirSync(dirname(to), { recursive: true })
    const raw = { width: info.width, height: info.height, channels: info.channels }
    writeFileSync(to, await sharp(now, { raw }).webp({ lossless: true, effort: 6 }).toBuffer())
  }
}

const pixelsOf = (file: string) => sharp(file).removeAlpha().raw().toBuffer({ resolveWithObject: true })
