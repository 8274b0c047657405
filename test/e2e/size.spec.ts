import { readdirSync, readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { expect, test } from '@playwright/test'

/** What a page weighs on the wire, on the built site: product.md §9. */
const known = new Map<string, number>()
function packed(path: string): number {
  const weight = known.get(path) ?? brotliCompressSync(readFileSync(`dist/${path}`)).length
  known.set(path, weight)
  return weight
}
const found = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map(([, path = '']) => path.replace(/^\//, ''))
const pages = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'))

/** A page that needs its script carries the watch over it and what it shows instead, about 300 B; 测算 the styles of parts that come later too. */
const mostOf = (html: string): number => (/class="[^"]*\bstopped\b/.test(html) ? 15_800 : 15_000)

test('every reading page weighs at most 15 kB, HTML and CSS together', () => {
  const heavy = pages.flatMap((page) => {
    const html = readFileSync(`dist/${page}`, 'utf8')
    const total = [page, ...found(html, /<link rel="stylesheet" href="([^"]+)"/g)].reduce((sum, file) => sum + packed(file), 0)
    return total > mostOf(html) ? [`${page}: ${String(total)}`] : []
  })
  expect(heavy).toEqual([])
})

/* Wanted: 45 kB, once what belongs to an answer is asked for with the first answer. */
test('the estimator asks for at most 52 kB of script', () => {
  const wanted = new Set(
    found(readFileSync('dist/zh-hans/calculator/index.html', 'utf8'), /(?:src|component-url|renderer-url)="([^"]+\.js)"/g),
  )
  for (const file of wanted)
    for (const [, next = ''] of readFileSync(`dist/${file}`, 'utf8').matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g))
      wanted.add(`_astro/${next}`)
  const total = [...wanted].reduce((sum, file) => sum + packed(file), 0)
  expect(wanted.size).toBeGreaterThan(2)
  expect(total, [...wanted].join(' ')).toBeLessThanOrEqual(52_000)
})

test('the names of all places are at most 25 kB', () => {
  for (const script of ['zh-hans', 'zh-hant']) expect(packed(`data/places.${script}.json`)).toBeLessThanOrEqual(25_000)
})
