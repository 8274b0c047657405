import { expect, type Locator, type Page } from '@playwright/test'

export const take = (page: Page): Locator => page.locator('.take')
export const investment = (page: Page): Locator => page.locator('#q-nodeProject-totalInvestment')
export const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText())

/** Asked about everything, unless the address says of what. */
export async function open(page: Page, after = '#all', script = 'zh-hans'): Promise<void> {
  await page.goto(`${script}/calculator/${after}`)
  await expect(page.locator('.calc')).toBeVisible()
}

/** Answers the three questions by hand, from wherever one stands. */
export async function choose(page: Page, chosen: Readonly<Partial<Record<'topic' | 'place' | 'role', string>>>): Promise<void> {
  const form = page.locator('#questions')
  if (!(await form.isVisible())) await page.locator('.calc-head button').click()
  await expect(form).toBeVisible()
  for (const [name, value] of Object.entries(chosen)) {
    const box = form.locator(`input[name="${name}"][value="${value}"]`)
    if (!(await box.isVisible())) await form.locator('details', { has: box }).locator('summary').click()
    await box.check()
  }
  await form.locator('button').first().click()
  await expect(page.locator('.calc')).toBeVisible()
}

/** 标识解析 in Guangxi with 2000万元. */
export async function estimate(page: Page, script = 'zh-hans'): Promise<void> {
  await open(page, '#topic=identifier&place=450000&role=nodeOperator', script)
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
