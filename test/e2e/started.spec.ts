import { readFileSync } from 'node:fs'
import { expect, test, type Page, type Route } from '@playwright/test'
import { axe } from './axe.ts'

/** An island that does not start: the page stands as it does without script, and says so. */
const sentence = {
  'zh-hans': '这一页的程序没有打开，下面是不用程序也能读的内容。可以刷新再试。',
  'zh-hant': '這一頁的程序沒有打開，下面是不用程序也能讀的內容。可以刷新再試。',
} as const
const folders = ['zh-hans', 'zh-hant'] as const
const waiting = /正在(读取|讀取|搜索)/
/** What each page holds without script. */
const readable = { calculator: 'main table', search: '#all a' } as const
const kinds = ['calculator', 'search'] as const

/** What may happen to every script file. */
const broken: Readonly<Record<string, (route: Route) => Promise<void>>> = {
  'not found': (route) => route.fulfill({ status: 404, body: '' }),
  garbage: (route) => route.fulfill({ contentType: 'text/javascript', body: '<!doctype html>%%%' }),
  'never answered': () => Promise.resolve(),
}

const said = (page: Page) => page.locator('.stopped')

for (const folder of folders)
  for (const kind of kinds) {
    for (const [what, answer] of Object.entries(broken))
      test(`${folder}/${kind}: scripts ${what}`, async ({ page }) => {
        await page.clock.install()
        await page.route('**/_astro/*.js', answer)
        await page.goto(`${folder}/${kind}/`, { waitUntil: 'commit' })
        await page.locator('.foot').waitFor()
        if (what === 'never answered') {
          await expect(said(page)).toBeHidden()
          await page.clock.fastForward(8000)
        }
        await expect(said(page)).toBeVisible()
        await expect(said(page)).toHaveText(sentence[folder])
        await expect(said(page)).toHaveRole('alert')
        await expect(page.locator(readable[kind]).first()).toBeVisible()
        if (kind === 'calculator') await expect(page.locator('.estimate')).toBeHidden()
        for (const each of await page.getByText(waiting).all()) await expect(each).toBeHidden()
        expect(await axe(page)).toEqual([])
      })

    test(`${folder}/${kind}: an island that starts says nothing`, async ({ page }) => {
      const seen: string[] = []
      page.on('console', (message) => seen.push(message.text()))
      await page.clock.install()
      await page.goto(`${folder}/${kind}/`)
      await expect(page.locator('astro-island:not([ssr])')).toBeAttached()
      await page.clock.fastForward(8000)
      await expect(said(page)).toBeHidden()
      expect(seen).toEqual([])
    })
  }

for (const [kind, data] of Object.entries({ calculator: '**/data/estimate.zh-hans.json', compare: '**/data/compare.zh-hans.json' }))
  test(`${kind}: an island that started and cannot go on`, async ({ page }) => {
    await page.route(data, (route) => route.fulfill({ json: { words: 1 } }))
    await page.goto(`zh-hans/${kind}/#all`)
    await expect(said(page)).toBeVisible()
    await expect(page.locator('main table').first()).toBeVisible()
    for (const each of await page.getByText(waiting).all()) await expect(each).toBeHidden()
  })

test('an island that starts late takes the sentence away', async ({ page }) => {
  await page.clock.install()
  let open = (): void => undefined
  const opened = new Promise<void>((resolve) => (open = resolve))
  await page.route('**/_astro/*.js', async (route) => {
    await opened
    await route.continue()
  })
  await page.goto('zh-hans/calculator/', { waitUntil: 'commit' })
  await page.locator('.foot').waitFor()
  await page.clock.fastForward(8000)
  await expect(said(page)).toBeVisible()
  open()
  await expect(said(page)).toBeHidden()
  await expect(page.locator('html')).toHaveAttribute('data-estimate', 'begun')
})

test('the watching script weighs at most 500 bytes and stands only beside an island', () => {
  const scriptOf = (path: string): string | undefined =>
    /<script>(!function[^<]*data-stopped[^<]*)<\/script>/.exec(readFileSync(`dist/${path}/index.html`, 'utf8'))?.[1]
  for (const kind of ['calculator', 'search', 'compare', 'saved'])
    for (const folder of folders) {
      const script = scriptOf(`${folder}/${kind}`)
      expect(script, kind).toBeDefined()
      expect(Buffer.byteLength(script ?? '')).toBeLessThanOrEqual(500)
    }
  expect(scriptOf('zh-hans/about')).toBeUndefined()
})
