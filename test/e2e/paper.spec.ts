import { readdirSync } from 'node:fs'
import { expect, test, type Page } from '@playwright/test'
import { data } from '../fixtures/printed.ts'

/** How many sheets a page takes. */
const sheetsOf = async (page: Page): Promise<number> =>
  (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0

for (const script of ['zh-hans', 'zh-hant'])
  test(`${script}: a clause takes three sheets at most`, async ({ page }) => {
    const long: string[] = []
    for (const { id, clauses } of data.policies)
      for (const clause of clauses.filter(({ kind }) => kind === 'measure')) {
        const path = `${script}/policies/${id}/${clause.id}/`
        await page.goto(path)
        const sheets = await sheetsOf(page)
        if (sheets > 3) long.push(`${path}: ${String(sheets)}`)
      }
    expect(long).toEqual([])
  })

test('a matter is whole on paper, and no heading is left without what it stands over', async ({ page }) => {
  await page.emulateMedia({ media: 'print' })
  for (const topic of readdirSync('dist/zh-hans/topics')) {
    await page.goto(`zh-hans/topics/${topic}/`)
    const broken = await page
      .locator('table.compare')
      .evaluateAll((tables) => tables.filter((table) => getComputedStyle(table.parentElement!).breakInside !== 'avoid').length)
    expect(broken, topic).toBe(0)
    const alone = await page.locator('main :is(h2, h3):visible').evaluateAll((heads) =>
      heads.flatMap((head) => {
        const next = head.nextElementSibling
        return getComputedStyle(head).breakAfter === 'avoid' && next !== null && next.getClientRects().length > 0
          ? []
          : [head.textContent.trim()]
      }),
    )
    expect(alone, topic).toEqual([])
  }
})

test('what is copied says how the text stands on the day it is copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  for (const [day, status] of [
    ['2022-06-01', '有效期内'],
    ['2026-11-30', '已过有效期'],
  ] as const) {
    await page.clock.setFixedTime(new Date(`${day}T12:00:00+08:00`))
    await page.goto('zh-hans/policies/gx-2020/1/')
    await page.getByRole('button', { name: '复制条文与出处' }).click()
    await expect(page.locator('[data-copy-answer]')).toHaveText('已复制条文与出处')
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toMatch(new RegExp(`；时效：${status}（按\\d{4}年\\d+月\\d+日判断）$`))
    expect(copied.match(/有效期/g)).toHaveLength(1)
  }
})
