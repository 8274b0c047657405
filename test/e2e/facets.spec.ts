import { expect, test, type Locator } from '@playwright/test'
import { data, isIn } from '../fixtures/printed.ts'

/** How many texts lie in a region and, where a topic is named, have a clause about it. */
const texts = (region: string, topic?: string): number =>
  data.policies.filter(
    (policy) => isIn(policy.region, region) && (topic === undefined || policy.clauses.some(({ topics }) => topics.includes(topic))),
  ).length

test('facets: values of one facet are alternatives, facets hold together, the address keeps them', async ({ page }) => {
  await page.goto('zh-hans/policies/')
  const cards = page.locator('[data-facets]:visible')
  await expect(cards).toHaveCount(data.policies.length)
  const value = (name: string, words: string): Locator => page.locator(`a[data-facet=${name}]`, { hasText: words })
  await value('region', '广东省').click()
  await expect(cards).toHaveCount(texts('440000'))
  await page.locator('summary', { hasText: '主题' }).click()
  await value('topic', '工业互联网安全').click()
  await expect(cards).toHaveCount(texts('440000', 'security'))
  await expect(page).toHaveURL(/region=440000&topic=security$/)
  await expect(value('region', '广西').locator('.count')).toHaveText(String(texts('450000', 'security')))
  await page.goBack()
  await expect(cards).toHaveCount(texts('440000'))
  await page.goForward()
  await expect(page.getByRole('status')).toContainText(`符合 ${String(texts('440000', 'security'))} 份`)
  await page.getByRole('button', { name: '全部清除' }).click()
  await expect(cards).toHaveCount(data.policies.length)
  await page.locator('[data-sort]').selectOption('computable')
  await expect(page).toHaveURL(/sort=computable$/)
  const counts = await cards.evaluateAll((all) => all.map((card) => Number((card as HTMLElement).dataset['computable'])))
  expect(counts).toEqual(counts.toSorted((a, b) => b - a))
})

test('facets: nothing found says which filter to drop', async ({ page }) => {
  await page.goto('zh-hans/policies/?region=442000&topic=certification')
  await expect(page.locator('[data-facets]:visible')).toHaveCount(0)
  await expect(page.getByRole('status')).toHaveText('没有同时符合这些条件的文本。')
  await page.getByRole('button', { name: `去掉“贯标与评估认证”，有 ${String(texts('442000'))} 份` }).click()
  await expect(page.locator('[data-facets]:visible')).toHaveCount(texts('442000'))
})

test('every value of every facet is a page that lists its texts, whole without a script', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('zh-hans/policies/')
  const links = await page
    .locator('a[data-facet]')
    .evaluateAll((all) => all.map((a) => ({ href: (a as HTMLAnchorElement).href, count: a.querySelector('.count')?.textContent ?? '' })))
  expect(links.length).toBeGreaterThan(50)
  for (const { href, count } of links) {
    await page.goto(href)
    await expect(page.locator('article.policy'), href).toHaveCount(Number(count))
  }
  await context.close()
})

test('a place says what is above it, what is not collected, and what it does not touch', async ({ page }) => {
  await page.goto('zh-hans/regions/440306/')
  await expect(page.locator('nav.chain')).toContainText(/广东省.*深圳市（未收录）.*深圳市宝安区/s)
  await expect(page.locator('section', { hasText: '上级文本' }).locator('article h3')).toHaveText(['广东省制造业数字化转型若干政策措施'])
  await expect(page.locator('main')).toContainText('本级文本没有涉及的主题：内外网改造')
  await page.goto('zh-hans/regions/440300/')
  await expect(page.locator('main')).toContainText('本站没有收录深圳市的文本。未收录不等于没有政策。')
})
