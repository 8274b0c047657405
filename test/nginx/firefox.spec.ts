import { writeFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { findFirefox } from '../../src/cli/servers.ts'

/**
 * The journeys in Firefox under the policy, as in Chromium and as silent. Playwright drives only a Firefox of its own making; the one a
 * system installs is driven by its standard protocol.
 */
let browser: Browser
test.describe.configure({ mode: 'default' })
test.beforeAll(async () => {
  browser = await puppeteer.launch({ browser: 'firefox', executablePath: findFirefox() ?? '', headless: true })
})
test.afterAll(() => browser.close())

/** A window of its own, and all that it should never say. */
async function opened(): Promise<{ page: Page; seen: string[] }> {
  const seen: string[] = []
  const page = await (await browser.createBrowserContext()).newPage()
  page.setDefaultTimeout(120_000)
  page.on('console', (message) => seen.push(message.text()))
  page.on('pageerror', (error) => seen.push(String(error)))
  page.on('response', (answer) => {
    if (answer.status() >= 400 || /^\w+:\/\/(?!127\.0\.0\.1)/.test(answer.url())) seen.push(`${String(answer.status())} ${answer.url()}`)
  })
  await page.evaluateOnNewDocument(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`refused: ${violatedDirective} ${blockedURI}`)
    })
  })
  return { page, seen }
}
const at = (url: string | undefined): string => url ?? ''
const text = (page: Page, of: string): Promise<string> => page.$eval(of, (one) => one.textContent)

for (const script of ['zh-hans', 'zh-hant'] as const) {
  test(`${script}: a clause into the list, which another tab sees`, async ({ baseURL }) => {
    const { page, seen } = await opened()
    const list = await page.browserContext().newPage()
    await list.goto(`${at(baseURL)}${script}/saved/`)
    await list.waitForSelector('.saved-import')
    await page.goto(`${at(baseURL)}${script}/policies/gx-2024/2/`)
    await page.locator('[data-save]').click()
    await page.waitForSelector('[data-saved]:not([hidden])')
    await list.waitForSelector('.saved-item h2')
    expect(seen).toEqual([])
  })

  test(`${script}: a search, with wasm`, async ({ baseURL }) => {
    const { page, seen } = await opened()
    await page.goto(`${at(baseURL)}${script}/search/?q=${encodeURIComponent('贯标')}`)
    await page.waitForSelector('section[data-class=exact] a[data-hit]')
    expect(seen).toEqual([])
  })

  test(`${script}: 测算, then a list of firms in its worker`, async ({ baseURL }, info) => {
    const { page, seen } = await opened()
    await page.goto(`${at(baseURL)}${script}/calculator/#topic=identifier&place=450000&role=nodeOperator`)
    await page.locator('#q-nodeProject-totalInvestment').fill('1200')
    await page.waitForSelector('#r-gx-2024-node-project .amt')
    await expect.poll(() => text(page, '#r-gx-2024-node-project .amt')).toContain('360')
    await page.locator('#batch > summary').click()
    const field = await page.waitForSelector('#batch input[type=file]')
    const file = info.outputPath('firms.csv')
    writeFileSync(file, '企业名称,单位类型,标识解析节点建设项目：项目总投资额（元）\r\n甲,标识解析节点运营单位,12000000\r\n')
    await (field as unknown as { uploadFile: (path: string) => Promise<void> }).uploadFile(file)
    await page.locator('.batch-columns .act .btn').click()
    await page.waitForSelector('.batch-result .batch-end')
    await expect.poll(() => text(page, '.batch-result .batch-end')).toMatch(/1行/)
    expect(seen).toEqual([])
  })

  test(`${script}: the desk of comparison and 时间轴`, async ({ baseURL }) => {
    const { page, seen } = await opened()
    await page.goto(`${at(baseURL)}${script}/compare/?topic=identifier&text=gx-2020&text=gx-2024`)
    await page.waitForSelector('.builder tr[data-row=cap] td')
    await page.goto(`${at(baseURL)}${script}/timeline/?on=2021-06-30`)
    await page.waitForSelector('html[data-day="2021-06-30"]')
    expect(seen).toEqual([])
  })
}
