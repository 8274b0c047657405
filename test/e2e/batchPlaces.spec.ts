import { readFileSync } from 'node:fs'
import { expect, test, type Page } from '@playwright/test'
import { watch } from './watch.ts'

const regions = readFileSync(new URL('../batch/cases/regions.csv', import.meta.url))
const names = '**/data/places.*.json'

async function give(page: Page, bytes: Uint8Array, script = 'zh-hans'): Promise<void> {
  await page.goto(`${script}/calculator/#batch`)
  const file = { name: '名录.csv', mimeType: 'text/csv', buffer: Buffer.from(bytes) }
  await page.locator('.batch input[type=file]').setInputFiles(file)
  await expect(page.locator('.batch-columns .btn:not(.quiet)')).toBeVisible()
}
const start = (page: Page): Promise<void> => page.locator('.batch-columns .btn:not(.quiet)').click()

for (const [script, done, several] of [
  ['zh-hans', '已测算25行。4行没有测算', '外地”认不出是哪里'],
  ['zh-hant', '已測算25行。4行沒有測算', '外地”認不出是哪裡'],
] as const)
  test(`places as lists write them: ${script}`, async ({ page }) => {
    const seen = watch(page)
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await give(page, regions, script)
    expect(asked.filter((path) => path.includes('/data/places'))).toEqual([])
    await start(page)
    await expect(page.locator('.batch-end')).toContainText(done)
    await expect(page.locator('.batch-result')).toContainText(several)
    expect(asked.filter((path) => path.includes('/data/places'))).toEqual([`/data/places.${script}.json`])
    expect(seen).toEqual([])
  })

test('without a column of places their names are not fetched', async ({ page }) => {
  let asked = 0
  page.on('request', (request) => (asked += request.url().includes('/data/places') ? 1 : 0))
  await give(page, Buffer.from('企业名称,标识解析节点建设项目：项目总投资额（万元）\n甲,1200\n'))
  await start(page)
  await expect(page.locator('.batch-end')).toContainText('已测算1行。')
  expect(asked).toBe(0)
})

for (const [name, answer] of [
  ['the network is gone', 'abort'],
  ['the file is not there', 'missing'],
] as const)
  test(`${name}: one sentence says so, the file stays, and the next try goes through`, async ({ page }) => {
    await page.route(names, (route) =>
      answer === 'abort' ? route.abort('internetdisconnected') : route.fulfill({ status: 404, body: '' }),
    )
    await give(page, regions)
    await start(page)
    await expect(page.locator('.batch-end')).toContainText('所在地一列要用的地名表没有取到，还没有测算。请检查网络，再点“开始测算”。')
    await expect(page.locator('.batch-columns')).toContainText('名录.csv')
    await page.unroute(names)
    await start(page)
    await expect(page.locator('.batch-end')).toContainText('已测算25行。4行没有测算')
  })
