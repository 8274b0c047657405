import { expect, test, type Locator, type Page } from '@playwright/test'
import { faults } from '../fixtures/plots.ts'
import { axe } from './axe.ts'

const investment = (page: Page): Locator => page.locator('#q-nodeProject-totalInvestment')
const chart = (page: Page): Locator => page.locator('#curve-nodeProject-totalInvestment')
const drawn = (page: Page): Locator => chart(page).getByRole('img')

/** Two texts of Guangxi over one investment. */
async function open(page: Page, script = 'zh-hans'): Promise<string[]> {
  const seen: string[] = []
  page.on('console', (message) => seen.push(`console: ${message.text()}`))
  page.on('pageerror', (error) => seen.push(`error: ${error.message}`))
  await page.goto(`${script}/calculator/#matter=identifier/node-building&place=450000`)
  await investment(page).fill('1')
  await expect(chart(page)).toBeVisible()
  return seen
}

test('two texts over one investment, redrawn as one types', async ({ page }) => {
  const seen = await open(page)
  await expect(chart(page)).toContainText('A 约1666.67万元起封顶于500万元；B 1000万元起封顶于300万元')
  await investment(page).fill('2000')
  await expect(chart(page)).toContainText('您填的2000万元处：A 500万元、B 300万元。')
  await expect(drawn(page)).toHaveAccessibleName('标识解析节点建设项目：金额随项目总投资额的变化')
  await expect(drawn(page).locator('path.curve-here')).toHaveCount(1)
  await expect(drawn(page).locator('text.curve-here')).toHaveText('您填的2000万元')

  await chart(page).getByText('数据表').click()
  await expect(chart(page).getByRole('row').nth(2)).toContainText('约1666.67万元16,666,666.67元')
  await expect(chart(page).getByRole('row').nth(3)).toContainText('您填的数')
  expect(seen).toEqual([])
})

test('on any width no label lies on another, and the page does not scroll sideways', async ({ page }) => {
  await open(page)
  for (const [typed, here] of [
    ['1元', '您填的1元'],
    ['2000', '您填的2000万元'],
    ['12345678.91元', '您填的12,345,678.91元'],
    ['100000000000万元', '您填的10000000亿元'],
  ] as const) {
    await investment(page).fill(typed)
    await expect(drawn(page).locator('text.curve-here')).toHaveText(here)
    for (const width of [320, 360, 640, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      expect([typed, width, await faults(page, '.curve-plot')]).toEqual([typed, width, []])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
  }
})

test('on paper the table is open', async ({ page }) => {
  await open(page)
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  await expect(chart(page).getByRole('table')).toBeVisible()
})

for (const scheme of ['light', 'dark'] as const)
  for (const script of ['zh-hans', 'zh-hant'])
    test(`axe finds nothing in the charts: ${script}, ${scheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme })
      await open(page, script)
      await investment(page).fill('2000')
      await expect(drawn(page).locator('path.curve-here')).toHaveCount(1)
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 800 })
        expect(await axe(page, scheme, '.curve')).toEqual([])
      }
    })
