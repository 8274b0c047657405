import { readFileSync } from 'node:fs'
import { expect, test, type Locator, type Page } from '@playwright/test'
import { validity, type Validity } from '../../src/engine/facts/validity.ts'
import { data, isIn, topicsOf, type OpenMeasure } from '../fixtures/printed.ts'
import { axe } from './axe.ts'
import { watch } from './watch.ts'

const all = data.measures
const regionOf = ({ policy }: OpenMeasure): string => data.policies.find(({ id }) => id === policy)!.region
const about = (topic: string): OpenMeasure[] => all.filter((measure) => topicsOf(measure).includes(topic))
const within = (measures: readonly OpenMeasure[], region: string): OpenMeasure[] => measures.filter((one) => isIn(regionOf(one), region))

/** How a measure's text stands on a day. */
function standing({ policy }: OpenMeasure, day: string): Validity {
  const { role, stage, dates } = data.policies.find(({ id }) => id === policy)!
  return validity({ role, stage, effective: dates['effective']?.iso ?? null, expires: dates['expires']?.iso ?? null }, day)
}

const rows = (page: Page): Locator => page.locator('.found tbody tr[data-row]')
const ready = async (page: Page): Promise<void> => expect(page.locator('.finder.works')).toHaveCount(1)
const facet = (page: Page, id: string): Locator => page.locator(`.filters details[data-facet=${id}]`)

/** Opens a facet and takes a value. */
async function take(page: Page, id: string, value: string): Promise<void> {
  const of = facet(page, id)
  if (!(await of.evaluate((details: HTMLDetailsElement) => details.open))) await of.locator('summary').click()
  await of.locator(`a[data-value="${value}"]`).click()
}

for (const [script, nothing] of [
  ['zh-hans', '没有同时符合这些条件的支持事项。'],
  ['zh-hant', '沒有同時符合這些條件的支持事項。'],
] as const)
  test(`${script}: values of one facet are alternatives, facets hold together, the address keeps them`, async ({ page }) => {
    const seen = watch(page)
    await page.goto(`${script}/measures/`)
    await ready(page)
    await expect(page.locator('[data-count]')).toHaveText(new RegExp(`^${String(all.length)} `))
    await take(page, 'topic', 'identifier')
    await expect(rows(page)).toHaveCount(about('identifier').length)
    await expect(page).toHaveURL(new RegExp(`${script}/measures/topic/identifier/$`))
    await take(page, 'topic', 'security')
    const either = all.filter((one) => topicsOf(one).some((topic) => ['identifier', 'security'].includes(topic)))
    await expect(rows(page)).toHaveCount(either.length)
    await take(page, 'region', '450000')
    await expect(rows(page)).toHaveCount(within(either, '450000').length)
    await expect(page).toHaveURL(/measures\/\?topic=identifier&topic=security&region=450000$/)
    // What choosing another place would leave, the topics kept.
    await expect(facet(page, 'region').locator('a[data-value="440000"] i')).toHaveText(String(within(either, '440000').length))
    await page.goBack()
    await expect(rows(page)).toHaveCount(either.length)
    await page.goForward()
    await expect(rows(page)).toHaveCount(within(either, '450000').length)
    await page.reload()
    await ready(page)
    await expect(rows(page)).toHaveCount(within(either, '450000').length)
    // The other script opens at the same question.
    const other = page.locator('a[data-switch]')
    expect(await other.evaluate((link: HTMLAnchorElement) => link.pathname)).toMatch(/\/zh-han[st]\/measures\/$/)
    await page.locator('.chips button').last().click()
    await expect(rows(page)).toHaveCount(Math.min(100, all.length))
    await page.goto(`${script}/measures/?topic=cloud&region=440306&status=inEffect`)
    await ready(page)
    await expect(page.locator('[data-said]')).toContainText(nothing)
    expect(seen).toEqual([])
  })

test('what nobody has is left out of an address, and what an address says is only words', async ({ page }) => {
  await page.goto('zh-hans/measures/?topic=%3Cimg%20src%3Dx%3E&region=999999&sort=none&page=-4&text=nothing')
  await ready(page)
  await expect(rows(page)).toHaveCount(Math.min(100, all.length))
  await expect(page.locator('.chips button')).toHaveCount(0)
  await expect(page.locator('main img')).toHaveCount(0)
})

test('every single value is a page of its own, whole without a script', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('zh-hans/measures/')
  await expect(page.locator('[data-csv]')).toBeHidden()
  await expect(page.locator('[data-within]')).toBeHidden()
  const shown = await rows(page).count()
  await page.locator('[data-pager] a[rel=next]').click()
  await expect(page).toHaveURL(/measures\/page\/2\/$/)
  expect(shown + (await rows(page).count())).toBe(all.length)
  await page.locator('.filters summary').first().click()
  await expect(page.locator('.filters li a').first()).toBeVisible()
  const links = await page
    .locator('.filters li:not([hidden]) a')
    .evaluateAll((found) => found.map((a) => ({ href: (a as HTMLAnchorElement).href, count: a.querySelector('i')?.textContent ?? '' })))
  expect(links.length).toBeGreaterThan(50)
  for (const { href, count } of links) {
    await page.goto(href)
    await expect(page.locator('[data-count]'), href).toHaveText(`${count} 项`)
    await expect(rows(page), href).toHaveCount(Math.min(100, Number(count)))
  }
  await context.close()
})

test("the status is that of the reader's day: in the sentence, in the rows, in the filter", async ({ page }) => {
  await page.clock.setFixedTime(new Date('2022-06-01T12:00:00+08:00'))
  await page.goto('zh-hans/measures/status/expired/')
  await ready(page)
  const now = all.filter((one) => standing(one, '2022-06-01') === 'inEffect')
  const over = all.filter((one) => standing(one, '2022-06-01') === 'expired')
  await expect(page.locator('[data-standing]')).toContainText('按2022年6月1日判断')
  await expect(page.locator('[data-standing] b')).toHaveText(`有效期内的有 ${String(now.length)} 项`)
  await expect(rows(page)).toHaveCount(over.length)
  await page.goto('zh-hans/measures/status/inEffect/')
  await ready(page)
  await expect(rows(page)).toHaveCount(now.length)
  await expect(page.locator('.found .tag:visible')).toHaveText(now.map(() => /有效期内/))
})

test('ceilings are ranked only on one base and to one payee', async ({ page }) => {
  await page.goto('zh-hans/measures/?sort=ceiling')
  await ready(page)
  await expect(page.locator('.found .group').first()).toContainText('付给')
  const lines = await page.locator('.found tbody tr').evaluateAll((found) =>
    found.map((tr) => ({
      head: tr.classList.contains('group') ? tr.textContent.trim() : null,
      base: (tr as HTMLElement).dataset['base'] ?? '',
      payee: tr.querySelectorAll('td')[1]?.textContent.trim() ?? '',
      amount: /(\d+)(亿|万)?元/.exec(tr.querySelector('.most')?.textContent ?? ''),
    })),
  )
  let before: (typeof lines)[number] | null = null
  let compared = 0
  for (const line of lines) {
    if (line.head?.startsWith('原文未设上限') === true) break
    if (line.head === null && before !== null && line.amount !== null && before.amount !== null) {
      expect([line.base, line.payee]).toEqual([before.base, before.payee])
      const yuan = ([, n = '', unit = '']: RegExpExecArray): bigint => BigInt(n) * ({ '': 1n, 万: 10_000n, 亿: 100_000_000n }[unit] ?? 0n)
      expect(yuan(before.amount) >= yuan(line.amount), `${before.amount[0]} before ${line.amount[0]}`).toBe(true)
      compared += 1
    }
    before = line.head === null ? line : null
  }
  expect(compared).toBeGreaterThan(10)
})

test('the newest text first; those that print no day last, under their own heading', async ({ page }) => {
  await page.goto('zh-hans/measures/')
  await ready(page)
  await page.locator('[data-sort]').selectOption('date')
  await expect(page).toHaveURL(/\?sort=date$/)
  const dates = await rows(page).evaluateAll((found) => found.map((tr) => tr.querySelector<HTMLAnchorElement>('.where a')?.pathname ?? ''))
  const day = (path: string): string => {
    const dated = data.policies.find(({ id }) => path.includes(`/${id}/`))!.dates
    return dated['printed']?.iso ?? dated['made']?.iso ?? dated['published']?.iso ?? dated['effective']?.iso ?? ''
  }
  const known = dates.map(day).filter((one) => one !== '')
  expect(known).toEqual(known.toSorted().toReversed())
  await expect(page.locator('.found .group')).toContainText('没有写明日期')
})

test('the box asks the search index: the row itself and its clause are told apart; nothing is loaded before it is asked', async ({
  page,
}) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto('zh-hans/measures/')
  await ready(page)
  expect(asked.filter((url) => /pagefind|\/search\//.test(url))).toEqual([])
  await page.locator('[data-within]').fill('租金')
  await expect(page.locator('.found .group').first()).toContainText('精确')
  await expect(page).toHaveURL(/\?q=%E7%A7%9F%E9%87%91$/)
  const said = all.filter((one) =>
    one.quotes.some(() =>
      data.policies
        .find(({ id }) => id === one.policy)!
        .clauses.find(({ id }) => id === one.clause)!
        .text['zh-Hans'].includes('租金'),
    ),
  )
  expect(await rows(page).count()).toBeGreaterThanOrEqual(said.length)
  for (const { id } of said) await expect(page.locator(`.found a[href$="#m-${id.split('/')[1] ?? ''}"]`).first(), id).toBeVisible()
  await page.locator('[data-within]').fill('没有这样的话语')
  await expect(page.locator('[data-said]')).toContainText('没有找到“没有这样的话语”。')
  await expect(page.locator('[data-said] a')).toHaveAttribute('href', /search\/\?q=/)
  // However many keys it took, one step back.
  await page.goBack()
  await expect(page).toHaveURL(/measures\/$/)
  await expect(rows(page)).toHaveCount(Math.min(100, all.length))
})

test('the file holds what is shown, all of its pages, and what it stands on', async ({ page }) => {
  await page.goto('zh-hans/measures/?reach=computable&reach=ceilingOnly&reach=wordsOnly&reach=notComputable')
  await ready(page)
  const waiting = page.waitForEvent('download')
  await page.locator('[data-csv]').click()
  const file = await waiting
  expect(file.suggestedFilename()).toMatch(/^支持事项-\d{4}-\d{2}-\d{2}\.csv$/)
  const text = readFileSync(await file.path(), 'utf8')
  expect(text.startsWith('\ufeff支持事项,地区,政策文本,时效状态,付给,')).toBe(true)
  const lines = text.trim().split('\r\n')
  expect(lines).toHaveLength(1 + all.length + 4)
  expect(text).toContain('不超过500万元')
  expect(text).toContain('时效判断日期')
})

test('by keyboard alone: a facet opens, a value is taken, Escape goes back', async ({ page }) => {
  await page.goto('zh-hans/measures/')
  await ready(page)
  await facet(page, 'reach').locator('summary').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(facet(page, 'reach').locator('a').first()).toBeFocused()
  await page.keyboard.press('Space')
  await expect(page).toHaveURL(/reach\/computable\/$/)
  await expect(facet(page, 'reach').locator('a').first()).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('Escape')
  await expect(facet(page, 'reach').locator('summary')).toBeFocused()
  await expect(facet(page, 'reach')).not.toHaveAttribute('open')
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })
  test('rows stand one under the other; nobody is paid by words alone; nothing is wider than the screen', async ({ page }) => {
    await page.goto('zh-hans/measures/topic/identifier/')
    await ready(page)
    await facet(page, 'topic').locator('summary').click()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    const row = page.locator('.found tr.words').first()
    const label = await row
      .locator('td[data-k]')
      .first()
      .evaluate((td) => getComputedStyle(td, '::before').content)
    expect(label).toContain('对象')
    const [name, amount] = await Promise.all(
      ['th', '.most'].map((part) => page.locator(`.found tbody tr:not(.words) ${part}`).first().boundingBox()),
    )
    expect(amount!.y).toBeGreaterThan(name!.y)
    expect(await axe(page, 'light')).toEqual([])
  })
})

test('home, header, matrix, region, topic and the list of files lead here', async ({ page }) => {
  for (const path of ['', 'policies/', 'regions/450000/', 'topics/identifier/', 'policies/by/topic/identifier/']) {
    await page.goto(`zh-hans/${path}`)
    await expect(page.locator('header nav a[href$="/zh-hans/measures/"]')).toBeVisible()
    await expect(page.locator('main a[href*="/zh-hans/measures/"]').first(), path).toBeVisible()
  }
  await page.goto('zh-hans/compare/')
  const cell = page.locator('.matrix td a[href*="/measures/topic/"]').first()
  const count = Number(/\d+/.exec((await cell.locator('.spelt').textContent()) ?? '')?.[0])
  await cell.click()
  await ready(page)
  await expect(rows(page)).toHaveCount(count)
  // What was once asked of the list of files is handed on.
  await page.goto('zh-hans/policies/?region=450000&topic=identifier')
  await page.locator('a[data-hand-on]').click()
  await ready(page)
  await expect(rows(page)).toHaveCount(within(about('identifier'), '450000').length)
})
