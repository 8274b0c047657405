import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { axe } from './axe.ts'
import { watch } from './watch.ts'
import { openBuilt } from '../fixtures/printed.ts'

/** One page of every kind: what holds for all of them is checked on each, in both scripts. */
const kinds = [
  '',
  'policies/',
  'policies/gx-2020/',
  'policies/zs-2021/',
  'policies/gd-2021/',
  'policies/gx-2024/2/',
  'policies/gx-2020/1/',
  'policies/ba-2022/3-2-3/',
  'policies/zs-2021/4/',
  'policies/gd-2021/5/',
  'policies/gd-2021/annex-12/',
  'policies/gx-2024/preamble/',
  'topics/identifier/',
  'topics/platform/',
  'regions/440306/',
  'regions/440300/',
  'policies/by/region/440000/',
  'policies/by/support/%E8%A1%A5%E5%8A%A9/',
  'measures/',
  'measures/page/2/',
  'measures/topic/identifier/',
  'measures/support/%E8%A1%A5%E5%8A%A9/',
  'compare/',
  'changes/',
  'changes/gx-2020..gx-2024/',
  'timeline/',
  'at-a-glance/zs-2021/',
  'at-a-glance/gd-2021/',
  'departments/',
  'glossary/',
  'updates/',
  'data/',
  'calculator/',
  'saved/',
  'search/',
  'about/',
]
const scripts = ['zh-hans', 'zh-hant'] as const
const pages = scripts.flatMap((script) => kinds.map((kind) => `${script}/${kind}`))

for (const path of pages) {
  test(`${path}: quiet, accessible, no sideways scrolling`, async ({ page }) => {
    const seen = watch(page)
    await page.goto(path)
    await expect(page.locator('h1')).toHaveCount(1)
    await expect(page.locator('html')).toHaveAttribute('lang', path.startsWith('zh-hant') ? 'zh-Hant' : 'zh-Hans')
    for (const scheme of path.startsWith('zh-hant') ? (['plain'] as const) : (['light', 'dark'] as const)) {
      await page.emulateMedia({ colorScheme: scheme === 'plain' ? 'light' : scheme })
      expect(await axe(page, scheme)).toEqual([])
    }
    for (const width of [320, 640, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `at ${String(width)} px`).toBeLessThanOrEqual(width)
    }
    expect(seen).toEqual([])
  })
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })
  for (const path of pages) {
    test(`${path} reads whole`, async ({ page }) => {
      await page.goto(path)
      await expect(page.locator('main')).toContainText(/\S{20,}/)
      await expect(page.locator('header nav a').first()).toBeVisible()
    })
  }
  test('the estimator shows every formula as a table', async ({ page }) => {
    await page.goto('zh-hans/calculator/')
    await expect(page.locator('main table').first()).toBeVisible()
    await expect(page.locator('main')).toContainText('项目总投资额')
    await expect(page.locator('main')).toContainText('1666.67')
  })
})

interface Texts {
  readonly policies: readonly {
    readonly id: string
    readonly clauses: readonly {
      readonly id: string
      readonly label: string | null
      readonly heading: string | null
      readonly text: Record<'zh-Hans' | 'zh-Hant', string>
    }[]
  }[]
}
const bare = (text: string | null): string => (text ?? '').replace(/\s/g, '')

/** Label and heading stand in the h1, all other words in the text of the law; a heading's own stop is all that may be left out. */
test('every clause page shows the whole text word for word, in both scripts', async ({ page }) => {
  const { policies } = JSON.parse(readFileSync('dist/data/catalogue.json', 'utf8')) as Texts
  const wrong: string[] = []
  let seen = 0
  for (const [folder, script] of [
    ['zh-hans', 'zh-Hans'],
    ['zh-hant', 'zh-Hant'],
  ] as const)
    for (const { id, clauses } of policies)
      for (const clause of clauses) {
        await openBuilt(page, `dist/${folder}/policies/${id}/${clause.id}/index.html`)
        const whole = bare(clause.text[script])
        const head = whole.slice(0, bare(clause.label).length + bare(clause.heading).length)
        const body = whole.slice(head.length)
        const shown = bare((await page.locator('.statute').allTextContents()).join(''))
        const title = bare(await page.locator('h1').textContent())
        seen += 1
        if (!title.startsWith(head) || (shown !== body && `。${shown}` !== body))
          wrong.push(`${folder} ${id} ${clause.id}: ${title} ${shown.slice(0, 40)}`)
      }
  expect(seen).toBe(2 * policies.flatMap(({ clauses }) => clauses).length)
  expect(wrong).toEqual([])
})

test('a clause marks the figures its measures compute with', async ({ page }) => {
  await page.goto('zh-hans/policies/gx-2024/2/')
  await expect(page.locator('.statute')).toContainText(
    '对区内开展建设的工业互联网标识解析二级节点项目，按照不超过项目总投资额30%的比例，给予最高不超过500万元的补助。',
  )
  await expect(page.locator('.statute mark')).toHaveText(['30%', '500万元'])
})

/** Every href of the built site, resolved against the files of the build. */
test('pages of states are not published', () => {
  expect(readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((file) => file.includes('states'))).toEqual([])
})

test('every link inside the site resolves, in both scripts', () => {
  const files = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  const known = new Set(files.map((file) => `/${file}`))
  const broken: string[] = []
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    const html = readFileSync(`dist/${file}`, 'utf8')
    const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id))
    for (const [, raw = ''] of html.matchAll(/\s(?:href|src)="([^"]+)"/g)) {
      const href = raw.replaceAll('&amp;', '&')
      if (/^(data:|mailto:|https?:)/.test(href)) continue
      const [path = '', hash] = href.split('#')
      const target = path.split('?')[0] ?? ''
      if (target === '') {
        if (hash !== undefined && hash !== '' && !ids.has(decodeURIComponent(hash))) broken.push(`${file}: #${hash}`)
      } else if (!known.has(decodeURIComponent(target)) && !known.has(`${decodeURIComponent(target)}index.html`))
        broken.push(`${file}: ${href}`)
    }
  }
  expect(broken).toEqual([])
})

test("the status tag follows the reader's date, not the day of the build", async ({ page }) => {
  await page.clock.setFixedTime(new Date('2022-12-31T12:00:00+08:00'))
  await page.goto('zh-hans/policies/gx-2020/')
  await expect(page.locator('main .tag:visible').first()).toContainText('有效期内')
  await page.clock.setFixedTime(new Date('2022-12-31T16:30:00Z'))
  await page.reload()
  await expect(page.locator('main .tag:visible').first()).toContainText('已过有效期')
})

test('the language switch keeps the place', async ({ page }) => {
  await page.goto('zh-hans/policies/zs-2021/4-1/')
  await page.getByRole('link', { name: '繁體' }).click()
  await expect(page).toHaveURL(/zh-hant\/policies\/zs-2021\/4-1\//)
  await expect(page.locator('.statute')).toContainText('標桿應用示範項目'.replace('標桿', '標杆'))
  await page.getByRole('link', { name: '简体' }).click()
  await expect(page).toHaveURL(/zh-hans\/policies\/zs-2021\/4-1\//)
})
