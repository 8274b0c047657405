import { expect, test, type Page } from '@playwright/test'
import { amountOf, choose } from './estimating.ts'
import { axe } from './axe.ts'
import { watch } from './watch.ts'

/** One question of one person: from the home page, a situation, or the three questions to the answer. */
const scripts = ['zh-hans', 'zh-hant'] as const
const by = <T>(script: (typeof scripts)[number], hans: T, hant: T): T => (script === 'zh-hans' ? hans : hant)
const figure = (page: Page, fact: string) => page.locator(`#q-${fact.replace(/[^A-Za-z0-9]/g, '-')}`)

for (const script of scripts)
  for (const width of [390, 1280]) {
    test.describe(`${script}, ${String(width)}`, () => {
      test.use({ viewport: { width, height: 844 } })

      test('a factory owner has Guangxi’s answer by two taps and one figure from the home page', async ({ page }) => {
        const seen = watch(page)
        await page.goto(`${script}/`)
        await page.getByRole('link', { name: by(script, '广西·企业内网改造', '廣西·企業內網改造') }).click()
        await expect(page.locator('.calc-head')).toContainText(by(script, '广西 · 制造业企业', '廣西 · 製造業企業'))
        await page.locator('.project input').first().fill('2000')
        await page.getByRole('button', { name: by(script, '都按2000万元', '都按2000萬元') }).click()
        await expect(amountOf(page, 'gx-2024/network-project')).toHaveText(by(script, '不超过 200 万元', '不超過 200 萬元'))
        await expect(page.locator('.big')).toContainText(by(script, '征求意见稿：不超过200万元', '徵求意見稿：不超過200萬元'))
        expect(new URL(page.url()).search).toBe('')
        expect(page.url()).not.toContain('2000')
        expect(seen).toEqual([])
      })

      test('one line of the home page opens what it asks; nothing chosen is sent', async ({ page }) => {
        await page.goto(`${script}/`)
        const selects = page.locator('form[data-ask] select')
        await selects.nth(0).selectOption('matter=identifier/node-building')
        await selects.nth(1).selectOption('place=440306')
        await page.locator('form[data-ask] button').click()
        await expect(page).toHaveURL(/calculator\/#matter=identifier\/node-building&place=440306$/)
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(by(script, '节点建设', '節點建設'))
      })

      test('each situation opens with what its line names, and nothing has an amount yet', async ({ page }) => {
        await page.goto(`${script}/calculator/`)
        const links = page.locator('.ready a')
        const paths = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
        expect(paths.length).toBeGreaterThanOrEqual(6)
        for (const path of paths) {
          await page.goto('about:blank')
          await page.goto(path)
          await expect(page.locator('.calc-form :is(.question, .project)').first()).toBeVisible()
          await expect(page.locator('.amt, .rng, .total-line')).toHaveCount(0)
        }
      })

      test('no place is wider than the screen, axe finds nothing', async ({ page }) => {
        for (const path of ['', 'calculator/']) {
          await page.goto(`${script}/${path}`)
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
          expect(await axe(page), path).toEqual([])
        }
      })
    })
  }

test('typing finds a matter, by keyboard alone, and an input method is not read half-way', async ({ page }) => {
  await page.goto('zh-hans/calculator/')
  const field = page.getByRole('combobox').or(page.locator('#what'))
  await field.first().focus()
  await expect(page.locator('#what')).toHaveRole('combobox')
  const client = await page.context().newCDPSession(page)
  await client.send('Input.imeSetComposition', { text: "nei'wang", selectionStart: 8, selectionEnd: 8 })
  await expect(page.getByRole('listbox')).toBeHidden()
  await client.send('Input.insertText', { text: '内网改造' })
  await expect(page.getByRole('option').first()).toHaveText(/企业内外网改造/)
  await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listbox')).toBeHidden()
  await expect(page.locator('.picked')).toContainText('企业内外网改造')
  await page.getByRole('button', { name: '去填数字' }).click()
  await expect(page).toHaveURL(/#matter=network\/enterprise-network$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('企业内外网改造')
  await page.locator('.calc-head button').click()
  await expect(page.locator('.picked')).toContainText('企业内外网改造')
})

test('a choice made before the script came is kept; 去填数字 with nothing chosen says what to do', async ({ page }) => {
  let open = (): void => undefined
  const opened = new Promise<void>((resolve) => (open = resolve))
  await page.route('**/_astro/*.js', async (route) => {
    await opened
    await route.continue()
  })
  await page.goto('zh-hans/calculator/', { waitUntil: 'commit' })
  await page.locator('input[value="cloud"]').check()
  open()
  await expect(page.locator('html')).toHaveAttribute('data-estimate', 'begun')
  await expect(page.locator('input[value="cloud"]')).toBeChecked()
  await page.locator('input[value="cloud"]').uncheck()
  await page.getByRole('button', { name: '去填数字' }).click()
  await expect(page.getByRole('alert').filter({ hasText: '先选一个主题' })).toBeVisible()
  await expect(page.locator('#what')).toBeFocused()
  await page.locator('input[value="cloud"]').check()
  await expect(page.getByText('先选一个主题')).toBeHidden()
})

test('back leads to the three questions, forward to what they asked; no answer is lost', async ({ page }) => {
  await page.goto('zh-hans/calculator/')
  await choose(page, { topic: 'identifier', place: '450000', role: 'nodeOperator' })
  await figure(page, 'nodeProject.totalInvestment').fill('2000')
  await expect(amountOf(page, 'gx-2024/node-project')).toBeVisible()
  await page.goBack()
  await expect(page.locator('#questions')).toBeVisible()
  await expect(page.locator('input[value="identifier"]')).toBeChecked()
  await page.goForward()
  await expect(figure(page, 'nodeProject.totalInvestment')).toHaveValue('2000')
  await page.locator('.calc-head button').click()
  await page.locator('input[value="450000"]').uncheck()
  await choose(page, { place: '440306' })
  await expect(page.locator('.calc-head')).toContainText('深圳宝安')
  await expect(figure(page, 'nodeProject.totalInvestment')).toHaveValue('2000')
})

test('a return visit says that it brought the answers back', async ({ page }) => {
  await page.goto('zh-hans/calculator/#topic=identifier&place=450000&role=nodeOperator')
  await figure(page, 'nodeProject.totalInvestment').fill('2000')
  await expect(amountOf(page, 'gx-2024/node-project')).toBeVisible()
  await page.goto('zh-hans/')
  await page.goto('zh-hans/calculator/')
  await expect(page.getByText('已恢复上次填写。')).toBeVisible()
  await expect(figure(page, 'nodeProject.totalInvestment')).toHaveValue('2000')
})

test('without script the home page leads to what is supported where', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('zh-hans/')
  await page.locator('form[data-ask] select').first().selectOption('topic=cloud')
  await page.getByRole('button', { name: '看看' }).click()
  await expect(page).toHaveURL(/zh-hans\/calculator\/\??$/)
  await page.getByRole('link', { name: '购买和使用云服务' }).first().click()
  await expect(page).toHaveURL(/topics\/cloud\/#cloud-buying$/)
  await context.close()
})
