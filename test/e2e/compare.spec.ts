import { readdirSync, readFileSync } from 'node:fs'
import { expect, test, type Locator, type Page } from '@playwright/test'
import { faults } from '../fixtures/plots.ts'
import {
  alike,
  data,
  figureAt,
  figuresIn,
  quotesOf,
  scripts,
  tablesOf,
  topicsOf,
  yuanOf,
  type OpenFormula,
  type OpenMeasure,
  type PrintedTable,
  type Script,
} from '../fixtures/printed.ts'

const topics = readdirSync('dist/zh-hans/topics')
const measureOf = (id: string): OpenMeasure => data.measures.find((measure) => measure.id === id)!

/** Where the cap starts to bite, reckoned from the two figures the table itself prints; null where it prints no such pair. */
function capPoint(cells: PrintedTable['columns'][number]['cells']): bigint | null {
  const [rate, cap] = ['rate', 'cap'].map((row) => alike(cells.find((cell) => cell.row === row)?.text ?? ''))
  const [, percent = ''] = /^\D*(\d+)%$/.exec(rate ?? '') ?? []
  const ratio = /^\D*1∶1$/.test(rate ?? '')
  const amounts = figuresIn(cap ?? '').filter((figure) => figure.endsWith('元'))
  if ((percent === '' && !ratio) || amounts.length !== 1) return null
  const fen = yuanOf(amounts[0]!)
  // 约1666.67万元: to the next 100 yuan, reached and never just missed.
  const exact = ratio ? fen : fen * 100n
  const by = ratio ? 1n : BigInt(percent)
  return exact % (by * 10_000n) === 0n ? exact / by : (exact / by / 10_000n + 1n) * 10_000n
}

/** How many pieces reach the yearly ceiling, reckoned likewise: 500万元 at 50万元 each are 10. */
function pieces(cells: PrintedTable['columns'][number]['cells']): bigint | null {
  const [each, cap] = ['rate', 'cap'].map((row) => figuresIn(alike(cells.find((cell) => cell.row === row)?.text ?? '')))
  const [a, b] = [each?.filter((one) => one.endsWith('元')), cap?.filter((one) => one.endsWith('元'))]
  if (a?.length !== 1 || b?.length !== 1) return null
  return (yuanOf(b[0]!) + yuanOf(a[0]!) - 1n) / yuanOf(a[0]!)
}

/** What is wrong with one table: a figure that its texts do not print, a link that leads to another. */
function wrongIn({ matter, columns }: PrintedTable, script: Script): { wrong: string[]; figures: number } {
  const wrong: string[] = []
  let figures = 0
  for (const { measure: id, cells } of columns) {
    const measure = measureOf(id)
    const quotes = new Set(figuresIn(quotesOf(measure, script)))
    const say = (row: string, words: string): unknown => wrong.push(`${script} ${matter} ${id} ${row}: ${words}`)
    if (!topicsOf(measure).includes(matter.split('/')[0] ?? '')) say('', 'not of this topic')
    const point = capPoint(cells)
    const count = pieces(cells)
    for (const { row, text, links } of cells) {
      if (text === '') say(row, 'nothing stands there')
      for (const { words, href } of links) {
        if (!href.includes(`/policies/${measure.policy}/`)) say(row, `${words} leads to ${href}`)
        const figure = figureAt(href, script)
        if (figure !== null && !(alike(words).includes(alike(figure.words)) && figure.measures.includes(id)))
          say(row, `${words} leads to ${figure.words}`)
      }
      if (row === 'source' || row === 'departments') continue
      if (links.length === 0 && figuresIn(text).length > 0) say(row, `${text} leads nowhere`)
      for (const figure of figuresIn(alike(text))) {
        figures += 1
        const derived = row === 'kink' && (figure.endsWith('元') ? point !== null && yuanOf(figure) === point : String(count) === figure)
        if (!derived && !quotes.has(figure)) say(row, `${figure} is in no quote of it`)
      }
    }
    if (
      point !== null &&
      !cells.some(({ row, text }) => row === 'kink' && figuresIn(text).some((one) => one.endsWith('元') && yuanOf(one) === point))
    )
      say('kink', `the cap bites at ${String(point)} fen, which is not said`)
  }
  return { wrong, figures }
}

/** Amounts, rates and thresholds a measure computes with, as its text prints them; of a span (1-2家) its end. Without a formula a figure is of another reading. */
const computedWith = (id: string, script: Script): string[] =>
  data.policies.flatMap(({ clauses }) =>
    clauses
      .filter(({ kind }) => kind !== 'annexRow')
      .flatMap(({ text, figures }) =>
        figures
          .filter(({ use, measures }) => measures.includes(id) && ['amount', 'rate', 'threshold', 'quota', 'unitCap'].includes(use))
          .map(({ start, end }) => alike(text[script].slice(start, end)).replace(/^\d+-(?=\d)/, '')),
      ),
  )

for (const [folder, script] of scripts)
  test(`${folder}: every figure of every topic table stands in the words of its quote, and every figure computed with is shown`, async ({
    page,
  }) => {
    const wrong: string[] = []
    let figures = 0
    const seen = new Set<string>()
    for (const topic of topics)
      for (const table of await tablesOf(page, `dist/${folder}/topics/${topic}/index.html`)) {
        const found = wrongIn(table, script)
        wrong.push(...found.wrong)
        figures += found.figures
        for (const { measure, cells } of table.columns) {
          seen.add(`${topic} ${measure}`)
          const shown = alike(cells.map(({ text }) => text).join('\n'))
          for (const figure of measureOf(measure).pays.kind === 'open' ? [] : computedWith(measure, script))
            if (!shown.includes(figure)) wrong.push(`${script} ${table.matter} ${measure}: ${figure} is not shown`)
        }
      }
    expect(wrong).toEqual([])
    expect(figures).toBeGreaterThan(300)
    // Every measure stands on the page of each of its topics.
    const all = data.measures.flatMap((measure) => topicsOf(measure).map((topic) => `${topic} ${measure.id}`))
    expect([...seen].sort()).toEqual(all.sort())
  })

/** The most a formula pays by figures of its text: a sum of amounts adds up, of anything else the greatest stands. */
function most(formula: OpenFormula): bigint | null {
  if (formula.kind === 'open') return null
  const parts = Array.isArray(formula.of) && typeof formula.of[0] === 'object' ? (formula.of as OpenFormula[]) : null
  if (
    formula.cap === undefined &&
    parts !== null &&
    formula.kind === 'sum' &&
    parts.every(({ kind }) => kind === 'fixed' || kind === 'given')
  )
    return parts.reduce((sum, part) => sum + (most(part.pays ?? part) ?? 0n), 0n)
  const text = JSON.stringify(formula, (key, value: unknown) => (key === 'quote' || key === 'at' ? undefined : value))
  const amounts = (text.match(/"[\d.]+[万亿]?元"/g) ?? []).map((one) => yuanOf(one.slice(1, -1)))
  return amounts.length === 0 ? null : amounts.reduce((top, one) => (one > top ? one : top))
}

for (const [folder, script] of scripts)
  for (const path of ['', 'compare/'])
    test(`${folder}/${path}: the matrix counts what the texts hold and prints their highest ceilings`, async ({ page }) => {
      await page.setContent(readFileSync(`dist/${folder}/${path}index.html`, 'utf8'), { waitUntil: 'domcontentloaded' })
      const table = page.locator('table.matrix')
      const policies = await table
        .locator('th[data-policy]')
        .evaluateAll((heads) => heads.map((head) => (head as HTMLElement).dataset['policy'] ?? ''))
      const rows = await table.locator('tbody tr').evaluateAll((all) =>
        all.map((tr) => ({
          topic: (tr as HTMLElement).dataset['topic'] ?? '',
          cells: [...tr.querySelectorAll('td')].map((td) => ({
            text: td.textContent,
            counts: [...td.querySelectorAll(':scope > a')].map((a) => /(\d+) /.exec(a.textContent)?.[1] ?? ''),
            highest: [...td.querySelectorAll('[data-highest]')].map((a) => ({ words: a.textContent, href: a.getAttribute('href') ?? '' })),
          })),
        })),
      )
      expect([policies.length, rows.length]).toEqual([data.policies.length, topics.length])
      const wrong: string[] = []
      for (const { topic, cells } of rows)
        cells.forEach(({ text, counts, highest }, at) => {
          const own = data.measures.filter((measure) => measure.policy === policies[at] && topicsOf(measure).includes(topic))
          const say = (words: string): unknown => wrong.push(`${topic} ${policies[at] ?? ''}: ${words} in “${text}”`)
          const counted = counts.reduce((sum, n) => sum + Number(n), 0)
          if (counted !== own.length) say(`${String(counted)} of ${String(own.length)} measures`)
          if (own.length === 0 && !/原文[无無]此[项項]/.test(text)) say('silence is not said')
          const tops = own.flatMap(({ pays }) => most(pays) ?? [])
          const top = tops.length === 0 ? null : tops.reduce((a, b) => (b > a ? b : a))
          const [link] = highest
          if ((top === null) !== (link === undefined)) say('a ceiling too many or too few')
          if (link === undefined) return
          const shown = link.words.split('＋').reduce((sum, part) => sum + yuanOf(part), 0n)
          if (shown !== top) say(`the highest is ${String(top)} fen`)
          const figure = figureAt(link.href, script)
          if (figure === null || !link.words.includes(figure.words) || !own.some(({ id }) => figure.measures.includes(id)))
            say(`${link.words} leads to ${figure?.words ?? link.href}`)
        })
      expect(wrong).toEqual([])
    })

test('on any width no label of a chart lies on another or beyond its edge, on every topic page', async ({ page }) => {
  const wrong: string[] = []
  let drawn = 0
  for (const [folder] of scripts)
    for (const topic of topics) {
      await page.goto(`${folder}/topics/${topic}/`)
      for (const width of [320, 640, 1280]) {
        await page.setViewportSize({ width, height: 800 })
        drawn += await page.locator('.curve-plot:visible').count()
        wrong.push(...(await faults(page, '.curve-plot')).map((fault) => `${folder} ${topic} ${String(width)}: ${fault}`))
      }
    }
  expect(wrong).toEqual([])
  expect(drawn).toBeGreaterThan(100)
})

const desk = async (page: Page, query: string): Promise<string[]> => {
  const seen: string[] = []
  page.on('console', (message) => seen.push(`console: ${message.text()}`))
  page.on('pageerror', (error) => seen.push(`error: ${error.message}`))
  await page.goto(`zh-hans/compare/${query}`)
  await expect(page.locator('html[data-builder=ready]')).toBeAttached()
  return seen
}
const builder = (page: Page): Locator => page.locator('.builder')
const pick = (page: Page, name: string): Locator => builder(page).getByRole('checkbox', { name })
const row = (page: Page, name: string): Locator => builder(page).locator(`tr[data-row=${name}]`).first()

/** The answers as 测算 keeps them in this browser. */
async function answered(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const facts = { 'nodeProject.totalInvestment': '2000', 'nodeProject.region': '450000' }
    localStorage['calculator'] = JSON.stringify({ version: 1, roles: ['nodeOperator'], facts })
  })
}

test('texts side by side, only what differs, and the choice in the address', async ({ page }) => {
  const seen = await desk(page, '?topic=identifier')
  await pick(page, '广西工业互联网措施（2020）').check()
  await pick(page, '广西制造业数字化转型若干措施').check()
  await expect(page).toHaveURL(/topic=identifier&text=gx-2020&text=gx-2024$/)
  await expect(row(page, 'cap').locator('td')).toHaveText(['不超过300万元', '不超过500万元'])
  await expect(builder(page).locator('.warn').first()).toContainText('计算基数 2 种，资金获得方 1 种（另 1 份未载明）')
  await expect(row(page, 'frequency')).toBeVisible()
  await pick(page, '只看不同之处').check()
  await expect(builder(page).locator('table').first().locator('tr[data-row=frequency]')).toHaveCount(0)
  await page.reload()
  await expect(row(page, 'rate').locator('td')).toHaveText(['30%', '不超过30%'])
  await expect(builder(page).locator('table').first().locator('tr[data-row=frequency]')).toHaveCount(0)
  await pick(page, '只看有效期内的文本').check()
  await expect(builder(page)).toContainText('所选文本今天都不在有效期内。')
  await builder(page).getByText('连同征求意见稿').click()
  await expect(row(page, 'cap')).toBeVisible()
  expect(seen).toEqual([])
})

test('a row of one’s own figures is reckoned by the engine, goes with the link, and changes no answers of whoever opens it', async ({
  page,
  browser,
}) => {
  await answered(page)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const seen = await desk(page, '?topic=identifier&text=gx-2020&text=gx-2024&mine=1')
  await expect(row(page, 'mine').locator('td')).toHaveText(['可能符合：不超过300万元', '可能符合：不超过500万元'])
  await expect(builder(page)).toContainText('项目总投资额2000万元')
  await builder(page).getByRole('button', { name: '复制链接' }).click()
  await expect(builder(page)).toContainText('里面有您填写的数字')
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(new URL(link).search).not.toContain('2000')
  const other = await browser.newContext({ locale: 'zh-CN' })
  const opened = await other.newPage()
  await opened.goto(link)
  await expect(row(opened, 'mine').locator('td').nth(1)).toHaveText('可能符合：不超过500万元')
  await expect(builder(opened)).toContainText('按链接里的数字计算')
  expect(await opened.evaluate(() => localStorage.length)).toBe(0)
  await other.close()
  expect(seen).toEqual([])
})

test('the comparison as a file: a line a measure, with its figures and its link', async ({ page }) => {
  await answered(page)
  await desk(page, '?topic=identifier&text=gx-2024&mine=1')
  await expect(row(page, 'mine')).toContainText('500万元')
  for (const [name, kind] of [
    ['下载 CSV', 'csv'],
    ['下载 XLSX', 'xlsx'],
  ] as const) {
    const [file] = await Promise.all([page.waitForEvent('download'), builder(page).getByRole('button', { name }).click()])
    expect(file.suggestedFilename()).toMatch(new RegExp(`^政策对比-\\d{4}-\\d\\d-\\d\\d\\.${kind}$`))
    const bytes = readFileSync(await file.path())
    if (kind === 'xlsx') expect(bytes.subarray(0, 2).toString()).toBe('PK')
    else
      expect(bytes.toString()).toMatch(
        /标识解析,节点建设,广西,.*不超过30%,不超过500万元,.*可能符合：不超过500万元,http:.*gx-2024\/2\/#m-node-project/,
      )
  }
})

test('on a phone two texts find room, and it is said that more do not', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await desk(page, '?topic=identifier&text=gx-2020&text=gx-2024&text=zs-2021')
  await expect(builder(page)).toContainText('只能并排 2 份')
  await expect(builder(page).locator('table').first().locator('thead tr').nth(1).locator('th')).toHaveCount(2)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
})

test('facets: values of one facet are alternatives, facets hold together, the address keeps them', async ({ page }) => {
  await page.goto('zh-hans/policies/')
  const cards = page.locator('[data-facets]:visible')
  await expect(cards).toHaveCount(5)
  const value = (name: string, words: string): Locator => page.locator(`a[data-facet=${name}]`, { hasText: words })
  await value('region', '广东省').click()
  await expect(cards).toHaveCount(3)
  await page.locator('summary', { hasText: '主题' }).click()
  await value('topic', '工业互联网安全').click()
  await expect(cards).toHaveCount(1)
  await expect(page).toHaveURL(/region=440000&topic=security$/)
  await expect(value('region', '广西').locator('.count')).toHaveText('2')
  await page.goBack()
  await expect(cards).toHaveCount(3)
  await page.goForward()
  await expect(page.getByRole('status')).toContainText('符合 1 份')
  await page.getByRole('button', { name: '全部清除' }).click()
  await expect(cards).toHaveCount(5)
  await page.locator('[data-sort]').selectOption('computable')
  await expect(page.locator('[data-sorted] h3').first()).toContainText('宝安')
  await expect(page).toHaveURL(/sort=computable$/)
})

test('facets: nothing found says which filter to drop', async ({ page }) => {
  await page.goto('zh-hans/policies/?region=442000&topic=certification')
  await expect(page.locator('[data-facets]:visible')).toHaveCount(0)
  await expect(page.getByRole('status')).toHaveText('没有同时符合这些条件的文本。')
  await page.getByRole('button', { name: '去掉“贯标与评估认证”，有 1 份' }).click()
  await expect(page.locator('[data-facets]:visible')).toHaveCount(1)
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
