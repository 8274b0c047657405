import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { brotliCompressSync } from 'node:zlib'
import { expect, test, type Locator, type Page } from '@playwright/test'
import { axe } from './axe.ts'
import { watch } from './watch.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

const items = (page: Page): Locator => page.locator('.saved-item')
const headings = (page: Page): Locator => page.locator('.saved-item h2')
const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true })
const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText())

async function list(page: Page, script = 'zh-hans'): Promise<void> {
  await page.goto(`${script}/saved/`)
  await expect(page.locator('.saved-import')).toBeVisible()
}

async function save(page: Page, ...clauses: readonly string[]): Promise<void> {
  for (const clause of clauses) {
    await page.goto(`zh-hans/policies/${clause}/`)
    await button(page, '加入我的清单').click()
    await expect(page.getByRole('link', { name: '已在清单' })).toBeFocused()
  }
}

test('a clause from its page into the list, in either script', async ({ page }) => {
  const seen = watch(page)
  await list(page)
  await expect(page.locator('.saved')).toContainText('清单还是空的。')
  await expect(page.locator('.saved').getByRole('link', { name: '浏览政策' })).toBeVisible()
  await save(page, 'gx-2024/2')
  await expect(page.getByText('已加入我的清单，只保存在本浏览器。')).toBeVisible()
  await page.reload()
  await expect(button(page, '加入我的清单')).toBeHidden()
  await page.getByRole('link', { name: '已在清单' }).click()
  await expect(headings(page)).toHaveText(['《广西制造业数字化转型若干措施（征求意见稿）》（二） 标识解析节点建设与应用 ✎ 征求意见稿'])
  await expect(page.locator('.saved')).toContainText('清单只保存在本浏览器')
  await page.getByRole('link', { name: '繁體' }).click()
  await expect(headings(page)).toHaveText(['《廣西製造業數字化轉型若干措施（徵求意見稿）》（二） 標識解析節點建設與應用 ✎ 徵求意見稿'])
  await page.getByRole('link', { name: /^看原文/ }).click()
  await expect(page).toHaveURL(/zh-hant\/policies\/gx-2024\/2\//)
  await expect(page.getByRole('link', { name: '已在清單' })).toBeVisible()
  expect(seen).toEqual([])
})

test('notes, order and removal by keyboard; what was removed comes back', async ({ page }) => {
  await save(page, 'gx-2024/1', 'gx-2024/2', 'gx-2020/1')
  await list(page)
  await items(page).nth(1).getByRole('textbox').fill('问一下区工信局：\n要不要先备案')
  await items(page).nth(1).getByRole('button', { name: /^上移/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: '现在是第1项，共3项' })).toHaveCount(1)
  await expect(items(page).first().getByRole('button', { name: /^上移/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(items(page).first()).toContainText('标识解析节点建设与应用')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(items(page)).toHaveCount(2)
  await expect(button(page, '撤销')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(items(page)).toHaveCount(3)
  await page.reload()
  await expect(items(page).first().getByRole('textbox')).toHaveValue('问一下区工信局：\n要不要先备案')
})

test('exported text is read back in another browser, in the other script too; what cannot be read is listed and kept', async ({
  page,
  browser,
}) => {
  await save(page, 'gx-2024/2', 'zs-2021/4-1')
  await list(page)
  await items(page).first().getByRole('textbox').fill('先问再报')
  await button(page, '复制文字').click()
  await expect(page.getByText('已复制2项的文字。')).toBeVisible()
  const text = await clipboard(page)
  expect(text).toContain('> 先问再报')
  const context = await browser.newContext()
  const other = await context.newPage()
  const seen = watch(other)
  await list(other, 'zh-hant')
  const field = other.getByRole('textbox', { name: /^粘貼導出的文字/ })
  await field.fill(`${text}\n\n亂寫一行\n<img src=x onerror=alert(1)>`)
  await button(other, '導入').click()
  await expect(headings(other).nth(1)).toContainText('《中山平臺引進建設措施（2021）》四（一）')
  await expect(items(other).first().getByRole('textbox')).toHaveValue('先问再报')
  await expect(other.locator('.saved-import')).toContainText('加入2項。以下2行沒有讀懂')
  await expect(field).toHaveValue('亂寫一行\n<img src=x onerror=alert(1)>')
  await field.fill(text)
  await button(other, '導入').click()
  await expect(other.locator('.saved-import')).toContainText('加入0項。2項已在清單裡。')
  expect(seen).toEqual([])
  await context.close()
})

test('a link to a list adds nothing before it is asked to', async ({ page, browser }) => {
  await save(page, 'gx-2024/2')
  await list(page)
  await button(page, '复制链接').click()
  await expect(page.getByText('已复制链接。')).toBeVisible()
  const link = new URL(await clipboard(page))
  const context = await browser.newContext()
  const other = await context.newPage()
  await other.goto(`${link.pathname.slice(1)}${link.hash}`)
  await expect(other.locator('.saved-import')).toContainText('打开的链接里有一份清单')
  await expect(items(other)).toHaveCount(0)
  expect(new URL(other.url()).hash).toBe('')
  await button(other, '导入').click()
  await expect(headings(other)).toContainText(['标识解析节点建设与应用'])
  await context.close()
})

test('as CSV, safe to open in a spreadsheet', async ({ page }) => {
  await save(page, 'gx-2024/2')
  await list(page)
  await items(page).first().getByRole('textbox').fill('=HYPERLINK("http://x")')
  const [csv] = await Promise.all([page.waitForEvent('download'), button(page, '下载 CSV').click()])
  const text = await readFile(await csv.path(), 'utf8')
  expect(text.startsWith('\ufeff序号,类别,名称,')).toBe(true)
  expect(text).toContain('"\'=HYPERLINK(""http://x"")"')
  expect(text).toContain(',征求意见稿,')
})

test('the status is of the reader’s day', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2022-12-31T12:00:00+08:00'))
  await save(page, 'gx-2020/1')
  await list(page)
  await expect(items(page).locator('.tag')).toContainText('有效期内')
  await page.clock.setFixedTime(new Date('2022-12-31T16:30:00Z'))
  await page.reload()
  await expect(items(page).locator('.tag')).toContainText('已过有效期')
})

test('another tab is followed', async ({ page, context }) => {
  await list(page)
  const other = await context.newPage()
  await save(other, 'gx-2024/2')
  await expect(items(page)).toHaveCount(1)
  await items(page).first().getByRole('button', { name: /^移除/ }).click()
  await expect(button(other, '加入我的清单')).toBeVisible()
})

test('storage that is blocked: said once, and the page works', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new Error('blocked')
      },
    })
  })
  await page.goto('zh-hans/policies/gx-2024/2/')
  await button(page, '加入我的清单').click()
  await expect(page.getByText('此浏览器不允许保存，没有加入。')).toBeVisible()
  await list(page)
  await expect(page.getByText('此浏览器不允许保存。')).toHaveCount(1)
  await page.locator('#import-text').fill('https://example.org/zh-hans/policies/gx-2024/2/')
  await button(page, '导入').click()
  await expect(items(page)).toHaveCount(1)
  await expect(page.getByText('此浏览器不允许保存。')).toHaveCount(1)
})

test('storage that is damaged or hostile: said, nothing is run', async ({ page }) => {
  const seen = watch(page)
  const evil = '<img src=x onerror=alert(1)>'
  await page.addInitScript((title) => {
    const item = { kind: 'clause', policy: 'gx-2024', clause: '99', text: title, label: title, title, note: title }
    const bad = { kind: 'result', measure: 'a/b', fragment: 'javascript:alert(1)' }
    localStorage.setItem('saved-list', JSON.stringify({ version: 1, items: [item, bad, 7] }))
  }, evil)
  await list(page)
  await expect(page.getByText('保存的清单里有2项无法读取，没有列出。')).toBeVisible()
  await expect(headings(page)).toContainText([evil])
  await expect(items(page)).toContainText('当前数据中没有这一条')
  await expect(page.locator('.saved img')).toHaveCount(0)
  await page.addInitScript(() => {
    localStorage.setItem('saved-list', '{"version":1,')
  })
  await page.reload()
  await expect(page.getByText('上次保存的清单无法读取，已从头开始。')).toBeVisible()
  expect(seen).toEqual([])
})

test('without scripts the page says what it needs and leads to the catalogue', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('zh-hans/saved/')
  await expect(page.locator('main')).toContainText('读写它需要启用 JavaScript')
  await expect(page.locator('main').getByRole('link', { name: '政策文本' })).toBeVisible()
  await expect(page.getByText('正在读取清单')).toBeHidden()
  await page.goto('zh-hans/policies/gx-2024/2/')
  await expect(page.locator('[data-save]')).toBeHidden()
  await context.close()
})

/** What a page asks for at once, by name; each with all it asks in turn. */
function scriptsOf(page: string): readonly string[] {
  const wanted = new Set(
    [...readFileSync(`dist/${page}/index.html`, 'utf8').matchAll(/(?:src|component-url|renderer-url)="[^"]*?(_astro\/[^"]+\.js)"/g)].map(
      ([, path = '']) => path,
    ),
  )
  for (const file of wanted)
    for (const [, next = ''] of readFileSync(`dist/${file}`, 'utf8').matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g))
      wanted.add(`_astro/${next}`)
  return [...wanted]
}
const packed = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + brotliCompressSync(readFileSync(`dist/${file}`)).length, 0)

test('the button of a clause page weighs next to nothing, the list a third of the estimator', () => {
  const reading = scriptsOf('zh-hans/policies/gx-2024/2')
  expect(packed(reading.filter((file) => file.includes('SaveClause')))).toBeLessThanOrEqual(600)
  // With the status of the day, copying, the search box of every page, and half a kilobyte that says what a release took away: it has
  // to be there before anything is missing. What writes the list comes with the first tap.
  expect(packed(reading), reading.join(' ')).toBeLessThanOrEqual(3200)
  // With what keeps the list from being lost: what is damaged, full or another version’s is said, put aside and offered as a file.
  const list = scriptsOf('zh-hans/saved')
  expect(packed(list), list.join(' ')).toBeLessThanOrEqual(18_000)
})

for (const scheme of ['light', 'dark'] as const) {
  for (const script of ['zh-hans', 'zh-hant'] as const) {
    test(`axe finds nothing, empty and filled, narrow enough: ${script}, ${scheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme })
      await list(page, script)
      expect(await axe(page, scheme)).toEqual([])
      await page.locator('#import-text').fill('https://example.org/policies/gx-2024/2/\nhttps://example.org/policies/zs-2021/4-1/\n\nx')
      await page.locator('.saved-import button').click()
      await expect(items(page)).toHaveCount(2)
      await items(page).first().locator('.saved-tools button').last().click()
      await expect(items(page)).toHaveCount(1)
      await page.locator('.saved-texts summary').click()
      await expect(page.locator('.saved-texts')).toHaveAttribute('open')
      expect(await axe(page, scheme)).toEqual([])
      for (const width of [320, 640, 1280]) {
        await page.setViewportSize({ width, height: 800 })
        expect(await page.evaluate(() => document.documentElement.scrollWidth), `at ${String(width)} px`).toBeLessThanOrEqual(width)
      }
      const small = await page
        .locator('.saved button, .saved summary, .saved-tools a')
        .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 44).map((one) => one.textContent))
      expect(small).toEqual([])
    })
  }
}
