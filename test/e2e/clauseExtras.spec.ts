import { expect, test } from '@playwright/test'
import { faults } from '../fixtures/plots.ts'

const clauses = ['gx-2020/1', 'gx-2020/6', 'gx-2024/6', 'gx-2024/7', 'zs-2021/4-5', 'zs-2021/6', 'ba-2022/3-2-2', 'ba-2022/3-2-3']

for (const script of ['zh-hans', 'zh-hant'])
  test(`${script}: no label of a clause’s curves is over another or beyond the edge`, async ({ page }) => {
    for (const clause of clauses)
      for (const width of [320, 768, 1280]) {
        await page.setViewportSize({ width, height: 900 })
        await page.goto(`${script}/policies/${clause}/`)
        expect(await faults(page, '.curve-plot'), `${clause} at ${String(width)}`).toEqual([])
      }
  })

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })
  test('the curve, its finding and its table are there', async ({ page }) => {
    await page.goto('zh-hans/policies/gx-2020/6/')
    await expect(page.locator('.curves .curve-plot:visible')).toHaveCount(1)
    await expect(page.locator('.curves .curve-finding:visible')).toContainText('达到500家为100万元')
    await page.locator('.curves summary:visible').click()
    await expect(page.locator('.curves tbody tr:visible')).toHaveCount(3)
  })
})

test("a chart shows the status of the reader's day", async ({ page }) => {
  await page.clock.setFixedTime(new Date('2021-07-01T12:00:00+08:00'))
  await page.goto('zh-hans/policies/gx-2020/1/')
  await expect(page.locator('.curve-plot:visible').first()).toContainText('有效期内')
  await expect(page.locator('.curve-plot:visible')).toHaveCount(2)
})

test('history leads from the newer clause to the older one, word by word', async ({ page }) => {
  await page.goto('zh-hans/policies/gx-2024/2/')
  await page.locator('.history').getByRole('link', { name: '逐字对照' }).click()
  await expect(page).toHaveURL(/changes\/gx-2020\.\.gx-2024\/#p-1-2$/)
  const pair = page.locator('section.pair', { has: page.locator('#p-1-2') })
  await expect(pair.locator('del.changed')).toHaveText(['300万元', '100万元'])
  await expect(pair.locator('ins.changed')).toHaveText(['500万元'])
})

test('a department of a task leads to everything it is responsible for', async ({ page }) => {
  await page.goto('zh-hans/policies/gd-2021/annex-12/')
  await page.getByRole('link', { name: '省通信管理局' }).click()
  await expect(page).toHaveURL(/departments\/#d-gd-communications$/)
  await expect(page.locator('#d-gd-communications')).toContainText('附件第12项')
})
