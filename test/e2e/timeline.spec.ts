import { expect, test, type Page } from '@playwright/test'
import { faults } from '../fixtures/plots.ts'
import { data, inEffectOn } from '../fixtures/printed.ts'

const now = (page: Page): Promise<string | null> => page.locator('.time-wide .time-now').getAttribute('transform')
const label = (page: Page) => page.locator('.time-wide .time-now text')

for (const script of ['zh-hans', 'zh-hant'])
  for (const width of [320, 360, 768, 1280])
    test(`${script}: no label of the axis is over another or clipped at ${String(width)} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 })
      for (const day of ['2019-05-01', '2022-12-31', '2024-01-01', '2040-01-01']) {
        await page.goto(`${script}/timeline/?on=${day}`)
        expect(await faults(page, '.time-plot'), day).toEqual([])
      }
    })

test("the line and the statuses follow the reader's day", async ({ page }) => {
  const guangxi = page.locator('tbody tr', { hasText: '广西加快推动' })
  await page.clock.setFixedTime(new Date('2021-07-02T00:00:00+08:00'))
  await page.goto('zh-hans/timeline/')
  await expect(label(page)).toHaveText(/今天\s*2021年7月2日/)
  await expect(page.locator('[data-periods]')).toHaveText(String(inEffectOn('2021-07-02')))
  await expect(page.locator('.time-wide text.inEffect:visible')).toHaveCount(inEffectOn('2021-07-02'))
  await expect(guangxi.locator('.tag:visible')).toContainText('有效期内')
  const then = await now(page)
  await page.clock.setFixedTime(new Date('2023-01-01T00:00:00+08:00'))
  await page.reload()
  await expect(page.locator('[data-periods]')).toHaveText(String(inEffectOn('2023-01-01')))
  await expect(page.locator('.time-wide text.inEffect:visible')).toHaveCount(inEffectOn('2023-01-01'))
  await expect(guangxi.locator('.tag:visible')).toContainText('已过有效期')
  expect(await now(page)).not.toBe(then)
})

test('any day can be asked for: banner, statuses, line, address; and taken back', async ({ page }) => {
  await page.goto('zh-hans/timeline/')
  const banner = page.locator('[data-as-of-banner]')
  await expect(banner).toBeHidden()
  await page.getByLabel('按日期查看').fill('2022-12-31')
  await page.getByRole('button', { name: '看这一天' }).click()
  await expect(banner).toContainText('2022年12月31日')
  await expect(label(page)).toHaveText(/所选日期\s*2022年12月31日/)
  await expect(page.locator('tbody tr', { hasText: '广西加快推动' }).locator('.tag:visible')).toContainText('有效期内')
  await expect(page).toHaveURL(/\?on=2022-12-31$/)
  await page.reload()
  await expect(banner).toBeVisible()
  await expect(page.getByLabel('按日期查看')).toHaveValue('2022-12-31')
  await page.getByRole('button', { name: '回到今天' }).click()
  await expect(banner).toBeHidden()
  await expect(page).not.toHaveURL(/on=/)
  await expect(page.locator('tbody tr', { hasText: '广西加快推动' }).locator('.tag:visible')).toContainText('已过有效期')
})

test('a day that is none is refused with a sentence, and nothing changes', async ({ page }) => {
  for (const bad of ['2021-02-30', 'yesterday', '%3Cb%3E', '99999']) {
    await page.goto(`zh-hans/timeline/?on=${bad}`)
    await expect(page.locator('form[data-as-of] [role=status]')).toContainText('看不懂这个日期')
    await expect(page.locator('[data-as-of-banner]')).toBeHidden()
    await expect(label(page)).toContainText('今天')
  }
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })
  test('the day of the build is named, the table is whole, the form is not there', async ({ page }) => {
    await page.goto('zh-hant/timeline/')
    await expect(label(page)).toContainText('本頁生成日')
    await expect(page.locator('form[data-as-of]')).toBeHidden()
    await expect(page.locator('main table tbody tr')).toHaveCount(data.policies.length)
  })
})

test('the field of a day says the day the page is shown for, and 回到今天 leads back to it', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2027-03-04T04:00:00Z'))
  await page.goto('zh-hans/timeline/')
  const field = page.locator('form[data-as-of] input')
  await expect(field).toHaveValue('2027-03-04')
  await field.fill('2021-06-30')
  await page.getByRole('button', { name: '看这一天' }).click()
  await expect(page).toHaveURL(/\?on=2021-06-30$/)
  await page.getByRole('button', { name: '回到今天' }).click()
  await expect(field).toHaveValue('2027-03-04')
})
