import { readFileSync } from 'node:fs'
import { expect, test, type Locator, type Page } from '@playwright/test'
import { watch } from './watch.ts'

const desk = async (page: Page, query: string): Promise<string[]> => {
  const seen = watch(page)
  await page.goto(`zh-hans/compare/${query}`)
  await expect(page.locator('html[data-builder=ready]')).toBeAttached()
  return seen
}
const builder = (page: Page): Locator => page.locator('.builder')
const pick = (page: Page, name: string): Locator => builder(page).getByRole('checkbox', { name })
const row = (page: Page, name: string): Locator => builder(page).locator(`tr[data-row=${name}]`).first()

/** The answers as 测算 keeps them in this browser. */
async function answered(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const facts = { 'nodeProject.totalInvestment': '2000', 'nodeProject.region': '450000' }
    localStorage['calculator'] = JSON.stringify({ version: 1, roles: ['nodeOperator'], facts })
  })
}

test('texts side by side, only what differs, and the choice in the address', async ({ page }) => {
  const seen = await desk(page, '?topic=identifier')
  await pick(page, '广西工业互联网措施（2020）').check()
  await pick(page, '广西制造业数字化转型若干措施').check()
  await expect(page).toHaveURL(/topic=identifier&text=gx-2020&text=gx-2024$/)
  await expect(row(page, 'cap').locator('td')).toHaveText(['不超过300万元', '不超过500万元'])
  await expect(builder(page).locator('.warn:not(.stopped)').first()).toContainText(
    /^列出的文本没有一份在有效期内。.*本页：计算基数 3 种，资金获得方 3 种（另 1 份原文未载明）。$/,
  )
  await expect(row(page, 'frequency')).toBeVisible()
  await pick(page, '只看不同之处').check()
  await expect(builder(page).locator('table').first().locator('tr[data-row=frequency]')).toHaveCount(0)
  await page.reload()
  await expect(row(page, 'rate').locator('td')).toHaveText(['30%', '不超过30%'])
  await expect(builder(page).locator('table').first().locator('tr[data-row=frequency]')).toHaveCount(0)
  await pick(page, '只看有效期内的文本').check()
  await expect(builder(page)).toContainText('所选文本今天都不在有效期内。')
  await builder(page).getByText('连同征求意见稿').click()
  await expect(row(page, 'cap')).toBeVisible()
  expect(seen).toEqual([])
})

test('a row of one’s own figures is reckoned by the engine, goes with the link, and changes no answers of whoever opens it', async ({
  page,
  browser,
}) => {
  await answered(page)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const seen = await desk(page, '?topic=identifier&text=gx-2020&text=gx-2024&mine=1')
  await expect(row(page, 'mine').locator('td')).toHaveText(['不超过300万元可能符合', '不超过500万元可能符合'])
  await expect(builder(page)).toContainText('项目总投资额2000万元')
  await builder(page).getByRole('button', { name: '复制链接' }).click()
  await expect(builder(page)).toContainText('里面有您填写的数字')
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(new URL(link).search).not.toContain('2000')
  const other = await browser.newContext({ locale: 'zh-CN' })
  const opened = await other.newPage()
  await opened.goto(link)
  await expect(row(opened, 'mine').locator('td').nth(1)).toHaveText('不超过500万元可能符合')
  await expect(builder(opened)).toContainText('按链接里的数字计算')
  expect(await opened.evaluate(() => localStorage.length)).toBe(0)
  await other.close()
  expect(seen).toEqual([])
})

test('an amount typed beside the tables counts where the base is the whole investment; elsewhere it is said what is wanting', async ({
  page,
}) => {
  const seen = await desk(page, '?topic=identifier&text=gx-2020&text=gx-2024&text=zs-2021&text=gd-2021')
  await expect(builder(page).locator('.warn:not(.stopped)')).toHaveCount(1)
  await expect(builder(page)).toContainText('只用于“总投资额”“项目总投资额”“项目总投资”。广东 › 中山按别的数计，另填。')
  await builder(page).getByLabel('按我的数字：项目投资').fill('2000')
  const cells = row(page, 'mine').locator('td')
  await expect(cells.nth(0)).toHaveText('无法测算')
  await expect(cells.nth(1)).toContainText('还差：')
  await expect(cells.nth(1).getByRole('link')).toHaveAttribute('href', '/zh-hans/calculator/#measure=zs-2021/node-matching')
  await expect(cells.nth(2)).toContainText('不超过300万元')
  await expect(cells.nth(3)).toContainText('不超过500万元')
  await expect(row(page, 'mine').locator('th')).toHaveText('按我的数字')
  expect(page.url()).not.toContain('2000')
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('2000')
  await builder(page).getByLabel('按我的数字：项目投资').fill('很多')
  await expect(builder(page).getByRole('alert').filter({ hasText: '很多' })).toBeVisible()
  await builder(page).getByLabel('按我的数字：项目投资').fill('')
  await expect(row(page, 'mine')).toHaveCount(0)
  expect(seen).toEqual([])
})

test('a link made with an amount typed here shows its row to whoever opens it, and holds no figure of another project', async ({
  page,
  browser,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await desk(page, '?topic=identifier&text=gx-2020&text=gx-2024')
  await builder(page).getByLabel('按我的数字：项目投资').fill('2000')
  await expect(row(page, 'mine').locator('td').nth(1)).toContainText('不超过500万元')
  await builder(page).getByRole('button', { name: '复制链接' }).click()
  await expect(builder(page)).toContainText('里面有您填写的数字')
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(new URL(link).search).not.toContain('2000')
  // 节点建设 and 标识应用 have a whole investment each.
  expect(new URL(link).hash.match(/2000/g)).toHaveLength(2)
  const other = await browser.newContext({ locale: 'zh-CN' })
  const opened = await other.newPage()
  await opened.goto(link)
  await expect(row(opened, 'mine').locator('td').nth(1)).toContainText('不超过500万元')
  await other.close()
})

test('the comparison as a file: a line a measure, with its figures and its link', async ({ page }) => {
  await answered(page)
  await desk(page, '?topic=identifier&text=gx-2024&mine=1')
  await expect(row(page, 'mine')).toContainText('500万元')
  for (const [name, kind] of [
    ['下载 CSV', 'csv'],
    ['下载 XLSX', 'xlsx'],
  ] as const) {
    const [file] = await Promise.all([page.waitForEvent('download'), builder(page).getByRole('button', { name }).click()])
    expect(file.suggestedFilename()).toMatch(new RegExp(`^政策对比-\\d{4}-\\d\\d-\\d\\d\\.${kind}$`))
    const bytes = readFileSync(await file.path())
    if (kind === 'xlsx') expect(bytes.subarray(0, 2).toString()).toBe('PK')
    else
      expect(bytes.toString()).toMatch(
        /标识解析,节点建设,广西,.*不超过30%,不超过500万元,.*可能符合：不超过500万元,http:.*gx-2024\/2\/#m-node-project/,
      )
  }
})

test('on a phone the texts stand one below another, one’s own amount first, and nothing is wider than the screen', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await desk(page, '?topic=identifier&text=gx-2020&text=gx-2024&text=zs-2021')
  await builder(page).getByLabel('按我的数字：项目投资').fill('2000')
  await expect(row(page, 'mine').locator('td').nth(2)).toContainText('不超过500万元')
  const table = builder(page).locator('table').first()
  await expect(table.locator('thead tr').first().locator('th')).toHaveCount(3)
  const tops = await table.locator('thead tr:first-child th, tr[data-row=mine] td, tr[data-row=payee] td').evaluateAll((cells) => {
    const at = cells.map((cell) => cell.getBoundingClientRect().top)
    return [0, 1, 2].map((n) => [at[n] ?? 0, at[n + 3] ?? 0, at[n + 6] ?? 0])
  })
  expect(tops.flat()).toEqual(
    tops
      .flat()
      .slice()
      .sort((a, b) => a - b),
  )
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
})
