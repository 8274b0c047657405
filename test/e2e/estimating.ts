import { expect, type Locator, type Page } from '@playwright/test'

export const take = (page: Page): Locator => page.locator('.take')
export const investment = (page: Page): Locator => page.locator('#q-nodeProject-totalInvestment')
export const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText())

export async function open(page: Page, after = '', script = 'zh-hans'): Promise<void> {
  await page.goto(`${script}/calculator/${after}`)
  await expect(page.locator('.calc')).toBeVisible()
}

/** 标识解析 in Guangxi with 2000万元. */
export async function estimate(page: Page, script = 'zh-hans'): Promise<void> {
  const names = script === 'zh-hans' ? ['标识解析节点运营单位', '广西', '标识解析'] : ['標識解析節點運營單位', '廣西', '標識解析']
  await open(page, '', script)
  for (const name of names) await page.getByRole('checkbox', { name, exact: true }).check()
  await investment(page).fill('2000')
  await expect(take(page)).toBeVisible()
}

/** What a measure comes to, where it has an amount of its own. */
export const amountOf = (page: Page, measure: string): Locator => page.locator(`#r-${measure.replace('/', '-')} .amt`)

/** Opens what is folded behind a count: 待确认, 未达, 无法测算. */
export async function unfold(page: Page): Promise<void> {
  const folded = page.locator('.aside:not([open]) > summary')
  while ((await folded.count()) > 0) await folded.first().click()
}

/** The ledger, conditions and readings of one row. */
export const evidence = (page: Page, measure: string): Locator => page.locator(`#r-${measure.replace('/', '-')} .evid > summary`)
