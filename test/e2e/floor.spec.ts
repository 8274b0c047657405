import { readdirSync, readFileSync } from 'node:fs'
import { expect, test, type Page } from '@playwright/test'
import { Linter } from 'eslint'
import es from 'eslint-plugin-es-x'
import stylelint from 'stylelint'
import { oldest } from '../../src/bundle/oldest.ts'
import { choose, investment } from './estimating.ts'
import { watch } from './watch.ts'

/** The floor (src/README.md): what is built holds nothing newer than ES2021, and the journeys go without what came later. */
const restricted = es.configs['flat/restrict-to-es2021']
const built = readdirSync('dist', { recursive: true, encoding: 'utf8' })

/** Built-ins that a checker without types cannot tell from a function of ours: called with a dot, nobody else means them. */
const later =
  /(?<!\.)\.(?:at|with|union|intersection|difference|symmetricDifference|isSubsetOf|isSupersetOf|isDisjointFrom|toSorted|toReversed|toSpliced|findLast|findLastIndex|hasOwn|groupBy|fromAsync|withResolvers)\(|\bstructuredClone\(/

function newer(name: string, text: string): string[] {
  const found = new Linter().verify(text, [
    {
      ...restricted,
      rules: { ...restricted.rules, 'es-x/no-regexp-lookbehind-assertions': 'error' },
      languageOptions: { ecmaVersion: 2025, sourceType: 'module' },
    },
  ])
  const told = found.map(({ message, line, column }) => `${name}:${String(line)}:${String(column)} ${message}`)
  return later.test(text) ? [...told, `${name}: ${later.exec(text)?.[0] ?? ''}`] : told
}

test('no script of the site is newer than the floor, written into a page or a file of its own', () => {
  const files = built.filter((file) => file.endsWith('.js'))
  const inline = new Map(
    built
      .filter((file) => file.endsWith('.html'))
      .flatMap((page) =>
        [...readFileSync(`dist/${page}`, 'utf8').matchAll(/<script(?![^>]*\bsrc=)(?![^>]*json)[^>]*>([^]*?)<\/script>/g)].map(
          // Astro's own, which runs an island: it asks this only of an export inside an export, and no island of ours is one.
          ([, text = '']): [string, string] => [text.replace('Object.hasOwn(', 'has('), page],
        ),
      ),
  )
  expect(files.length).toBeGreaterThan(20)
  expect(inline.size).toBeGreaterThan(0)
  expect([...inline].flatMap(([text, page]) => newer(page, text))).toEqual([])
  expect(files.flatMap((file) => newer(file, readFileSync(`dist/${file}`, 'utf8')))).toEqual([])
})

/** What an older browser may do without, and what the page is then: each rule it would drop, or the whole of what it does not know. */
const spared: Readonly<Record<string, RegExp>> = {
  // Chips and the file field say it in another way (`@supports not selector(:has(*))`); the rest is room left or kept on paper.
  'css-has': /^(?:\.chip|\.batch-file|html:has\(\.calc-line\)|\.cols|\.scroll:has\(>\.compare\))/,
  // The browser’s own ring stands in its place.
  'css-focus-visible': /^(?::focus-visible|\.money input|\.calc-head h1|\.pick|\.chip|\.batch-file)/,
  // Without a script buttons that wait for one stand there.
  'css-media-scripting': /^@media \(scripting:none\)/,
  // The narrow picture stands everywhere.
  'css-container-queries': /^@container/,
  // What is subtracted stands below one another.
  'css-subgrid': /^grid-template-columns:subgrid/,
  // Breaks, margins and colours of paper, the speed of long pages, handles, sizes the browser chooses, the way a page scrolls.
  'css-paged-media': /^(?:@page|page:)/,
  'css-content-visibility': /./,
  'css-containment': /./,
  'css-color-adjust': /./,
  'css-resize': /./,
  'text-size-adjust': /./,
  'css-scroll-behavior': /./,
}

test('no stylesheet is newer than the floor, but where nothing is lost without it', async () => {
  const browsers = oldest.styles.map((one) => one.replace(/^ios/, 'ios_saf').replace(/(?=[\d.]+$)/, ' '))
  const rule = [true, { browsers, ignorePartialSupport: true }]
  const config = { plugins: ['stylelint-no-unsupported-browser-features'], rules: { 'plugin/no-unsupported-browser-features': rule } }
  const files = built.filter((file) => file.endsWith('.css'))
  expect(files.length).toBeGreaterThan(20)
  const met = new Set<string>()
  const newer: string[] = []
  for (const file of files) {
    const text = readFileSync(`dist/${file}`, 'utf8')
    const { results } = await stylelint.lint({ code: text, config })
    for (const { line, column, text: told } of results.flatMap(({ warnings }) => warnings)) {
      const [, feature = ''] = /"([\w-]+)"/.exec(told) ?? []
      const from =
        text
          .split('\n')
          .slice(0, line - 1)
          .join('\n').length +
        (line > 1 ? 1 : 0) +
        column -
        1
      const [what = ''] = /^[^{;}]*/.exec(text.slice(from)) ?? []
      if (spared[feature]?.test(what) === true) met.add(feature)
      else newer.push(`${file}: ${feature}: ${what}`)
    }
  }
  expect(newer).toEqual([])
  // What nothing needs any more is not spared.
  expect(Object.keys(spared).filter((feature) => !met.has(feature))).toEqual([])
})

test('what a script asks for later is there: a part that answers 404 takes its page’s ability with it', () => {
  const asked = built
    .filter((file) => /^_astro\/.*\.js$/.test(file))
    .flatMap((file) => [...readFileSync(`dist/${file}`, 'utf8').matchAll(/"(_astro\/[\w.-]+\.(?:js|css))"/g)].map(([, part = '']) => part))
  expect(asked.length).toBeGreaterThan(10)
  expect([...new Set(asked)].filter((part) => !built.includes(part))).toEqual([])
})

/** What Chrome 88, Safari 14.1 or Firefox 78 have not, gone before any script of the page runs. */
async function old(page: Page): Promise<string[]> {
  await page.addInitScript(() => {
    const gone: [object, readonly string[]][] = [
      [Array, ['fromAsync']],
      [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with']],
      [String.prototype, ['at', 'isWellFormed', 'toWellFormed']],
      [Object, ['hasOwn', 'groupBy']],
      [Map, ['groupBy']],
      [Promise, ['withResolvers', 'try']],
      [Set.prototype, ['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom']],
      [AbortSignal, ['any', 'timeout']],
      [crypto, ['randomUUID']],
      [URL, ['canParse', 'parse']],
      [window, ['structuredClone', 'Iterator', 'scheduler', 'navigation', 'requestIdleCallback']],
    ]
    for (const [of, names] of gone) for (const name of names) Reflect.deleteProperty(of, name)
    const iterator = Object.getPrototypeOf(Object.getPrototypeOf([].values())) as object
    for (const name of Reflect.ownKeys(iterator))
      if (name !== Symbol.iterator && name !== 'constructor') Reflect.deleteProperty(iterator, name)
  })
  return watch(page)
}

for (const script of ['zh-hans', 'zh-hant'] as const) {
  const sum = { 'zh-hans': '不超过 360 万元', 'zh-hant': '不超過 360 萬元' }[script]

  test(`${script}: 测算 without newer built-ins`, async ({ page }) => {
    const seen = await old(page)
    await page.goto(`${script}/calculator/`)
    await choose(page, { topic: 'identifier', place: '450000', role: 'nodeOperator' })
    await investment(page).fill('1200')
    await expect(page.locator('#r-gx-2024-node-project .amt')).toHaveText(sum)
    expect(seen).toEqual([])
  })

  test(`${script}: search, the list, the desk and 时间轴 without newer built-ins`, async ({ page }) => {
    const seen = await old(page)
    await page.goto(`${script}/search/?q=` + encodeURIComponent('贯标'))
    await expect(page.locator('section[data-class=exact] a[data-hit]').first()).toBeVisible()
    await page.goto(`${script}/policies/gx-2024/2/`)
    await page.locator('[data-save]').click()
    await expect(page.locator('[data-saved]')).toBeVisible()
    await page.goto(`${script}/saved/`)
    await expect(page.locator('main a[href*="policies/gx-2024/2/"]').first()).toBeVisible()
    await page.goto(`${script}/compare/?topic=identifier&text=gx-2020&text=gx-2024`)
    await expect(page.locator('.builder tr[data-row=cap] td').first()).toBeVisible()
    await page.goto(`${script}/timeline/?on=2021-06-30`)
    await expect(page.locator('html')).toHaveAttribute('data-day', '2021-06-30')
    expect(seen).toEqual([])
  })
}
