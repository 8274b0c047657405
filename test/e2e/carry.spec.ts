import { readFile } from 'node:fs/promises'
import { expect, test, type Locator, type Page } from '@playwright/test'
import { clipboard, estimate, investment, open, take } from './estimating.ts'
import { axe } from './axe.ts'
import { watch } from './watch.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

const button = (page: Page, name: string): Locator => take(page).getByRole('button', { name, exact: true })
const draft = (page: Page): Locator => page.locator('#r-gx-2024-node-project .amt')
const notice = (page: Page): Locator => page.locator('.link-notice')
const selected = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const field = document.activeElement
    return field instanceof HTMLTextAreaElement ? field.value.slice(field.selectionStart, field.selectionEnd) : ''
  })

test('the result as text, at most twenty lines, in both scripts', async ({ page }) => {
  const seen = watch(page)
  await estimate(page)
  await button(page, '复制文字').click()
  await expect(take(page).getByRole('status').first()).toHaveText(/^已复制\d+行文字。$/)
  const text = await clipboard(page)
  expect(text.split('\n').length).toBeLessThanOrEqual(20)
  expect(text).toContain('填写：项目总投资额2000万元。')
  expect(text).toContain('【征求意见稿】不超过500万元，可能符合。')
  expect(text).toContain('不是审批结果')

  await page.getByRole('link', { name: '繁體' }).click()
  await button(page, '複製文字').click()
  await expect.poll(() => clipboard(page)).toContain('【徵求意見稿】不超過500萬元，可能符合。')
  expect(seen).toEqual([])
})

test('without a clipboard the text stands there selected, with how to copy it', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined })
  })
  await estimate(page)
  await button(page, '复制文字').click()
  await expect(page.getByRole('textbox', { name: '要带走的文字' })).toBeFocused()
  await expect.poll(() => selected(page)).toMatch(/【政策测算】没有一份在有效期内。征求意见稿：不超过500万元/)
  await expect(take(page)).toContainText('手机上长按选“复制”')
  await button(page, '收起').click()
  await expect(page.getByRole('textbox', { name: '要带走的文字' })).toHaveCount(0)
})

test('a clipboard that refuses is no worse', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } })
  })
  await estimate(page)
  await button(page, '复制链接').click()
  await expect.poll(() => selected(page)).toMatch(/\/zh-hans\/calculator\/#a=1\.[\w.-]+$/)
})

test('a link brings answers, day and mode; one’s own are not overwritten', async ({ page, browser }) => {
  await estimate(page)
  await page.getByText('换日期').click()
  await page.getByLabel('按哪一天判断时效').fill('2021-07-01')
  await page.getByRole('checkbox', { name: '按文本（不看时效）' }).check()
  await button(page, '复制链接').click()
  await expect(take(page)).toContainText('已复制链接。')
  const link = new URL(await clipboard(page))
  expect(link.href.length).toBeLessThan(200)

  const context = await browser.newContext()
  const other = await context.newPage()
  const seen = watch(other)
  await other.goto(`${link.pathname.slice(1)}${link.hash}`)
  await expect(draft(other)).toHaveText('不超过 500 万元')
  await expect(notice(other)).toContainText('现在显示的是链接里的内容。')
  await other.getByText('换日期').click()
  await expect(other.getByRole('checkbox', { name: '按文本（不看时效）' })).toBeChecked()
  expect(new URL(other.url()).hash).toBe('')
  await notice(other).getByRole('button', { name: '知道了' }).click()
  await expect(notice(other)).toHaveCount(0)
  await other.reload()
  await expect(investment(other)).toHaveValue('2000')

  await investment(other).fill('100')
  await other.getByText('换日期').click()
  await other.getByRole('checkbox', { name: '按文本（不看时效）' }).uncheck()
  await other.evaluate((hash) => {
    location.hash = hash
  }, link.hash)
  await expect(investment(other)).toHaveValue('2000')
  await expect(notice(other)).toContainText('您原来填写的内容还留着。')
  await other.reload()
  await expect(notice(other)).toContainText('您原来填写的内容还留着。')
  await notice(other).getByRole('button', { name: '恢复我原来填写的内容' }).click()
  await expect(investment(other)).toHaveValue('100')
  await expect(other.locator('#results')).toBeFocused()
  await other.reload()
  await expect(investment(other)).toHaveValue('100')
  await expect(notice(other)).toHaveCount(0)
  expect(seen).toEqual([])
  await context.close()
})

const packed = (text: string): string => Buffer.from(text).toString('base64url')

test('an old, damaged or hostile link opens: what fits is kept, the rest is listed, nothing is run', async ({ page }) => {
  const seen = watch(page)
  const lines = ['p:450000,990000', 'nodeProject.totalInvestment=2000', '.shoeSize=<img src=x onerror=alert(1)>', '__proto__=1', '', '']
  await open(page, `#a=1.000000000000.${packed(lines.join('\n'))}`)
  await expect(investment(page)).toHaveValue('2000')
  await expect(notice(page)).toContainText('链接是按数据版本000000000000做的')
  await expect(notice(page)).toContainText('有3处在当前数据中用不上')
  await expect(notice(page)).toContainText('990000、nodeProject.shoeSize：<img src=x onerror=…、__proto__：1')
  await expect(notice(page).locator('img')).toHaveCount(0)
  for (const hash of ['#a=', '#a=9.x.y', '#a=1.x.%%%', `#a=1.x.${'A'.repeat(100_000)}`, '#a=1.x.AAAA']) {
    await page.goto('zh-hans/about/')
    await open(page, hash)
    await expect(notice(page)).toBeVisible()
    await expect(page.locator('.calc-results')).toBeVisible()
  }
  expect(seen).toEqual([])
})

test('tables: CSV with a byte order mark, a workbook whose writer comes only when asked for', async ({ page }) => {
  const seen = watch(page)
  const scripts: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('.js')) scripts.push(request.url())
  })
  await estimate(page)
  const before = scripts.length
  const [csv] = await Promise.all([page.waitForEvent('download'), button(page, '下载 CSV').click()])
  expect(csv.suggestedFilename()).toMatch(/^政策测算-\d{4}-\d{2}-\d{2}\.csv$/)
  const text = await readFile(await csv.path(), 'utf8')
  expect(text.startsWith('\ufeff类别,地区,文本,')).toBe(true)
  expect(text).toContain('不超过500万元,不超过,5000000,5000000,')
  expect(scripts.length).toBe(before)
  const [xlsx] = await Promise.all([page.waitForEvent('download'), button(page, '下载 Excel').click()])
  expect(xlsx.suggestedFilename()).toMatch(/\.xlsx$/)
  expect((await readFile(await xlsx.path())).subarray(0, 2).toString()).toBe('PK')
  expect(scripts.length).toBeGreaterThan(before)
  await expect(take(page)).toContainText('已交给浏览器下载：')
  await button(page, '没有出现下载？改为文字').click()
  await expect.poll(() => selected(page)).toContain('类别,地区,文本')
  expect(seen).toEqual([])
})

test.describe('in the browser of a chat app', () => {
  test.use({ userAgent: 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/116 Mobile Safari/537.36 MicroMessenger/8.0.47' })
  test('what would save nothing shows the table as text, selected', async ({ page }) => {
    await estimate(page)
    for (const name of ['下载 CSV', '下载 Excel']) {
      await button(page, name).click()
      await expect(take(page)).toContainText('这个浏览器不让网页下载。')
      await expect.poll(() => selected(page)).toContain('类别,地区,文本')
      await button(page, '收起').click()
    }
  })
})

test('print, and a sentence where there is none', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'print', { value: () => (document.title = 'printed'), configurable: true })
  })
  await estimate(page)
  await button(page, '打印').click()
  await expect(page).toHaveTitle('printed')
  await page.evaluate(() => Object.defineProperty(window, 'print', { value: undefined }))
  await button(page, '打印').click()
  await expect(take(page)).toContainText('这个浏览器不能打印。')
})

test('on paper: the status, the disclaimer and the answers, no buttons', async ({ page }) => {
  await estimate(page)
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  await page.emulateMedia({ media: 'print' })
  await expect(take(page).locator('button').first()).toBeHidden()
  await expect(take(page)).toContainText('填写：项目总投资额2000万元。')
  await expect(page.locator('.take-paper')).toContainText(/打开并修改：http\S+#a=1\./)
  await expect(page.locator('.headline')).toContainText('不是审批结果')
  await expect(page.locator('#r-gx-2024-node-project .tag')).toBeVisible()
})

test('a result into the list by keyboard, once', async ({ page }) => {
  await estimate(page)
  await page.getByText('把结果加入我的清单').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(take(page)).toContainText('已加入我的清单：广西 · 标识解析二级节点建设。')
  await expect(page.getByRole('button', { name: '已在清单：广西 · 标识解析二级节点建设（征求意见稿）' })).toBeFocused()
  await page.keyboard.press('Enter')
  await take(page).getByRole('link', { name: '打开我的清单' }).click()
  await expect(page.locator('.saved-item')).toHaveCount(1)
  await expect(page.locator('.saved-item')).toContainText('不超过500万元，可能符合')
  await page.getByRole('link', { name: '打开测算：广西 · 标识解析二级节点建设' }).click()
  await expect(draft(page)).toHaveText('不超过 500 万元')
})

test('a result is kept as it stands now, not as it stood when the typing last paused', async ({ page }) => {
  await estimate(page)
  await page.getByText('把结果加入我的清单').click()
  const button = page.getByRole('button', { name: '加入我的清单：广西 · 标识解析二级节点建设（征求意见稿）' })
  await button.evaluate((save: HTMLElement) => {
    const input = document.querySelector<HTMLInputElement>('#q-nodeProject-totalInvestment')
    if (input === null) throw new Error('no field')
    input.value = '1000'
    input.dispatchEvent(new InputEvent('input', { bubbles: true }))
    save.click()
  })
  await take(page).getByRole('link', { name: '打开我的清单' }).click()
  await expect(page.locator('.saved-item')).toContainText('不超过300万元，可能符合')
  await expect(page.locator('.saved-item')).toContainText('项目总投资额1000万元')
})

for (const scheme of ['light', 'dark'] as const) {
  for (const script of ['zh-hans', 'zh-hant'] as const) {
    test(`axe finds nothing, narrow enough: ${script}, ${scheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme })
      await page.addInitScript(() => {
        Object.defineProperty(navigator, 'clipboard', { value: undefined })
      })
      await page.goto(`${script}/calculator/#a=1.000000000000.${packed('p:450000\nt:identifier\nx.y=1\n\n')}`)
      await expect(notice(page)).toBeVisible()
      await expect(take(page)).toBeVisible()
      for (const fold of await take(page).locator('summary').all()) await fold.click()
      await expect(take(page).locator('.report textarea[readonly]')).toHaveValue(/：\n/)
      await take(page).locator('.act button').first().click()
      await expect(take(page).locator('.by-hand textarea')).toBeVisible()
      expect(await axe(page, scheme)).toEqual([])
      for (const width of [320, 640, 1280]) {
        await page.setViewportSize({ width, height: 800 })
        expect(await page.evaluate(() => document.documentElement.scrollWidth), `at ${String(width)} px`).toBeLessThanOrEqual(width)
      }
      const small = await take(page)
        .locator('button, summary')
        .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 44).map((one) => one.textContent))
      expect(small).toEqual([])
    })
  }
}
