import { readFile } from 'node:fs/promises'
import { expect, test, type Locator, type Page } from '@playwright/test'
import decodeQR from 'qr/decode.js'
import { choose, clipboard, estimate, investment, open, take } from './estimating.ts'
import { axe } from './axe.ts'
import { watch } from './watch.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

const button = (page: Page, name: string): Locator => take(page).getByRole('button', { name, exact: true })
const draft = (page: Page): Locator => page.locator('#r-gx-2024-node-project .amt')
const notice = (page: Page): Locator => page.locator('.link-notice')
const selected = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const field = document.activeElement
    return field instanceof HTMLTextAreaElement ? field.value.slice(field.selectionStart, field.selectionEnd) : ''
  })

test('the result as text, at most twenty lines, in both scripts', async ({ page }) => {
  const seen = watch(page)
  await estimate(page)
  await button(page, '复制文字').click()
  await expect(take(page).getByRole('status').first()).toHaveText(/^已复制\d+行文字。$/)
  const text = await clipboard(page)
  expect(text.split('\n').length).toBeLessThanOrEqual(20)
  expect(text).toContain('填写：项目总投资额2000万元。')
  expect(text).toContain('【征求意见稿】不超过500万元，可能符合。')
  expect(text).toContain('不是审批结果')

  await page.getByRole('link', { name: '繁體' }).click()
  await button(page, '複製文字').click()
  await expect.poll(() => clipboard(page)).toContain('【徵求意見稿】不超過500萬元，可能符合。')
  expect(seen).toEqual([])
})

test('without a clipboard the text stands there selected, with how to copy it', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined })
  })
  await estimate(page)
  await button(page, '复制文字').click()
  await expect(page.getByRole('textbox', { name: '要带走的文字' })).toBeFocused()
  await expect.poll(() => selected(page)).toMatch(/^没有一份在有效期内。征求意见稿：不超过500万元/)
  await expect(take(page)).toContainText('手机上长按选“复制”')
  await button(page, '收起').click()
  await expect(page.getByRole('textbox', { name: '要带走的文字' })).toHaveCount(0)
})

test('a clipboard that refuses is no worse', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } })
  })
  await estimate(page)
  await button(page, '复制链接').click()
  await expect.poll(() => selected(page)).toMatch(/\/zh-hans\/calculator\/#a=2\.[\w.-]+$/)
})

test('a link brings answers, day and mode; one’s own are not overwritten', async ({ page, browser }) => {
  await estimate(page)
  await page.getByText('换日期').click()
  await page.getByLabel('按哪一天判断时效').fill('2021-07-01')
  await page.getByRole('checkbox', { name: '按文本（不看时效）' }).check()
  await button(page, '复制链接').click()
  await expect(take(page)).toContainText('已复制链接。')
  const link = new URL(await clipboard(page))
  expect(link.href.length).toBeLessThan(200)

  const context = await browser.newContext()
  const other = await context.newPage()
  const seen = watch(other)
  await other.goto(`${link.pathname.slice(1)}${link.hash}`)
  await expect(draft(other)).toHaveText('不超过 500 万元')
  await expect(notice(other)).toContainText('现在显示的是链接里的内容。')
  await other.getByText('换日期').click()
  await expect(other.getByRole('checkbox', { name: '按文本（不看时效）' })).toBeChecked()
  expect(new URL(other.url()).hash).toBe('#topic=identifier&place=450000&role=nodeOperator')
  await notice(other).getByRole('button', { name: '知道了' }).click()
  await expect(notice(other)).toHaveCount(0)
  await other.reload()
  await expect(investment(other)).toHaveValue('2000')

  await investment(other).fill('100')
  await other.getByText('换日期').click()
  await other.getByRole('checkbox', { name: '按文本（不看时效）' }).uncheck()
  await other.evaluate((hash) => {
    location.hash = hash
  }, link.hash)
  await expect(investment(other)).toHaveValue('2000')
  await expect(notice(other)).toContainText('您原来填写的内容还留着。')
  await other.reload()
  await expect(notice(other)).toContainText('您原来填写的内容还留着。')
  await notice(other).getByRole('button', { name: '恢复我原来填写的内容' }).click()
  await expect(investment(other)).toHaveValue('100')
  await expect(other.locator('#results')).toBeFocused()
  await other.reload()
  await expect(investment(other)).toHaveValue('100')
  await expect(notice(other)).toHaveCount(0)
  expect(seen).toEqual([])
  await context.close()
})

const packed = (text: string): string => Buffer.from(text).toString('base64url')

test('an old, damaged or hostile link opens: what fits is kept, the rest is listed, nothing is run', async ({ page }) => {
  const seen = watch(page)
  const lines = ['p:450000,990000', 'nodeProject.totalInvestment=2000', '.shoeSize=<img src=x onerror=alert(1)>', '__proto__=1', '', '']
  await open(page, `#a=1.000000000000.${packed(lines.join('\n'))}`)
  await expect(investment(page)).toHaveValue('2000')
  await expect(notice(page)).toContainText('链接是按数据版本000000000000做的')
  await expect(notice(page)).toContainText('有3处在当前数据中用不上')
  await expect(notice(page)).toContainText('990000、nodeProject.shoeSize：<img src=x onerror=…、__proto__：1')
  await expect(notice(page).locator('img')).toHaveCount(0)
  for (const hash of ['#a=', '#a=9.x.y', '#a=1.x.%%%', `#a=1.x.${'A'.repeat(100_000)}`, '#a=1.x.AAAA']) {
    await page.goto('zh-hans/about/')
    await open(page, hash)
    await expect(notice(page)).toBeVisible()
    await expect(page.locator('.calc-results')).toBeVisible()
  }
  expect(seen).toEqual([])
})

test('a link made by another rule says so, and leads to the line of 更新记录 that tells of it', async ({ page, browser }) => {
  await estimate(page)
  await button(page, '复制链接').click()
  await expect(take(page)).toContainText('已复制链接。')
  const { pathname, hash } = new URL(await clipboard(page))
  const mark = /_g(\w{3})(\w{6})/.exec(hash)
  expect(mark).not.toBeNull()
  // The seal no longer fits either: an older link of this text would carry its own.
  const older = hash.replace(`${mark?.[1] ?? ''}${mark?.[2] ?? ''}`, `${mark?.[1] ?? ''}000000`)
  const context = await browser.newContext()
  const other = await context.newPage()
  const seen = watch(other)
  await other.goto(`${pathname.slice(1)}${hash}`)
  await expect(notice(other)).toContainText('现在显示的是链接里的内容。')
  await expect(notice(other)).not.toContainText('此项规则已更新')
  await other.goto('zh-hans/about/')
  await other.goto(`${pathname.slice(1)}${older}`)
  await expect(notice(other)).toContainText('此项规则已更新')
  await notice(other).getByRole('link', { name: '更新记录' }).first().click()
  const line = other.locator(`#${new URL(other.url()).hash.slice(1)}`)
  await expect(line).toContainText(/\S{10,}/)
  expect(seen).toEqual([])
  await context.close()
})

test('tables: CSV with a byte order mark, a workbook whose writer comes only when asked for', async ({ page }) => {
  const seen = watch(page)
  const scripts: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('.js')) scripts.push(request.url())
  })
  await estimate(page)
  await pressed(page)
  const before = scripts.length
  const [csv] = await Promise.all([page.waitForEvent('download'), button(page, '下载 CSV').click()])
  expect(csv.suggestedFilename()).toMatch(/^政策测算-\d{4}-\d{2}-\d{2}\.csv$/)
  const text = await readFile(await csv.path(), 'utf8')
  expect(text.startsWith('\ufeff类别,地区,文本,')).toBe(true)
  expect(text).toContain('不超过500万元,不超过,5000000,5000000,')
  expect(scripts.length).toBe(before)
  const [xlsx] = await Promise.all([page.waitForEvent('download'), button(page, '下载 Excel').click()])
  expect(xlsx.suggestedFilename()).toMatch(/\.xlsx$/)
  expect((await readFile(await xlsx.path())).subarray(0, 2).toString()).toBe('PK')
  expect(scripts.length).toBeGreaterThan(before)
  await expect(take(page)).toContainText('已交给浏览器下载：')
  await button(page, '没有出现下载？改为文字').click()
  await expect.poll(() => selected(page)).toContain('类别,地区,文本')
  expect(seen).toEqual([])
})

test.describe('in the browser of a chat app', () => {
  test.use({ userAgent: 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/116 Mobile Safari/537.36 MicroMessenger/8.0.47' })
  test('what would save nothing shows the table as text, selected', async ({ page }) => {
    await estimate(page)
    for (const name of ['下载 CSV', '下载 Excel']) {
      await button(page, name).click()
      await expect(take(page)).toContainText('这个浏览器不让网页下载。')
      await expect.poll(() => selected(page)).toContain('类别,地区,文本')
      await button(page, '收起').click()
    }
  })
})

test('print lays the sheet first; where there is no printing the text is copied', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'print', { value: () => (document.title = 'printed'), configurable: true })
  })
  await estimate(page)
  await button(page, '打印').click()
  await expect(page).toHaveTitle('printed')
  await expect(page.locator('.paper .sheet-first')).toBeAttached()
  await page.evaluate(() => Object.defineProperty(window, 'print', { value: undefined }))
  await button(page, '打印').click()
  await expect(take(page)).toContainText('这个浏览器不能打印，已改为复制')
  expect(await clipboard(page)).toContain('不是审批结果')
})

const pagesIn = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
const pressed = (page: Page): Promise<void> => expect(page.locator('html[data-press=ready]')).toBeAttached()
/** A4 less the margins of its sheet. */
const onePage = 1009

test('before the sheet is there, paper has the sentence, the rows and the disclaimer', async ({ page }) => {
  await page.route('**/data/sheet.*.json', (route) => route.abort())
  await estimate(page)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.headline')).toContainText('不超过500万元')
  await expect(page.locator('.headline')).toContainText('不是审批结果')
  await expect(page.locator('#r-gx-2024-node-project .tag')).toBeVisible()
  for (const gone of ['.take', '.calc-form', '.curve', 'nav', '#table']) await expect(page.locator(gone).first()).toBeHidden()
  expect(pagesIn(await page.pdf({ preferCSSPageSize: true }))).toBeLessThanOrEqual(3)
})

for (const script of ['zh-hans', 'zh-hant'] as const)
  test(`one matter is two pages, and what decides stands on the first: ${script}`, async ({ page }) => {
    const seen = watch(page)
    await estimate(page, script)
    await pressed(page)
    expect(pagesIn(await page.pdf({ preferCSSPageSize: true }))).toBe(2)
    await page.emulateMedia({ media: 'print' })
    await expect(page.locator('header.top')).toBeHidden()
    await expect(page.locator('main')).toBeHidden()
    const first = page.locator('.sheet-first')
    expect((await first.boundingBox())?.height).toBeLessThanOrEqual(onePage)
    for (const words of script === 'zh-hans'
      ? [
          '测算单：标识解析',
          '广西 · 标识解析节点运营单位',
          '没有一份在有效期内。',
          '项目总投资额2000万元',
          '不超过500万元',
          '已过有效期',
          '合在一起',
          '不是审批结果。',
        ]
      : ['測算單：標識解析', '廣西 · 標識解析節點運營單位', '沒有一份在有效期內。', '不超過500萬元', '不是審批結果。'])
      await expect(first).toContainText(words)
    await expect(first.locator('.sheet-items tbody tr')).not.toHaveCount(0)
    await expect(page.locator('.sheet-ev')).toHaveCount(2)
    await expect(page.locator('.sheet-ev .sheet-law').first()).toContainText('30%')
    expect(seen).toEqual([])
  })

/** Every question that is asked, answered with our figures. */
async function answered(page: Page, chosen: string): Promise<void> {
  await open(page, `#${chosen}`)
  await page.locator('.calc-tools button').first().click()
  await pressed(page)
}

for (const { chosen, most } of [{ chosen: 'place=450000&role=platformOperator', most: 5 }])
  test(`${chosen}: at most ${String(most)} pages, nothing left out`, async ({ page }) => {
    await answered(page, chosen)
    const rows = await page.locator('.calc-results .ans, .calc-results .line').count()
    expect(pagesIn(await page.pdf({ preferCSSPageSize: true }))).toBeLessThanOrEqual(most)
    await page.emulateMedia({ media: 'print' })
    expect((await page.locator('.sheet-first').boundingBox())?.height).toBeLessThanOrEqual(onePage)
    for (const words of ['测算单', '合在一起', '不是审批结果。']) await expect(page.locator('.sheet-first')).toContainText(words)
    await expect(page.locator('.sheet-ev')).toHaveCount(rows)
    await expect(page.locator('.sheet-first .sheet-code')).toBeVisible()
  })

/** What another decoder reads from the code as it is drawn, and how large it is on paper. */
async function codeOn(page: Page): Promise<{ readonly text: string; readonly module: number; readonly margin: number }> {
  const drawn = await page.locator('.paper .sheet-code').evaluate((svg: SVGSVGElement) => ({
    d: svg.querySelector('path')?.getAttribute('d') ?? '',
    box: svg.viewBox.baseVal.width,
    from: svg.viewBox.baseVal.x,
    millimetres: parseFloat(svg.getAttribute('width') ?? ''),
  }))
  const scale = 4
  const side = drawn.box * scale
  const data = new Uint8Array(side * side * 4).fill(255)
  for (const [, x, y] of drawn.d.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
    for (let down = 0; down < scale; down += 1)
      for (let right = 0; right < scale; right += 1) {
        const at = (((Number(y) - drawn.from) * scale + down) * side + (Number(x) - drawn.from) * scale + right) * 4
        data.fill(0, at, at + 3)
      }
  return { text: decodeQR({ width: side, height: side, data }), module: drawn.millimetres / drawn.box, margin: -drawn.from }
}

test('the code on paper is read by another decoder, and leaves the figures out when asked', async ({ page }) => {
  await estimate(page)
  await pressed(page)
  await page.pdf()
  const whole = await codeOn(page)
  expect(whole.text).toMatch(/\/zh-hans\/calculator\/#a=2\.\w+\.[\w-]+2000_g\w+\.\w{3}$/)
  expect(whole.module).toBeGreaterThanOrEqual(0.4)
  expect(whole.margin).toBe(4)
  await expect(take(page)).toContainText('二维码带着所填数字，谁扫码谁能看到，扫码软件也可能读取。')
  await page.getByRole('checkbox', { name: '打印的二维码不带数字' }).check()
  await page.pdf()
  const bare = await codeOn(page)
  expect(bare.text).toMatch(/\/zh-hans\/calculator\/#topic=identifier&place=450000&role=nodeOperator$/)
  await expect(page.locator('.paper .sheet-address').last()).toContainText('不带数字')
})

test('the address holds what was chosen, never a figure, through a reload and an anchor', async ({ page }) => {
  await estimate(page)
  const held = /\/calculator\/#topic=identifier&place=450000&role=nodeOperator$/
  await expect(page).toHaveURL(held)
  await page.locator('.calc-line').evaluate((link: HTMLElement) => link.click())
  await expect(page).toHaveURL(held)
  await page.reload()
  await expect(investment(page)).toHaveValue('2000')
  await expect(page).toHaveURL(held)
  await expect(notice(page)).toHaveCount(0)
  await choose(page, { topic: 'cloud' })
  await expect(page).toHaveURL(/#topic=identifier&topic=cloud&place=450000&role=nodeOperator$/)
})

test('an address of choices opened elsewhere chooses and asks nothing more', async ({ page }) => {
  const seen = watch(page)
  await estimate(page)
  const { hash } = new URL(page.url())
  await page.evaluate(() => {
    localStorage.clear()
  })
  await page.goto('zh-hans/about/')
  await page.evaluate(() => {
    localStorage.clear()
  })
  await open(page, `${hash}&from=timeline`)
  await expect(page.locator('.calc-head')).toContainText('广西')
  await expect(investment(page)).toHaveValue('')
  await expect(notice(page)).toHaveCount(0)
  expect(seen).toEqual([])
})

test('a link whose # was quoted is mended where the page is not found, under a sub-path too', async ({ page }) => {
  const lost = await readFile('dist/404.html', 'utf8')
  await page.route(/%(25)*23/, (route) => route.fulfill({ status: 404, contentType: 'text/html', body: lost }))
  await page.route('**/sub/zh-hans/calculator/', (route) => route.fulfill({ contentType: 'text/html', body: '<title>here</title>' }))
  for (const [asked, meant] of [
    ['sub/zh-hans/calculator/%23a=2.x.y.abc', '/sub/zh-hans/calculator/#a=2.x.y.abc'],
    ['sub/zh-hans/calculator/%2523a=2.x.y.abc', '/sub/zh-hans/calculator/#a=2.x.y.abc'],
  ] as const) {
    await page.goto(asked)
    await expect(page).toHaveURL(new RegExp(`${meant.replaceAll('.', '\\.')}$`))
  }
})

test('a result into the list by keyboard, once', async ({ page }) => {
  await estimate(page)
  await page.getByText('把结果加入我的清单').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(take(page)).toContainText('已加入我的清单：广西 · 标识解析二级节点建设。')
  await expect(page.getByRole('button', { name: '已在清单：广西 · 标识解析二级节点建设（征求意见稿）' })).toBeFocused()
  await page.keyboard.press('Enter')
  await take(page).getByRole('link', { name: '打开我的清单' }).click()
  await expect(page.locator('.saved-item')).toHaveCount(1)
  await expect(page.locator('.saved-item')).toContainText('不超过500万元，可能符合')
  await page.getByRole('link', { name: '打开测算：广西 · 标识解析二级节点建设' }).click()
  await expect(draft(page)).toHaveText('不超过 500 万元')
})

test('a result is kept as it stands now, not as it stood when the typing last paused', async ({ page }) => {
  await estimate(page)
  await page.getByText('把结果加入我的清单').click()
  const button = page.getByRole('button', { name: '加入我的清单：广西 · 标识解析二级节点建设（征求意见稿）' })
  await button.evaluate((save: HTMLElement) => {
    const input = document.querySelector<HTMLInputElement>('#q-nodeProject-totalInvestment')
    if (input === null) throw new Error('no field')
    input.value = '1000'
    input.dispatchEvent(new InputEvent('input', { bubbles: true }))
    save.click()
  })
  await take(page).getByRole('link', { name: '打开我的清单' }).click()
  await expect(page.locator('.saved-item')).toContainText('不超过300万元，可能符合')
  await expect(page.locator('.saved-item')).toContainText('项目总投资额1000万元')
})

for (const scheme of ['light', 'dark'] as const) {
  for (const script of ['zh-hans', 'zh-hant'] as const) {
    test(`axe finds nothing, narrow enough: ${script}, ${scheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme })
      await page.addInitScript(() => {
        Object.defineProperty(navigator, 'clipboard', { value: undefined })
      })
      await page.goto(`${script}/calculator/#a=1.000000000000.${packed('p:450000\nt:identifier\nx.y=1\n\n')}`)
      await expect(notice(page)).toBeVisible()
      await expect(take(page)).toBeVisible()
      for (const fold of await take(page).locator('summary').all()) await fold.click()
      await expect(take(page).locator('.report textarea[readonly]')).toHaveValue(/：\n/)
      await take(page).locator('.act button').first().click()
      await expect(take(page).locator('.by-hand textarea')).toBeVisible()
      expect(await axe(page, scheme)).toEqual([])
      for (const width of [320, 640, 1280]) {
        await page.setViewportSize({ width, height: 800 })
        expect(await page.evaluate(() => document.documentElement.scrollWidth), `at ${String(width)} px`).toBeLessThanOrEqual(width)
      }
      const small = await take(page)
        .locator('button, summary')
        .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 44).map((one) => one.textContent))
      expect(small).toEqual([])
    })
  }
}
