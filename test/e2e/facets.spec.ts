import { readdirSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { data, topicsOf } from '../fixtures/printed.ts'

/** How many texts have a measure of a topic. */
const about = (topic: string): number =>
  new Set(data.measures.filter((measure) => topicsOf(measure).includes(topic)).map(({ policy }) => policy)).size

test('every value of every facet is still a page that lists its texts and leads to the measures', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  for (const facet of readdirSync('dist/zh-hans/policies/by'))
    for (const value of readdirSync(`dist/zh-hans/policies/by/${facet}`)) {
      await page.goto(`zh-hans/policies/by/${facet}/${encodeURIComponent(value)}/`)
      const count = await page.locator('article.policy').count()
      expect(count, `${facet} ${value}`).toBeGreaterThan(0)
      await expect(page.locator('main .lead')).toContainText(`${String(count)} 份`)
      await expect(page.locator('.to-finder a')).toHaveAttribute('href', facet === 'role' ? /\/measures\/$/ : /\/measures\/\w+\/[^/]+\/$/)
    }
  await context.close()
})

test('a topic lists the texts that have it, the list of files all of them', async ({ page }) => {
  await page.goto('zh-hans/policies/by/topic/security/')
  await expect(page.locator('article.policy')).toHaveCount(about('security'))
  await page.goto('zh-hans/policies/')
  await expect(page.locator('article.policy')).toHaveCount(data.policies.length)
})

test('a place says what is above it, what is not collected, and what it does not touch', async ({ page }) => {
  await page.goto('zh-hans/regions/440306/')
  await expect(page.locator('nav.chain')).toContainText(/广东省.*深圳市（未收录）.*深圳市宝安区/s)
  await expect(page.locator('section', { hasText: '上级文本' }).locator('article h3')).toHaveText(['广东省制造业数字化转型若干政策措施'])
  await expect(page.locator('main')).toContainText('本级文本没有涉及的主题：内外网改造')
  await page.goto('zh-hans/regions/440300/')
  await expect(page.locator('main')).toContainText('本站没有收录深圳市的文本。未收录不等于没有政策。')
})
