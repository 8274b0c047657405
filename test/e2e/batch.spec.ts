import { readFileSync } from 'node:fs'
import { expect, test, type Locator, type Page } from '@playwright/test'
import Papa from 'papaparse'
import writeSheet, { type SheetData } from 'write-excel-file/node'
import { walk } from '../fixtures/estimate.ts'
import { blockRows } from '../../src/batch/file/limits.ts'
import { csvOf, enterprises, fewFacts } from '../batch/enterprises.ts'
import { bookFrom, sheetFrom } from '../batch/sheets.ts'
import { gbk, utf8 } from '../batch/texts.ts'
import { axe } from './axe.ts'
import { choose } from './estimating.ts'
import { watch } from './watch.ts'

/** The list of firms, of all places or of those chosen. */
async function open(page: Page, script = 'zh-hans', chosen = 'batch'): Promise<void> {
  await page.goto(`${script}/calculator/#${chosen}`)
  if (chosen !== 'batch') await page.locator('#batch > summary').click()
  await expect(page.locator('.batch')).toBeVisible()
}

const give = (page: Page, name: string, bytes: Uint8Array | string): Promise<void> =>
  page.locator('.batch input[type=file]').setInputFiles({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(typeof bytes === 'string' ? utf8(bytes) : bytes),
  })
const start = (page: Page): Locator => page.locator('.batch-columns .act .btn')
const ended = (page: Page): Locator => page.locator('.batch-result')

async function downloaded(page: Page, button: Locator): Promise<{ name: string; rows: string[][]; text: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()])
  const text = readFileSync(await file.path(), 'utf8')
  return { name: file.suggestedFilename(), text, rows: Papa.parse<string[]>(text.slice(1).trimEnd()).data }
}

const header = '企业名称,单位类型,标识解析节点建设项目：项目总投资额（元）,“专精特新”企业'
const line = (nth: number): string => `企业${String(nth)},标识解析节点运营单位,${String(12_000_000 + nth)},是`
const thousand = (): string[] => {
  const lines = [header, ...Array.from({ length: 1000 }, (_, nth) => line(nth))]
  lines[5] = '=HYPERLINK("http://x"),工厂,1200,是'.replace('"http://x"', 'x')
  lines[500] = '企业499,标识解析节点运营单位,一千二,是'
  lines[1000] = '企业999,标识解析节点运营单位,1,200,是'
  return lines
}

for (const [script, words] of [
  [
    'zh-hans',
    {
      done: '已测算997行。3行没有测算',
      result: /下载结果/,
      bad: /下载问题清单（3行/,
      none: '没有测算',
      name: '测算结果-园区.csv',
    },
  ],
  [
    'zh-hant',
    {
      done: '已測算997行。3行沒有測算',
      result: /下載結果/,
      bad: /下載問題清單（3行/,
      none: '沒有測算',
      name: '測算結果-園區.csv',
    },
  ],
] as const)
  test(`a thousand enterprises, three of them unreadable: ${script}`, async ({ page }) => {
    const seen = watch(page)
    await open(page, script, 'place=450000')
    await give(page, script === 'zh-hans' ? '园区.csv' : '園區.csv', thousand().join('\r\n'))
    await expect(page.locator('.batch-columns')).toContainText('UTF-8')
    await start(page).click()
    await expect(ended(page).locator('.batch-end')).toContainText(words.done)

    const result = await downloaded(page, page.getByRole('button', { name: words.result }))
    expect(result.name).toBe(words.name)
    expect(result.rows.length).toBe(1001)
    const [headers = []] = result.rows
    const node = headers.findIndex(
      (name) => /（二）(标识解析二级节点建设|標識解析二級節點建設)：金/.test(name) && /2024|征求|徵求/.test(name),
    )
    expect(result.rows[1]?.slice(0, 2)).toEqual(['2', '企业0'])
    expect(result.rows[1]?.[node]).toBe('360')
    expect(result.rows[2]?.[node]).toBe('360.00003')
    expect(result.rows[5]?.slice(0, 2)).toEqual(['6', "'=HYPERLINK(x)"])
    expect(result.rows.filter((row) => row[2]?.startsWith(words.none)).map(([row]) => row)).toEqual(['6', '501', '1001'])

    const bad = await downloaded(page, page.getByRole('button', { name: words.bad }))
    expect(bad.rows.slice(1).map(([row]) => row)).toEqual(['6', '501', '1001'])
    expect(bad.rows[2]?.[3]).toBe('一千二')
    expect(seen).toEqual([])
  })

test('a file in GBK is read as such, and says so', async ({ page }) => {
  const seen = watch(page)
  await open(page)
  await give(page, '园区.csv', gbk([header, line(1)].join('\r\n')))
  await expect(page.locator('.batch-columns')).toContainText('按 GBK 读出')
  await start(page).click()
  await expect(ended(page).getByRole('cell', { name: '企业1', exact: true })).toBeVisible()
  expect(seen).toEqual([])
})

test('an XLSX is read without a worker of anyone else’s', async ({ page }) => {
  const seen = watch(page)
  const rows = [header.split(','), ...Array.from({ length: 8000 }, (_, nth) => line(nth).split(','))]
  const file = await writeSheet(rows.map((cells) => cells.map((value) => ({ value }))) as SheetData).toBuffer()
  await open(page, 'zh-hans', 'place=450000')
  await give(page, '园区.xlsx', file)
  await expect(page.locator('.batch-columns')).toContainText('XLSX，1张工作表')
  await start(page).click()
  await expect(ended(page).locator('.batch-end')).toContainText('已测算8000行。')
  expect(seen).toEqual([])
})

/** A first sheet that says how to fill it in; titles, a formula in error, a hidden total, a dash, a signature. */
function aslist(): Uint8Array {
  const list = sheetFrom([
    ['某园区企业名单'],
    ['单位：万元'],
    ['企业名称', '单位类型', '节点投资'],
    ['甲公司', '标识解析节点运营单位', 1200],
    ['乙公司', '标识解析节点运营单位', { t: 'e', v: 0x2a }],
    ['丙公司', '标识解析节点运营单位', '—'],
    ['甲公司', '标识解析节点运营单位', 800],
    ['合计', null, 2000],
    ['填表人：张三'],
  ])
  return bookFrom({ 填表说明: sheetFrom([['填表说明'], ['一、如实填写']]), 名单: list })
}

/** So many enterprises that a run lasts a while. */
async function many(rows: number): Promise<string> {
  const { book, data } = walk({})
  let text = ''
  for await (const piece of csvOf(enterprises(book, data.words, fewFacts), rows)) text += piece
  return text
}

/** Holds back that a worker has finished, so that a run lasts as long as it is looked at, however fast or slow the machine. */
async function lasting(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.Worker = class extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options)
        this.addEventListener('message', (event: MessageEvent<{ readonly kind: string }>) => {
          if (event.data.kind === 'finished') event.stopImmediatePropagation()
        })
      }
    }
  })
}

/** Takes the button away from the run at the very moment its progress is read. @returns the rows it said were done. */
const cancel = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const said = document.querySelector('[role=progressbar]')?.getAttribute('aria-valuetext') ?? ''
    document.querySelector<HTMLElement>('.batch-run button')?.click()
    return Number(/已算(\d+)行/.exec(said)?.[1])
  })

test('cancelling stops at once and keeps what is done, marked as unfinished', async ({ page }) => {
  await lasting(page)
  await open(page)
  await give(page, '园区.csv', await many(60_000))
  await start(page).click()
  await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuetext', /已算[1-9]\d*行/)
  await expect(page.getByRole('button', { name: '取消' })).toBeFocused()
  const said = await cancel(page)
  await expect(ended(page).locator('.batch-end')).toContainText(/已取消。前\d+行已经算完/)
  const { name, rows } = await downloaded(page, page.getByRole('button', { name: /下载结果/ }))
  expect(name).toBe('测算结果（未完成）-园区.csv')
  expect(rows.at(-1)?.[0]).toBe(`未完成：只测算到第${String(rows.at(-2)?.[0])}行，其后的没有测算。`)
  // What was on its way when the button was pressed may still arrive, no more.
  expect(Number(rows.at(-2)?.[0]) - said).toBeLessThan(20 * blockRows)
})

test('while it runs the form answers as before', async ({ page }) => {
  const investment = page.locator('#q-nodeProject-totalInvestment')
  const result = page.locator('#r-gx-2024-node-project')
  await lasting(page)
  await open(page)
  await give(page, '园区.csv', await many(20_000))
  await start(page).click()
  await choose(page, { topic: 'identifier', place: '450000', role: 'nodeOperator' })
  await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuetext', /已算[1-9]\d*行/)
  for (const [typed, sum] of [
    ['1201', '360.3'],
    ['1202', '360.6'],
  ] as const) {
    await investment.fill(typed)
    await expect(result).toContainText(sum)
    await expect(page.getByRole('progressbar')).toBeVisible()
  }
})

test('a name that several questions bear is chosen by hand, all by keyboard', async ({ page }) => {
  await open(page)
  await give(page, '园区.csv', '企业名称,项目总投资额,备注\n甲,1200,x\n')
  await expect(page.locator('.batch-columns')).toContainText('“项目总投资额”（第2列）是哪一个？')
  await start(page).focus()
  await page.keyboard.press('Enter')
  const select = page.getByLabel('“项目总投资额”（第2列）是哪一个？')
  await expect(select).toBeFocused()
  await expect(page.getByText('还有1列没有选定。')).toBeVisible()
  await select.selectOption({ label: '标识解析节点建设项目：项目总投资额' })
  await start(page).focus()
  await page.keyboard.press('Enter')
  await expect(ended(page).locator('.batch-end')).toContainText('已测算1行。')
  await expect(page.locator('.batch-result h3')).toBeFocused()
  await expect(select).toHaveValue('nodeProject.totalInvestment')
})

test('the template comes back without a fault', async ({ page }) => {
  await open(page, 'zh-hans', 'place=442000')
  const { name, text } = await downloaded(page, page.getByRole('button', { name: '下载模板（CSV）' }))
  expect(name).toBe('测算模板.csv')
  await give(page, name, text)
  await expect(page.locator('.batch-columns')).toContainText('0列不用')
  await start(page).click()
  await expect(ended(page).locator('.batch-end')).toContainText('已测算1行。')
  await expect(page.getByRole('button', { name: /问题清单/ })).toHaveCount(0)
})

test('a list as people have it: the sheet is found, a column is chosen by hand, what is no enterprise is listed', async ({ page }) => {
  const seen = watch(page)
  await open(page, 'zh-hans', 'place=450000')
  await give(page, '园区.xlsx', aslist())
  const columns = page.locator('.batch-columns')
  await expect(columns.getByLabel('工作表')).toHaveValue('1')
  await expect(columns.getByLabel('列名从哪一行起')).toHaveValue('3')
  await columns.getByLabel('“节点投资”（第3列）读作什么').selectOption({ value: 'nodeProject.totalInvestment' })
  await columns.getByLabel(/“节点投资”一列有/).check()
  await start(page).click()
  await expect(ended(page).locator('.batch-end')).toContainText('已测算3行。1行没有测算，见问题清单。4行不是一家')
  await expect(ended(page)).toContainText('1行与前面的行名称相同')
  const bad = await downloaded(page, page.getByRole('button', { name: /下载问题清单（5行/ }))
  expect(bad.rows.slice(1).map(([row, , , found]) => `${row ?? ''}${found ?? ''}`)).toEqual([
    '1某园区企业名单',
    '2单位：万元',
    '5#N/A',
    '8合计 2000',
    '9填表人：张三',
  ])
  expect(seen).toEqual([])
})

test('a file given before the one above is refused is read', async ({ page }) => {
  await open(page)
  for (let nth = 0; nth < 5; nth += 1) {
    await give(page, '坏.xlsx', Uint8Array.from([0x50, 0x4b, 3, 4, 1]))
    await give(page, `第${String(nth)}份.csv`, [header, line(1)].join('\n'))
    await expect(page.locator('.batch-columns')).toContainText(`第${String(nth)}份.csv`)
    await expect(page.getByRole('alert')).toHaveCount(0)
  }
  await start(page).click()
  await expect(ended(page).locator('.batch-end')).toContainText('已测算1行。')
})

test('reading can be cancelled, and the next file is read', async ({ page }) => {
  await page.addInitScript(() => {
    // The first worker never answers.
    let first = true
    window.Worker = class extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options)
        const deaf = first
        first = false
        this.addEventListener('message', (event) => {
          if (deaf) event.stopImmediatePropagation()
        })
      }
    }
  })
  await open(page)
  await give(page, '慢.csv', [header, line(1)].join('\n'))
  await page.getByRole('button', { name: '取消' }).click()
  await expect(page.getByRole('button', { name: '取消' })).toHaveCount(0)
  await give(page, '好.csv', [header, line(1)].join('\n'))
  await expect(start(page)).toBeVisible()
})

test('of several files dropped at once one is read, and the others are named', async ({ page }) => {
  await open(page)
  const files = await page.evaluateHandle(
    (text) => {
      const all = new DataTransfer()
      for (const name of ['甲.csv', '乙.csv']) all.items.add(new File([text], name))
      return all
    },
    [header, line(1)].join('\n'),
  )
  await page.locator('.batch-drop').dispatchEvent('drop', { dataTransfer: files })
  await expect(page.locator('.batch')).toContainText('一次只读一个文件：读的是甲.csv，没有读乙.csv。')
  await expect(start(page)).toBeVisible()
})

test.describe('a file that cannot be used is refused in a sentence', () => {
  for (const [name, bytes, sentence] of [
    ['旧.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0]), '这个 .xls 打不开'],
    ['空.csv', '', '文件是空的'],
    ['别的.csv', '姓名,电话\n甲,1\n', '没有一列认得出。'],
    ['图.png', Uint8Array.from([0x89, 0x50, 0, 0]), '这不是 CSV，也不是 XLSX、XLS。'],
    ['坏.xlsx', Uint8Array.from([0x50, 0x4b, 3, 4, 1]), '这个 XLSX 打不开'],
  ] as const)
    test(name, async ({ page }) => {
      await open(page)
      await give(page, name, bytes)
      await expect(page.getByRole('alert')).toContainText(sentence)
      await give(page, '好.csv', [header, line(1)].join('\n'))
      await expect(start(page)).toBeVisible()
    })
})

for (const scheme of ['light', 'dark'] as const)
  for (const script of ['zh-hans', 'zh-hant'] as const)
    test(`axe finds nothing, nothing is too small or too wide: ${script}, ${scheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme })
      await open(page, script, 'place=450000')
      await give(page, '园区.csv', `${thousand().slice(0, 30).join('\n')}\n`.replace('标识解析节点建设项目：', ''))
      await start(page).click()
      await expect(page.locator('.batch-columns [role=status]')).not.toBeEmpty()
      await check(page, scheme, 'opened')
      await page.locator('.batch-pick select').selectOption({ index: 1 })
      await start(page).click()
      await expect(ended(page)).toBeVisible()
      await check(page, scheme, 'ended')
    })

async function check(page: Page, scheme: 'light' | 'dark', when: string): Promise<void> {
  await page.locator('.batch details').evaluateAll((all) => {
    for (const one of all) one.setAttribute('open', '')
  })
  expect(await axe(page, scheme, '#batch'), when).toEqual([])
  for (const width of [320, 640, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `${when} at ${String(width)} px`).toBeLessThanOrEqual(width)
  }
  const small = await page
    .locator('#batch :is(button, select, summary, .batch-file)')
    .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 44).map((one) => one.textContent.slice(0, 20)))
  expect(small, when).toEqual([])
}
