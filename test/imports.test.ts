import { readdirSync, readFileSync } from 'node:fs'
import { join, normalize } from 'node:path'
import { expect, test } from 'vitest'

/** Imports go one way (README): each folder and the folders it may ask. `type` may be asked for types alone. */
const allowed: Readonly<Record<string, string>> = {
  money: '',
  schema: 'money',
  engine: 'money type:schema',
  catalogue: 'money schema engine',
  locale: 'type:schema',
  edge: 'type:view',
  scripts: 'edge search styles locale',
  view: 'money engine locale type:schema',
  stores: 'money engine edge type:schema',
  batch: 'money engine stores view locale type:schema',
  search: 'locale type:schema',
  site: 'catalogue edge view locale type:schema',
  islands: 'batch search stores view locale engine edge styles site',
}
const root = join(import.meta.dirname, '../src')

test('imports go one way', () => {
  const wrong = Object.entries(allowed).flatMap(([folder, may]) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(ts|tsx|astro)$/.test(file))
      .flatMap((file) => {
        const path = join(folder, file)
        const found = readFileSync(join(root, path), 'utf8').matchAll(/^import (type )?(?:[^'"]*? from )?'(\.[^']+)'/gm)
        return [...found].flatMap(([, type, from = '']) => {
          const asked = normalize(join(path, '..', from)).split('/')[0] ?? ''
          const fine = asked === folder || may.split(' ').some((one) => one === asked || (type !== undefined && one === `type:${asked}`))
          return fine ? [] : [`${path} asks ${type ?? ''}${asked}`]
        })
      }),
  )
  expect(wrong).toEqual([])
})
