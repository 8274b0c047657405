import { readdirSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { faults } from '../fixtures/plots.ts'
import {
  alike,
  data,
  figureAt,
  figuresIn,
  openBuilt,
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

/** Amounts, rates and thresholds a measure computes with, as its text prints them; of a span (1-2家) its end. A figure that only another reading quotes is not computed with. */
function computedWith(id: string, script: Script): string[] {
  // Questions and quotes are those of the readings too.
  const read = new Set(['openPoints', 'quotes', 'asks'])
  const said = alike(JSON.stringify(Object.entries(measureOf(id)).filter(([key]) => !read.has(key))))
  return data.policies.flatMap(({ clauses }) =>
    clauses
      .filter(({ kind }) => kind !== 'annexRow')
      .flatMap(({ text, figures }) =>
        figures
          .filter(({ use, measures }) => measures.includes(id) && ['amount', 'rate', 'threshold', 'quota', 'unitCap'].includes(use))
          .filter(({ start, end }) => said.includes(alike(text['zh-Hans'].slice(start, end))))
          .map(({ start, end }) => alike(text[script].slice(start, end)).replace(/^\d+-(?=\d)/, '')),
      ),
  )
}

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
      await openBuilt(page, `dist/${folder}/${path}index.html`)
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

for (const [path, width] of [
  ['topics/identifier/', 1280],
  ['compare/?topic=identifier', 1280],
] as const)
  test(`${path}: beyond a phone every cell stands under the measure it is of, beside the name of its row`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    await page.goto(`zh-hans/${path}`)
    await expect(page.locator('table.stacked').first()).toBeVisible()
    const askew = await page.locator('table.compare').evaluateAll((tables) =>
      tables.flatMap((each) => {
        const table = each as HTMLTableElement
        const cells = [...(table.tBodies[0]?.rows[1]?.querySelectorAll('td') ?? [])]
        const names = [...(table.tHead?.rows[0]?.cells ?? [])].map((cell) => cell.getBoundingClientRect())
        const row = table.tBodies[0]?.rows[1]?.cells[0]?.getBoundingClientRect()
        return cells.flatMap((cell) => {
          const { left, right, top } = cell.getBoundingClientRect()
          const under = names.some((name) => name.left <= left + 1 && name.right >= right - 1 && name.bottom <= top)
          return under && row !== undefined && Math.abs(row.top - top) <= 1 ? [] : [`${table.dataset['matter'] ?? ''}: ${cell.innerText}`]
        })
      }),
    )
    expect(askew).toEqual([])
  })
