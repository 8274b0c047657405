import { readFileSync } from 'node:fs'
import { expect, test, type Page } from '@playwright/test'
import { oracle, type Text } from '../search/oracle.ts'
import { samples } from '../search/sample.ts'
import { axe } from './axe.ts'
import { foundBy } from './searching.ts'

interface Texts {
  readonly policies: readonly {
    readonly id: string
    readonly clauses: readonly {
      readonly id: string
      readonly title: string | null
      readonly text: Record<'zh-Hans' | 'zh-Hant', string>
    }[]
  }[]
}
const { policies } = JSON.parse(readFileSync('dist/data/catalogue.json', 'utf8')) as Texts
const clauses = policies.flatMap(({ id, clauses: all }) => all.map((clause) => ({ path: `policies/${id}/${clause.id}/`, ...clause })))
const texts = clauses.map(({ path, title, text }): Text => ({ path, words: [text['zh-Hans'], text['zh-Hant'], title ?? ''] }))
const expected = oracle(texts)
const scripts = { 'zh-hans': 'zh-Hans', 'zh-hant': 'zh-Hant' } as const
const sites = ['zh-hans', 'zh-hant'] as const

const field = (page: Page) => page.getByRole('searchbox', { name: /搜[条條]款/ })
const open = async (page: Page, path: string): Promise<string[]> => {
  const seen: string[] = []
  page.on('console', (message) => seen.push(`console: ${message.text()}`))
  page.on('pageerror', (error) => seen.push(`error: ${error.message}`))
  page.on('request', (request) => {
    if (!request.url().startsWith('http://127.0.0.1')) seen.push(`request: ${request.url()}`)
  })
  await page.goto(path)
  return seen
}

for (const site of sites)
  for (const script of sites)
    test(`${site}: pieces of the texts in ${script} are found where they stand and nowhere else`, async ({ page }) => {
      const seen = await open(page, `${site}/search/`)
      await field(page).waitFor()
      const queries = samples(
        clauses.map(({ text }) => text[scripts[script]]),
        12,
        site === script ? 11 : 12,
      )
      expect(queries.length).toBeGreaterThanOrEqual(140)
      const wrong: string[] = []
      for (const { query } of queries) {
        const found = (await foundBy(page, query)).filter(({ kind, class: each }) => kind === 'clause' && each === 'exact')
        const wanted = expected(query).sort()
        const paths = found.map(({ path }) => path).sort()
        if (paths.join() !== wanted.join()) wrong.push(`${query}: ${paths.join(' ')} instead of ${wanted.join(' ')}`)
      }
      expect(wrong).toEqual([])
      expect(seen).toEqual([])
    })

for (const site of sites) {
  test(`${site}: typed by hand, every word of the issue is found`, async ({ page }) => {
    const seen = await open(page, `${site}/search/`)
    for (const typed of ['贯标', '首版次', '標識解析', '500万元', '５００万', '30%', '1：1', '5G+工业互联网', '貫']) {
      await field(page).fill('')
      await field(page).pressSequentially(typed)
      await expect(page.locator(`[data-found="${typed}"]`)).toBeVisible()
      const listed = await page.locator('section[data-class=exact] li[data-kind=clause]').count()
      const wanted = expected(typed).length
      if (typed !== '５００万') expect(wanted, typed).toBeGreaterThan(0)
      expect(listed, typed).toBe(wanted)
      await expect(page.locator('section[data-class=exact] mark').first()).toBeVisible()
    }
    expect(seen).toEqual([])
  })
}

test('classes stand one below the other, each named', async ({ page }) => {
  await open(page, 'zh-hans/search/?q=dcm')
  await expect(page.locator('section.found h2')).toHaveText(/^前缀 \d+处$/)
  await expect(page.locator('section[data-class=prefix] mark').first()).toHaveText('DCMM')
  await field(page).fill('补贴')
  await expect(page.locator('section.found h2')).toHaveText([/^精确 \d+处$/, /^近义 \d+处$/])
  await field(page).fill('工业互连网')
  await expect(page.locator('[data-found="工业互连网"]')).toBeVisible()
  await expect(page.locator('section.found h2')).toHaveText(/^近似 \d+处$/)
  await expect(page.locator('section[data-class=near] mark').first()).toHaveText('工业互联网')
})

test('a query of one character lists the first 50 and says how many there are', async ({ page }) => {
  await open(page, 'zh-hans/search/?q=业')
  await expect(page.locator('[data-found="业"]')).toBeVisible()
  const said = await page.getByRole('status').textContent()
  const n = /找到(\d+)处，列出前50处。/.exec(said ?? '')?.[1]
  expect(Number(n)).toBeGreaterThan(50)
  await expect(page.locator('.found li')).toHaveCount(50)
  const all = await foundBy(page, '业')
  expect(all).toHaveLength(Number(n))
  expect(
    all
      .filter(({ kind }) => kind === 'clause')
      .map(({ path }) => path)
      .sort(),
  ).toEqual(expected('业').sort())
})

test('what is asked stands in the address; back and the other script keep it', async ({ page }) => {
  await open(page, 'zh-hans/policies/')
  await page.keyboard.press('/')
  await page.keyboard.type('贯标')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/zh-hans\/search\/\?q=%E8%B4%AF%E6%A0%87$/)
  await expect(page.locator('section[data-class=exact]')).toBeVisible()
  const regions = page.locator('fieldset[data-facet=region]')
  await regions.getByLabel(/^广西/).check()
  await expect(page).toHaveURL(/region=450000/)
  await expect(page.locator('.found h3')).toHaveText(/^广西（\d+）$/)
  await page.getByRole('link', { name: '繁體' }).click()
  await expect(page).toHaveURL(/zh-hant\/search\/\?q=.*region=450000/)
  await expect(page.locator('section[data-class=exact] mark').first()).toHaveText('貫標')
  await page.goBack()
  await expect(field(page)).toHaveValue('贯标')
})

test('filters narrow, say how many each value would leave, and can be taken away', async ({ page }) => {
  await open(page, 'zh-hans/search/?q=补贴&validity=inEffect')
  await expect(page.locator('.found')).toHaveCount(0)
  await page.getByRole('button', { name: '去掉筛选' }).click()
  await expect(page.locator('.found').first()).toBeVisible()
  for (const facet of ['kind', 'region', 'topic', 'validity', 'payee']) {
    const options = page.locator(`fieldset[data-facet=${facet}] label`)
    const first = options.first()
    const n = Number(/（(\d+)）/.exec((await first.textContent()) ?? '')?.[1])
    await first.click()
    await expect(page.getByRole('status')).toHaveText(new RegExp(`”找到${String(n)}处`))
    const second = options.nth(1)
    const m = Number(/（(\d+)）/.exec((await second.textContent()) ?? '')?.[1])
    await second.click()
    const both = Number(/找到(\d+)处/.exec((await page.getByRole('status').textContent()) ?? '')?.[1])
    expect(both).toBeGreaterThanOrEqual(Math.max(n, m))
    await first.click()
    await second.click()
  }
})

test('the keyboard alone: / to the box, arrows through what was found, recent words below the box', async ({ page }) => {
  await open(page, 'zh-hans/about/')
  await page.keyboard.press('/')
  await page.keyboard.type('首版次')
  await page.keyboard.press('Enter')
  await expect(page.locator('a[data-hit]').first()).toBeVisible()
  await page.keyboard.press('/')
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('a[data-hit]').first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('a[data-hit]').nth(1)).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(field(page)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/policies\//)
  const box = page.locator('header [data-search]')
  await expect(async () => {
    await page.keyboard.press('/')
    await expect(box).toBeFocused({ timeout: 1000 })
  }).toPass()
  const option = page.getByRole('option', { name: '首版次' })
  await expect(option).toBeVisible()
  expect(await axe(page)).toEqual([])
  await page.keyboard.press('ArrowDown')
  await expect(option).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/search\/\?q=/)
  await field(page).fill('')
  await expect(page.getByText('最近搜过')).toBeVisible()
  await page.getByRole('button', { name: '清除记录' }).click()
  await expect(page.getByText('最近搜过')).toHaveCount(0)
})

test('the box loads nothing until it is focused, and nothing of the index then', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto('zh-hans/policies/gx-2024/2/', { waitUntil: 'networkidle' })
  const before = asked.length
  expect(asked.filter((path) => /recent|search|pagefind/i.test(path) && path.endsWith('.js'))).toEqual([])
  await page.locator('header').getByRole('searchbox').focus()
  await expect.poll(() => asked.length).toBeGreaterThan(before)
  expect(asked.filter((path) => /pagefind|\.json$/.test(path))).toEqual([])
})

test('each reading is a chip that can be taken away and brought back, and back undoes nothing else', async ({ page }) => {
  await open(page, 'zh-hans/search/?q=' + encodeURIComponent('中山 贯标'))
  const chips = page.locator('[data-reading]')
  await expect(chips).toHaveText([/地区 中山/, /词 贯标/])
  await expect(page.locator('section[data-class=pieces] li p.meta').first()).toContainText('对上：“贯标”')
  await page.getByRole('button', { name: '去掉 地区 中山' }).click()
  await expect(chips).toHaveText([/词 贯标/])
  await expect(page).toHaveURL(/no=region%3A442000/)
  await expect(page.locator('.unused')).toContainText('“中山”已去掉。')
  await page.getByRole('button', { name: '恢复' }).click()
  await expect(chips).toHaveCount(2)
})

for (const [site, q, go] of [
  ['zh-hans', '内网改造 2000万 广西能补多少', '去测算'],
  ['zh-hant', '內網改造 2000萬 廣西能補多少', '去測算'],
] as const)
  test(`${site}: a question with a matter leads to 测算 filled in, and says no amount itself`, async ({ page }) => {
    const seen = await open(page, `${site}/search/?q=${encodeURIComponent(q)}`)
    const card = page.locator('.offer')
    await expect(card).toContainText(
      site === 'zh-hans' ? '广西 · 企业内外网改造 · 项目总投资额 2000万元' : '廣西 · 企業內外網改造 · 項目總投資額 2000萬元',
    )
    await expect(card.getByRole('link')).toHaveAttribute('href', /calculator\/#a=2\./)
    await card.getByRole('link', { name: go }).click()
    await expect(page).toHaveURL(/calculator\//)
    await expect
      .poll(() => page.locator('main input').evaluateAll((fields) => fields.map((each) => (each as HTMLInputElement).value)))
      .toContainEqual(expect.stringMatching(/^2000/))
    expect(seen).toEqual([])
  })

test('one step of the history a search; back leads to the empty page, and to the same place in the list', async ({ page }) => {
  await open(page, 'zh-hans/search/')
  await field(page).pressSequentially('平台')
  await expect(page.locator('[data-found="平台"]')).toBeVisible()
  await page.keyboard.press('Enter')
  await field(page).fill('节点')
  await expect(page.locator('[data-found="节点"]')).toBeVisible()
  await page.goBack()
  await expect(page.locator('[data-found="平台"]')).toBeVisible()
  await page.locator('a[data-hit]').nth(30).click()
  await expect(page).toHaveURL(/policies\//)
  await page.goBack()
  await expect(page.locator('[data-found="平台"]')).toBeVisible()
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(1500)
  await page.goBack()
  await expect(field(page)).toHaveValue('')
  await expect(page.locator('#all')).toBeVisible()
})

test('nothing is asked while an input method composes', async ({ page }) => {
  await open(page, 'zh-hans/search/')
  const client = await page.context().newCDPSession(page)
  await field(page).focus()
  await client.send('Input.imeSetComposition', { text: "biao'shi", selectionStart: 8, selectionEnd: 8 })
  await page.waitForTimeout(400)
  await expect(page.locator('[data-found]')).toHaveCount(0)
  await expect(page).toHaveURL(/search\/$/)
  await client.send('Input.insertText', { text: '标识' })
  await expect(page.locator('[data-found="标识"]')).toBeVisible()
})

test('a pasted passage finds the clause it stands in, and one that was changed finds none exactly', async ({ page }) => {
  const { path, text } = clauses.reduce((longest, each) => (each.text['zh-Hans'].length > longest.text['zh-Hans'].length ? each : longest))
  const passage = text['zh-Hans'].slice(0, 900).replace(/\n/g, '')
  await open(page, 'zh-hans/about/')
  await page.locator('header [data-search]').fill(passage)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/search\/[?#]q=/)
  await expect(page.locator('section[data-class=exact] li[data-kind=clause]')).toHaveCount(1)
  await expect(page.locator('section[data-class=exact] li[data-kind=clause]')).toHaveAttribute('data-path', path)
  await field(page).fill(passage.slice(0, 200) + '龘' + passage.slice(201))
  await expect(page.locator('section[data-class=exact]')).toHaveCount(0)
})

for (const width of [390, 1280])
  test(`at ${String(width)} px nothing moves, and the first hit is to be seen at once`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 })
    await page.addInitScript(() => {
      Reflect.set(window, 'moved', 0)
      new PerformanceObserver((list) => {
        for (const each of list.getEntries())
          Reflect.set(window, 'moved', Number(Reflect.get(window, 'moved')) + Number(Reflect.get(each, 'value')))
      }).observe({ type: 'layout-shift', buffered: true })
    })
    for (const q of ['贯标', '广西 贯标', '内网改造 2000万 广西能补多少', '贯标 龘']) {
      await page.goto(`zh-hans/search/?q=${encodeURIComponent(q)}`)
      await expect(page.locator('[data-found]')).toBeVisible()
      await page.waitForLoadState('networkidle')
      expect(await page.evaluate(() => Number(Reflect.get(window, 'moved'))), q).toBeLessThan(0.001)
      const first = page.locator('a[data-hit]').first()
      if (q !== '贯标 龘') expect((await first.boundingBox())?.y, q).toBeLessThan(810)
    }
  })

test('the box of every page suggests places, matters and measures while one types', async ({ page }) => {
  const seen = await open(page, 'zh-hant/about/')
  const box = page.locator('header [data-search]')
  await box.focus()
  await box.pressSequentially('二级节点')
  const option = page.getByRole('option').first()
  await expect(option).toContainText('二級節點')
  await expect(option).toContainText('支持事項')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/zh-hant\/policies\/.*#m-/)
  expect(seen).toEqual([])
})

test('a hit leads to the page with its words marked', async ({ page }) => {
  await open(page, 'zh-hans/search/?q=首版次')
  await expect(page.locator('a[data-hit]').first()).toHaveAttribute('href', /#:~:text=%E9%A6%96%E7%89%88%E6%AC%A1$/)
  await page.locator('a[data-hit]').first().click()
  await expect(page).toHaveURL(/policies\/gx-2024\/11\//)
  await expect(page.locator('h1')).toContainText('首版次')
})

test('an empty result says what to try, and which of several words is missing', async ({ page }) => {
  await open(page, 'zh-hans/search/?q=' + encodeURIComponent('贯标 龘'))
  await expect(page.getByRole('status')).toHaveText('没有找到“贯标 龘”。')
  await expect(page.getByRole('link', { name: /“贯标” \d+处/ })).toBeVisible()
  await expect(page.getByRole('link', { name: '“龘” 0处' })).toBeVisible()
  await page.getByRole('link', { name: /“贯标” \d+处/ }).click()
  await expect(page.locator('section[data-class=exact]')).toBeVisible()
})

test('what an address holds is a word to look for and nothing else', async ({ page }) => {
  const seen = await open(page, 'zh-hans/search/?q=' + encodeURIComponent('<img src=x onerror=alert(1)>') + '&region=%00&validity=<b>')
  await expect(page.getByRole('status')).toContainText('没有找到')
  expect(await page.locator('main img').count()).toBe(0)
  expect(seen).toEqual([])
})

test('a result leads to the very words, and a mark in the title stands in it', async ({ page }) => {
  await open(page, 'zh-hans/search/?q=标识解析节点建设')
  const link = page.locator('a[data-hit]').first()
  await expect(link.locator('mark')).toHaveText('标识解析节点建设')
  await link.click()
  await expect(page.locator('h1')).toContainText('标识解析节点建设')
})

test('without the network it says so and offers to try again', async ({ page }) => {
  await page.goto('zh-hans/search/')
  await expect(page.locator('astro-island')).not.toHaveAttribute('ssr')
  await page.context().setOffline(true)
  await field(page).fill('贯标')
  await expect(page.getByRole('alert')).toContainText('搜索没有打开')
  await expect(page.locator('#all')).toBeVisible()
  await page.context().setOffline(false)
  await page.getByRole('button', { name: '再试一次' }).click()
  await expect(page.locator('section[data-class=exact]')).toBeVisible()
})

for (const site of sites)
  test(`${site}: results are accessible, light and dark, and narrow`, async ({ page }) => {
    for (const q of ['补贴', '%E9%BE%98', '']) {
      await page.goto(`${site}/search/?q=${q}`)
      if (q !== '') await expect(page.locator('[data-found]')).toBeVisible()
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        expect(await axe(page, colorScheme)).toEqual([])
      }
      for (const width of [320, 360, 640]) {
        await page.setViewportSize({ width, height: 800 })
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      }
    }
  })

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })
  test('the box leads to the list of all clauses', async ({ page }) => {
    await page.goto('zh-hans/about/')
    await page.locator('header').getByRole('searchbox').fill('贯标')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/zh-hans\/search\/\?q=/)
    await expect(page.locator('main')).toContainText('搜索需要脚本')
    await expect(page.locator('#all .clauses a')).toHaveCount(clauses.length)
  })
})
