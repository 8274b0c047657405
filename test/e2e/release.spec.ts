import { expect, test, type Page } from '@playwright/test'
import { keep } from '../../src/cli/keep.ts'
import { readFileSync, readdirSync } from 'node:fs'
import { investment } from './estimating.ts'
import { copyOf, nextRelease, Served } from './served.ts'
import { watch } from './watch.ts'

/** A release under pages that stand open: what is gone is said, the page is offered anew, and nothing that was filled in goes. */
const site = new Served()
let next = ''
test.describe.configure({ mode: 'default' })
test.beforeAll(async () => {
  next = nextRelease('next')
  await site.up()
})
test.afterAll(() => site.down())
test.beforeEach(() => {
  site.use('dist')
})

const news = (page: Page) => page.locator('.news')
const scripts = [
  { at: 'zh-hans', fresh: '有新版本。填写的内容留在本浏览器里。', open: '打开新版本', lost: '没有读到' },
  { at: 'zh-hant', fresh: '有新版本。填寫的內容留在本瀏覽器裡。', open: '打開新版本', lost: '沒有讀到' },
] as const

/** Each part that comes only when it is asked for, and what asks for it. */
const parts: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  批量: async (page) => {
    await page.locator('#batch > summary').click()
  },
  打开的链接: async (page) => {
    await page.evaluate(() => {
      location.hash = '#a=1.x.y'
    })
  },
  '下载 Excel': async (page) => {
    await page.locator('.take').first().getByRole('button', { name: /Excel/ }).click()
  },
}

for (const { at, fresh, open } of scripts) {
  for (const [part, ask] of Object.entries(parts))
    test(`${at}: an old tab asks a new site for ${part}: said, and opened anew with the answers kept`, async ({ page }) => {
      await page.goto(site.at(`${at}/calculator/#topic=identifier&place=450000&role=nodeOperator`))
      await expect(page.locator('html')).toHaveAttribute('data-estimate', 'ready')
      await investment(page).fill('2000')
      await expect(page.locator('.take').first()).toBeVisible()
      site.use(next)
      await ask(page)
      await expect(news(page)).toContainText(fresh)
      await expect(investment(page)).toHaveValue('2000')
      await news(page).getByRole('button', { name: open }).click()
      await expect(page.locator('html')).toHaveAttribute('data-estimate', 'ready')
      // The link opens now, and one’s own answers lie beside it.
      if (part === '打开的链接') await page.getByRole('button', { name: /^恢/ }).click()
      await expect(investment(page)).toHaveValue('2000')
      await expect(news(page)).toBeHidden()
      expect(await page.locator('astro-island').getAttribute('component-url')).toContain('NEXT')
    })

  test(`${at}: recent words say it too`, async ({ page }) => {
    await page.goto(site.at(`${at}/about/`))
    site.use(next)
    await page.locator('input.query').focus()
    await expect(news(page)).toContainText(fresh)
  })

  test(`${at}: one’s own figures on 对比 say it too`, async ({ page }) => {
    await page.goto(site.at(`${at}/compare/?topic=identifier&text=gx-2020&text=gx-2024`))
    await expect(page.locator('.builder tr[data-row=cap] td').first()).toBeVisible()
    site.use(next)
    await page
      .locator('.builder')
      .getByRole('checkbox', { name: /我的|填写|填寫|算/ })
      .last()
      .click()
    await expect(news(page)).toContainText(fresh)
  })

  test(`${at}: data of another format is refused and said`, async ({ page }) => {
    site.use(nextRelease(`format-${at}`, (path, text) => (/^(data|search)\//.test(path) ? text.replace('"format":1', '"format":2') : text)))
    await page.goto(site.at(`${at}/calculator/#all`))
    await expect(page.locator('.failed')).toBeVisible()
    await expect(news(page)).toBeVisible()
    await expect(page.locator('.calc')).toHaveCount(0)
  })
}

test('a part that does not come while the site is the same is no new version', async ({ page }) => {
  await page.goto(site.at('zh-hans/calculator/#all'))
  await expect(page.locator('html')).toHaveAttribute('data-estimate', 'ready')
  await page.route('**/_astro/Batch*', (route) => route.abort())
  await page.locator('#batch > summary').click()
  await expect(news(page)).toContainText('没有读到')
})

test('a page of the release before finds its parts: they are kept for one release', async ({ page }) => {
  const server = copyOf('kept', next)
  expect(keep('dist', server)).toBeGreaterThan(40)
  const mixed = copyOf('old-page')
  // The page is the old one, from some cache; all else is the server’s.
  const old = readFileSync(`${mixed}/zh-hans/calculator/index.html`, 'utf8')
  const seen = watch(page)
  site.use(server)
  await page.route('**/zh-hans/calculator/', (route) => route.fulfill({ body: old, contentType: 'text/html;charset=utf-8' }))
  await page.goto(site.at('zh-hans/calculator/#all'))
  await expect(page.locator('html')).toHaveAttribute('data-estimate', 'ready')
  await page.locator('#batch > summary').click()
  await expect(page.locator('#batch input[type=file]')).toBeAttached()
  expect(seen).toEqual([])
  // What the release before had kept of the one before it goes.
  const after = copyOf('after')
  keep(server, after)
  expect(readdirSync(`${after}/_astro`).filter((file) => file.includes('NEXT')).length).toBeGreaterThan(40)
})

test('without what was kept the old page says that it did not start', async ({ page }) => {
  const old = readFileSync('dist/zh-hans/calculator/index.html', 'utf8')
  site.use(next)
  await page.route('**/zh-hans/calculator/', (route) => route.fulfill({ body: old, contentType: 'text/html;charset=utf-8' }))
  await page.goto(site.at('zh-hans/calculator/'))
  await expect(page.locator('.stopped')).toBeVisible()
})

test('whatever a script of ours reads says its format', () => {
  const read = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /^(data\/(rulebook|compare|places|estimate|find|sheet|rules)[./]|measures\/[a-z-]+\.|search\/).*json$/.test(file),
  )
  expect(read.length).toBeGreaterThan(10)
  expect(read.filter((file) => (JSON.parse(readFileSync(`dist/${file}`, 'utf8')) as { format?: unknown }).format !== 1)).toEqual([])
})
