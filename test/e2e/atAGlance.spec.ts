import { readdirSync } from 'node:fs'
import { expect, test } from '@playwright/test'

const policies = readdirSync('dist/zh-hans/at-a-glance')

for (const script of ['zh-hans', 'zh-hant'])
  for (const policy of policies)
    test(`${script} ${policy} is one sheet of A4, with status and disclaimer on it`, async ({ page }) => {
      await page.goto(`${script}/at-a-glance/${policy}/`)
      const sheet = await page.pdf({ preferCSSPageSize: true })
      expect(sheet.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBe(1)
      expect(sheet.toString('latin1')).toMatch(/\/MediaBox\s*\[\s*0 0 59[45]\S* 84[12]/)
      await page.emulateMedia({ media: 'print' })
      await expect(page.locator('.sheet .tag:visible')).toHaveCount(1)
      await expect(page.locator('.sheet footer')).toContainText(/不是政府[网網]站/)
      await expect(page.locator('header.top')).toBeHidden()
      await expect(page.locator('.tools')).toBeHidden()
    })

test('its words can be selected, its link copied, its amounts followed to the clause', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('zh-hans/at-a-glance/gx-2024/')
  await page.getByRole('button', { name: '复制链接' }).click()
  await expect(page.locator('[data-copy-answer]')).toHaveText('已复制链接')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/zh-hans\/at-a-glance\/gx-2024\/$/)
  await page.locator('.items li', { hasText: '标识解析二级节点建设' }).getByRole('link').click()
  await expect(page).toHaveURL(/policies\/gx-2024\/2\/#m-node-project$/)
})

test('bars are as long as their counts say', async ({ page }) => {
  await page.goto('zh-hans/at-a-glance/zs-2021/')
  const rows = await page
    .locator('.bars')
    .nth(1)
    .locator('tbody tr')
    .evaluateAll((all) =>
      all.map((row) => ({
        count: Number(row.querySelector('.num')?.textContent),
        width: row.querySelector('rect')?.getBoundingClientRect().width ?? 0,
      })),
    )
  const most = rows[0]
  expect(rows.length).toBeGreaterThan(4)
  for (const row of rows) expect(row.width / (most?.width ?? 1)).toBeCloseTo(row.count / (most?.count ?? 1), 1)
})

test('the sheet says what holds on the day it is printed', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2021-07-01T12:00:00+08:00'))
  await page.goto('zh-hans/at-a-glance/gx-2020/')
  await expect(page.locator('.sheet .tag:visible')).toContainText('有效期内')
})
