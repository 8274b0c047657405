import { expect, test } from '@playwright/test'
import { clipboard, estimate, take } from './estimating.ts'
import { watch } from './watch.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

for (const script of ['zh-hans', 'zh-hant'] as const) {
  test(`发现错误: clause, words and answers filled in, sent by hand: ${script}`, async ({ page }) => {
    const seen = watch(page)
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await estimate(page, script)
    const report = take(page).locator('.report')
    expect(asked).not.toContain('/data/catalogue.json')
    await report.locator('summary').focus()
    await page.keyboard.press('Enter')
    const [wrong, text] = [report.locator('textarea').first(), report.locator('textarea[readonly]')]
    await wrong.fill('比例')
    await expect(text).toHaveValue(/gx-2024\/node-project/)
    await expect(report.locator('select')).toHaveValue('gx-2024/node-project')
    await report.locator('select').selectOption('gx-2020/node-project')
    await expect(text).toHaveValue(/gx-2020\/node-project[^]*原文：/)
    const [, second, clause = '', ...lines] = (await text.inputValue()).split('\n')
    expect(second).toMatch(/^哪.不.：比例$/)
    expect(lines.join()).toContain('2000')
    expect(asked.filter((path) => path === '/data/catalogue.json')).toHaveLength(1)
    for (const open of [false, true]) {
      await report.locator('summary').click()
      await expect(report).toHaveJSProperty('open', open)
    }
    await expect(wrong).toHaveValue('比例')
    await report.getByRole('button').first().click()
    await expect.poll(() => clipboard(page)).toMatch(/^【.+\n哪.不.：比例\n/)

    const quotes = lines.flatMap((line) => /^原文：“(.+)”$/.exec(line)?.[1] ?? [])
    expect(quotes.length).toBeGreaterThan(0)
    await page.goto((/http\S+$/.exec(clause)?.[0] ?? '').replace('zh-hant', 'zh-hans'))
    const printed = (await page.locator('.statute').innerText()).replace(/\s/g, '')
    for (const quote of quotes) expect(printed).toContain(quote.replace(/\s/g, ''))
    expect(seen).toEqual([])
  })
}

test('发现错误 without the words of the text still names the clause', async ({ page }) => {
  await page.route('**/data/catalogue.json', (route) => route.abort())
  await estimate(page)
  await take(page).locator('.report summary').click()
  await expect(take(page).locator('.report textarea[readonly]')).toHaveValue(/gx-2024\/node-project\n哪里不对：\n条款：《.+》（二） http/)
})
