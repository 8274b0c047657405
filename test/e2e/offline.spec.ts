import { readFileSync, writeFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { expect, test, type Page } from '@playwright/test'
import { buildSync } from 'esbuild'
import { investment } from './estimating.ts'
import { copyOf, nextRelease, Served } from './served.ts'

/** Without network: what was visited is there and says that it is a copy, of which day; a new release never mixes with it. */
const site = new Served()
test.skip(process.env['OFFLINE'] !== 'on', 'off unless the site was built with OFFLINE=on (src/offline/README.md)')
test.use({ serviceWorkers: 'allow' })
test.describe.configure({ mode: 'default' })
test.beforeEach(async () => {
  site.use('dist')
  await site.up()
})
test.afterEach(() => site.down())

const news = (page: Page) => page.locator('.news')
const cached = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('site '))
    const lists = await Promise.all(
      names.map(async (name) =>
        (await (await caches.open(name)).keys()).map(({ url }) => `${name.split(' ')[2] ?? ''} ${new URL(url).pathname}`),
      ),
    )
    return lists.flat()
  })
const has = async (page: Page, ...paths: string[]): Promise<void> => {
  for (const path of paths) await expect.poll(async () => (await cached(page)).some((one) => one.endsWith(path)), path).toBe(true)
}
const taken = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const { serviceWorker } = navigator
    if (serviceWorker.controller === null)
      await new Promise((done) => serviceWorker.addEventListener('controllerchange', done, { once: true }))
  })

for (const at of ['zh-hans', 'zh-hant'] as const) {
  const words = {
    'zh-hans': {
      names: ['标识解析节点运营单位', '广西', '标识解析'],
      sum: '不超过 360 万元',
      copy: '离线副本',
      none: '没有网络',
      page: '政策文本',
    },
    'zh-hant': {
      names: ['標識解析節點運營單位', '廣西', '標識解析'],
      sum: '不超過 360 萬元',
      copy: '離線副本',
      none: '沒有網絡',
      page: '政策文本',
    },
  }[at]

  test(`${at}: 测算, batch, search, the list and a page work without network after one visit each`, async ({ page }) => {
    await page.goto(site.at(`${at}/calculator/`))
    await taken(page)
    await has(page, `/${at}/calculator/`, `/data/estimate.${at}.json`)
    await page.locator('#batch > summary').click()
    await expect(page.locator('#batch input[type=file]')).toBeAttached()
    await expect.poll(async () => (await cached(page)).filter((one) => /(worker|book)-/.test(one)).length).toBeGreaterThan(1)
    await page.goto(site.at(`${at}/search/`))
    await has(page, `/${at}/search/`, '/search/table.json', '/pagefind/pagefind.js', `/search/gx-2024.${at}.json`)
    await page.goto(site.at(`${at}/policies/gx-2024/2/`))
    await has(page, `/${at}/policies/gx-2024/2/`)
    await page.goto(site.at(`${at}/saved/`))
    await has(page, `/${at}/saved/`)

    await site.down()
    await page.goto(site.at(`${at}/policies/gx-2024/2/`))
    await expect(news(page)).toContainText(words.copy)
    await expect(news(page)).toContainText(String(new Date().getFullYear()))
    await page.locator('[data-save]').click()
    await page.goto(site.at(`${at}/saved/`))
    await expect(page.locator('main a[href*="policies/gx-2024/2/"]').first()).toBeVisible()
    await page.goto(site.at(`${at}/search/?q=${encodeURIComponent('贯标')}`))
    await expect(page.locator('section[data-class=exact] a[data-hit]').first()).toBeVisible()
    await page.goto(site.at(`${at}/calculator/`))
    for (const name of words.names) await page.getByRole('checkbox', { name, exact: true }).check()
    await investment(page).fill('1200')
    await expect(page.locator('#r-gx-2024-node-project .amt')).toHaveText(words.sum)
    await page.locator('#batch > summary').click()
    const region = at === 'zh-hans' ? '广西壮族自治区' : '廣西壯族自治區'
    await page
      .locator('#batch input[type=file]')
      .setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(`企业名称,所在地\n甲,${region}\n`) })
    await expect(page.locator('.batch-columns')).toBeVisible()

    await page.goto(site.at(`${at}/timeline/`))
    await expect(page.locator('h1')).toHaveText(words.none)
    await expect(page.locator('[data-visited] a[href$="policies/gx-2024/2/"]')).toBeVisible()
  })
}

test('the first install is small', async ({ page }) => {
  await page.goto(site.at('zh-hans/about/'))
  await taken(page)
  await has(page, '/zh-hans/offline/', '/zh-hans/about/')
  const paths = (await cached(page)).map((one) => one.split(' ')[1] ?? '')
  const raw = paths.reduce(
    (sum, path) => sum + readFileSync(`dist${path.endsWith('/') ? `${path}index.html` : path}`).length,
    readFileSync('dist/sw.js').length,
  )
  expect(raw).toBeLessThan(400_000)
  expect(brotliCompressSync(readFileSync('dist/sw.js')).length).toBeLessThan(6_000)
})

test('a new release: new pages through the old worker, never a mixture, never opened anew by itself', async ({ page, context }) => {
  await page.goto(site.at('zh-hans/calculator/'))
  await taken(page)
  await has(page, '/zh-hans/calculator/', '/data/estimate.zh-hans.json')
  await page.getByRole('checkbox', { name: '广西', exact: true }).check()
  const next = nextRelease('offline-next')
  site.use(next)
  // A second tab asks for a page: it is the new one, whichever worker stands before it.
  const other = await context.newPage()
  await other.goto(site.at('zh-hans/about/'))
  expect(await other.locator('link[rel=stylesheet]').first().getAttribute('href')).toContain('NEXT')
  await has(other, 'next00000000 /zh-hans/about/', 'next00000000 /zh-hans/calculator/')
  const mixed = (await cached(other)).filter((one) =>
    one.startsWith('next') ? /_astro\/(?!.*NEXT)/.test(one) : one.includes('NEXT') || one.endsWith('/zh-hans/about/'),
  )
  expect(mixed).toEqual([])
  // The tab that was open before is told, and stands as it stood.
  await expect(news(page)).toContainText('有新版本。')
  await expect(page.getByRole('checkbox', { name: '广西', exact: true })).toBeChecked()
  expect(await page.locator('astro-island').getAttribute('component-url')).not.toContain('NEXT')
  await news(page).getByRole('button', { name: '打开新版本' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-estimate', 'ready')
  await expect.poll(() => page.locator('astro-island').getAttribute('component-url')).toContain('NEXT')
  await expect(page.getByRole('checkbox', { name: '广西', exact: true })).toBeChecked()
  await site.down()
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-estimate', 'ready')
  expect(await page.locator('astro-island').getAttribute('component-url')).toContain('NEXT')
})

test('the switch that turns it off: copies and worker go, the page stays', async ({ page }) => {
  await page.goto(site.at('zh-hans/about/'))
  await taken(page)
  await has(page, '/zh-hans/about/')
  const off = copyOf('off')
  const { outputFiles } = buildSync({ entryPoints: ['src/offline/off.ts'], bundle: true, minify: true, write: false, format: 'iife' })
  writeFileSync(`${off}/sw.js`, outputFiles[0]?.text ?? '')
  site.use(off)
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
  await expect.poll(() => cached(page)).toEqual([])
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
  await expect(page.locator('h1')).toBeVisible()
})

test('it can be put on a home screen', async ({ page, request }) => {
  for (const at of ['zh-hans', 'zh-hant']) {
    await page.goto(site.at(`${at}/`))
    const answer = await request.get(site.at(`${at}/manifest.webmanifest`))
    const manifest = (await answer.json()) as { name: string; start_url: string; icons: { src: string; sizes: string }[] }
    expect(manifest).toMatchObject({ start_url: `/${at}/`, scope: '/', display: 'standalone' })
    expect(await page.locator('link[rel=manifest]').getAttribute('href')).toBe(`/${at}/manifest.webmanifest`)
    for (const { src, sizes } of manifest.icons) {
      const icon = await (await request.get(site.at(src.slice(1)))).body()
      expect(`${String(icon.readUInt32BE(16))}x${String(icon.readUInt32BE(20))}`, src).toBe(sizes)
    }
    for (const name of ['favicon.ico', 'apple-touch-icon.png']) expect((await request.get(site.at(name))).status()).toBe(200)
    await expect(page.locator('meta[name=theme-color]')).toHaveCount(2)
  }
})
