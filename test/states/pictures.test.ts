import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rooms } from './rooms.mjs'

const folder = join(import.meta.dirname, 'pictures')
const pictures = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.webp'))

test('every room is pictured at both widths, in the light and in the dark', () => {
  const wanted = ['1280-dark', '1280-light', '390-dark', '390-light'].flatMap((kind) => rooms.map((room) => `${kind}/${room}.webp`))
  expect(pictures.toSorted()).toEqual(wanted.toSorted())
})

test('pictures weigh 1.5 MB at most', () => {
  const bytes = pictures.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
  expect(bytes).toBeLessThan(1_500_000)
})
