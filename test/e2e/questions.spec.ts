import { expect, test, type Locator, type Page } from '@playwright/test'
import { axe } from './axe.ts'
import { choose, evidence, open, unfold } from './estimating.ts'
import { watch } from './watch.ts'

const investment = (page: Page): Locator => page.locator('#q-nodeProject-totalInvestment')
const draft = (page: Page): Locator => page.locator('#r-gx-2024-node-project')
const said = (page: Page): Locator => page.locator('.big')
/** What the page says while it has no figure to reckon with. */
const unfilled = '还没有填数，先不算金额。'

const guangxi = (page: Page): Promise<void> => choose(page, { topic: 'identifier', place: '450000', role: 'nodeOperator' })

test('two cells pasted into one field are refused beside it, amounts as people say them are read', async ({ page }) => {
  await open(page)
  await guangxi(page)
  const paste = async (text: string): Promise<void> => {
    const left = await investment(page).evaluate((field, pasted) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text', pasted)
      return field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, text)
    // What the page leaves to the browser, the browser types.
    if (left) await page.keyboard.insertText(text.trim())
  }
  for (const cells of ['300\t500', '300\n500', '300\r\n500\r\n']) {
    await investment(page).fill('')
    await investment(page).focus()
    await paste(cells)
    await expect(page.locator('#q-nodeProject-totalInvestment-said .problem')).toContainText('“300、500”看不懂')
    await expect(said(page)).toContainText(unfilled)
  }
  for (const [typed, yuan] of [
    ['两千万', '20,000,000'],
    ['一亿二', '120,000,000'],
    ['3千万', '30,000,000'],
  ] as const) {
    await investment(page).fill(typed)
    await expect(page.getByText(`＝ ${yuan} 元`)).toBeVisible()
  }
  await investment(page).fill('')
  await investment(page).focus()
  await paste('1,200\n')
  await expect(page.getByText('＝ 12,000,000 元')).toBeVisible()
})

test('标识解析 in Guangxi’s draft, from the first answer to the words of the text', async ({ page }) => {
  const seen = watch(page)
  await open(page)
  await guangxi(page)
  await expect(said(page)).toContainText(unfilled)
  await expect(said(page)).not.toContainText('元')

  await investment(page).fill('1200')
  await expect(page.getByText('＝ 12,000,000 元')).toBeVisible()
  await expect(draft(page).locator('.amt')).toHaveText('不超过 360 万元')
  await expect(draft(page)).toContainText('项目总投资额1200万元 × 不超过30%')
  await expect(draft(page)).toContainText('征求意见稿')
  await evidence(page, 'gx-2024/node-project').click()
  await expect(draft(page)).toContainText('再增加约466.67万元即达上限500万元')
  await expect(said(page)).toHaveText(/没有一份在有效期内。征求意见稿：不超过360万元；/)

  await investment(page).fill('2000')
  await expect(draft(page).locator('.amt')).toHaveText('不超过 500 万元')
  await expect(draft(page)).toContainText('由最高500万元决定。')
  await expect(page.getByRole('status').filter({ hasText: '结果有变化' })).toHaveCount(1)

  await draft(page).getByRole('link', { name: '（二）原文' }).click()
  await expect(page).toHaveURL(/zh-hans\/policies\/gx-2024\/2\//)
  await expect(page.locator('mark', { hasText: '30%' })).toBeVisible()
  await expect(page.locator('mark', { hasText: '500万元' })).toBeVisible()

  await page.getByRole('link', { name: '繁體' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant')
  await page.goto('zh-hant/calculator/')
  await expect(draft(page).locator('.amt')).toHaveText('不超過 500 萬元')
  await expect(draft(page)).toContainText('項目總投資額2000萬元 × 不超過30%')
  await page.getByRole('link', { name: '简体' }).click()
  await expect(draft(page).locator('.amt')).toHaveText('不超过 500 万元')
  expect(seen).toEqual([])
})

test('a unit slip is asked about, nonsense is refused in words, neither breaks a result', async ({ page }) => {
  await open(page)
  await guangxi(page)
  await investment(page).fill('12000000')
  await expect(page.getByRole('note')).toContainText('您填的是1200亿元。如果是1200万元，请改写。')
  await page.getByRole('button', { name: '改为1200万元' }).click()
  await expect(investment(page)).toHaveValue('1200万元')
  await expect(draft(page).locator('.amt')).toHaveText('不超过 360 万元')

  await investment(page).fill('一千二')
  await expect(investment(page)).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByText('“一千二”不是数字。')).toBeVisible()
  await expect(said(page)).toContainText(unfilled)
  await expect(page.locator('body')).not.toContainText('NaN')

  for (const [typed, sum] of [
    ['1.2亿', '不超过 500 万元'],
    ['１２００', '不超过 360 万元'],
    ['1,200', '不超过 360 万元'],
    ['300元', '不超过 90 元'],
  ] as const) {
    await investment(page).fill(typed)
    await expect(draft(page).locator('.amt')).toHaveText(sum)
  }
  await page.getByRole('button', { name: '还不知道：这个项目准备投多少？' }).click()
  await expect(said(page)).toContainText(unfilled)
})

test('answers survive a reload, 清空 can be undone, sample figures are marked', async ({ page }) => {
  await open(page)
  await guangxi(page)
  await investment(page).fill('1200')
  await page.reload()
  await expect(investment(page)).toHaveValue('1200')
  await expect(draft(page).locator('.amt')).toHaveText('不超过 360 万元')

  await page.getByRole('button', { name: '清空' }).click()
  await expect(investment(page)).toHaveValue('')
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(investment(page)).toHaveValue('1200')

  await page.getByRole('button', { name: '用示例数字试算' }).click()
  await expect(page.locator('.calc-results')).toContainText('结果用了示例数字')
  await expect(page.locator('.line')).toHaveCount(0)
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(page.locator('.calc-results')).not.toContainText('示例数字')
})

test('a page that may not store says so once and works', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new Error('blocked')
      },
    })
  })
  await open(page)
  await expect(page.getByText('此浏览器不允许保存。')).toHaveCount(1)
  await guangxi(page)
  await investment(page).fill('1200')
  await expect(draft(page).locator('.amt')).toHaveText('不超过 360 万元')
})

test('damaged storage starts anew and says so', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('calculator', '{"version":1,"facts"')
  })
  await open(page)
  await expect(page.getByText('上次保存的内容无法读取，已从头开始。')).toBeVisible()
})

test('a clause sends its measure, a topic page its topic; neither stays where a server would read it', async ({ page }) => {
  await open(page, '?measure=gx-2024/dcmm')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('正在测算：数据管理能力成熟度评估')
  await expect(page.locator('.calc-head')).toContainText('广西')
  await unfold(page)
  await expect(page.locator('.lines > li').first()).toHaveId('r-gx-2024-dcmm')
  await expect(page.locator('.calc-form .question').first()).toContainText('数据管理能力成熟度')
  await expect(page).toHaveURL(/calculator\/#measure=gx-2024\/dcmm&place=450000$/)
  await open(page, '?topic=identifier')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('标识解析')
  await expect(page).toHaveURL(/calculator\/#topic=identifier&place=450000$/)
})

test('宝安 brings 广东, and says that 深圳 is not collected', async ({ page }) => {
  await open(page, '#all&place=440306')
  await expect(page.locator('.calc-head')).toContainText('广东（随深圳宝安带入）')
  await expect(page.getByText('深圳（未收录）：本站没有收录这一级的文本。')).toBeVisible()
  await expect(page.getByText('按所选地区：假定企业、项目均在当地。')).toBeVisible()
})

test('the keyboard alone suffices', async ({ page }) => {
  await page.goto('zh-hans/calculator/')
  const form = page.locator('#questions')
  await form.getByRole('textbox').or(form.getByRole('combobox')).focus()
  const reach = async (one: Locator): Promise<void> => {
    for (let n = 0; n < 60 && !(await one.evaluate((each) => each === document.activeElement)); n += 1) await page.keyboard.press('Tab')
    await expect(one).toBeFocused()
  }
  for (const value of ['identifier', '450000', 'nodeOperator']) {
    await reach(form.locator(`input[value="${value}"]`))
    await page.keyboard.press('Space')
    await expect(form.locator(`input[value="${value}"]`)).toBeChecked()
  }
  await reach(form.getByRole('button', { name: '去填数字' }))
  await page.keyboard.press('Enter')
  await expect(investment(page)).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await reach(investment(page))
  await page.keyboard.type('2000')
  await expect(draft(page).locator('.amt')).toHaveText('不超过 500 万元')
  await expect(investment(page)).toBeFocused()
})

test('an input method composes without being read half-way', async ({ page }) => {
  await open(page)
  await guangxi(page)
  await investment(page).focus()
  const client = await page.context().newCDPSession(page)
  await client.send('Input.imeSetComposition', { text: 'yi', selectionStart: 2, selectionEnd: 2 })
  await expect(investment(page)).not.toHaveAttribute('aria-invalid', 'true')
  await client.send('Input.insertText', { text: '1亿' })
  await expect(draft(page).locator('.amt')).toHaveText('不超过 500 万元')
})

test('without the data the page says so, and reads them once they can be had', async ({ page }) => {
  for (const data of ['**/data/estimate.*', '**/data/rules/gx-2020.*']) {
    await page.route(data, (route) => route.abort())
    await page.goto('zh-hans/calculator/#topic=identifier&place=450000')
    await expect(page.getByRole('alert')).toContainText('条款数据没有读到')
    await expect(page.locator('.calc')).toHaveCount(0)
    await page.unroute(data)
    await page.getByRole('button', { name: '重新读取' }).click()
    await expect(page.locator('.calc')).toBeVisible()
    await page.goto('about:blank')
  }
})

test('only the texts that are asked about are fetched', async ({ page }) => {
  const rules = new Set<string>()
  page.on('request', (request) => {
    const [, policy] = /data\/rules\/([\w-]+)\./.exec(request.url()) ?? []
    if (policy !== undefined) rules.add(policy)
  })
  await page.goto('zh-hans/calculator/')
  await expect(page.locator('#questions')).toBeVisible()
  await choose(page, { topic: 'cloud', place: '440306' })
  expect([...rules].sort()).toEqual(['ba-2022', 'gd-2021'])
  await choose(page, { place: '450000' })
  await expect(page.locator('.calc-head')).toContainText('广西')
  await expect(page.locator('.calc[aria-busy=false]')).toBeVisible()
  expect([...rules].sort()).toEqual(['ba-2022', 'gd-2021', 'gx-2020', 'gx-2024'])
})

for (const scheme of ['light', 'dark'] as const) {
  for (const script of ['zh-hans', 'zh-hant'] as const) {
    test(`axe finds nothing, answered and not: ${script}, ${scheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme })
      await open(page, '?measure=gx-2024/node-project', script)
      await expect(said(page)).toBeVisible()
      await page.locator('details').evaluateAll((all) => {
        for (const one of all) one.setAttribute('open', '')
      })
      for (const [typed, shown] of [
        ['x', page.locator('#q-nodeProject-totalInvestment[aria-invalid=true]')],
        ['12000000', page.getByRole('note')],
        ['2000', draft(page).locator('.amt', { hasText: '500' })],
      ] as const) {
        await investment(page).fill(typed)
        await expect(shown).toBeVisible()
        expect(await axe(page, scheme), typed).toEqual([])
      }
      for (const width of [320, 640, 1280]) {
        await page.setViewportSize({ width, height: 800 })
        expect(await page.evaluate(() => document.documentElement.scrollWidth), `at ${String(width)} px`).toBeLessThanOrEqual(width)
      }
    })
  }
}

test('on a phone the headline stays in sight and leads to the results', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await open(page)
  await guangxi(page)
  await investment(page).fill('1200')
  const line = page.locator('.calc-line')
  await expect(line).toBeInViewport()
  await expect(line).toContainText('不超过360万元')
  await line.click()
  await expect(page.locator('#results-title')).toBeInViewport()
})

test('without scripts the table is the page, and nothing waits for data', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('zh-hans/calculator/')
  await expect(page.locator('.estimate')).toBeHidden()
  await expect(page.locator('#questions')).toBeHidden()
  await expect(page.getByRole('table').first()).toContainText('0～500万元')
  await page.locator('.plain').getByRole('link', { name: '企业内外网改造' }).first().click()
  await expect(page).toHaveURL(/topics\/network\/#enterprise-network$/)
  await context.close()
})

for (const script of ['zh-hans', 'zh-hant'] as const) {
  const by = <T>(hans: T, hant: T): T => (script === 'zh-hans' ? hans : hant)
  const row = (page: Page, name: string): Locator => page.locator('.same li').filter({ hasText: name })
  const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true })
  const answers = (page: Page): Promise<unknown> =>
    page.evaluate(() => {
      const { facts }: { facts?: unknown } = JSON.parse(localStorage.getItem('calculator') ?? '{}')
      return facts
    })

  test.describe(`a phone, ${script}`, () => {
    test.use({ viewport: { width: 390, height: 844 } })

    test('one project, one figure: typed once, tapped name by name', async ({ page }) => {
      const seen = watch(page)
      await open(page, '#topic=network&role=manufacturer&place=450000', script)
      const amount = page.getByLabel(by('这个项目准备投多少？', '這個項目準備投多少？'), { exact: true })
      const [total, annual, showcase] = by(
        ['按“项目总投资额”', '按“年度固定资产投资额”', '按“项目总投资金额”'],
        ['按“項目總投資額”', '按“年度固定資產投資額”', '按“項目總投資金額”'],
      )
      await expect(amount).toHaveCount(1)
      await expect(page.locator('.same li')).toHaveCount(3)
      await amount.fill('2000')
      await expect(page.getByText('＝ 20,000,000 元').first()).toBeVisible()
      expect(await answers(page)).toEqual({})
      await expect(said(page)).toContainText(by('还没有填数', '還沒有填數'))

      await button(page, by('都按2000万元', '都按2000萬元')).click()
      await expect(row(page, total)).toContainText('✓ 同上')
      await expect(row(page, annual)).not.toContainText('✓')
      expect(await answers(page)).toEqual({ 'networkProject.totalInvestment': '2000' })

      await expect(row(page, annual)).toContainText(by('只计当年的厂房和设备', '只計當年的廠房和設備'))
      await row(page, annual).getByRole('button', { name: '同上' }).click()
      await expect(row(page, annual)).toContainText('✓ 同上')
      await expect(row(page, showcase)).toContainText(by('只在您有标杆示范项目时', '只在您有標杆示範項目時'))
      await row(page, showcase).getByRole('button', { name: '另填' }).click()
      await row(page, showcase).getByRole('textbox').fill('500')
      expect(await answers(page)).toEqual({
        'networkProject.totalInvestment': '2000',
        'networkProject.annualFixedAssetInvestment': '2000',
        'showcaseProject.totalInvestment': '500',
      })

      await amount.fill('3000')
      await row(page, annual).getByRole('button', { name: '改' }).click()
      await row(page, annual).getByRole('textbox').fill('800')
      expect(await answers(page)).toEqual({
        'networkProject.totalInvestment': '3000',
        'networkProject.annualFixedAssetInvestment': '800',
        'showcaseProject.totalInvestment': '500',
      })
      await page.reload()
      await expect(amount).toHaveValue('3000')
      await expect(row(page, total)).toContainText('✓ 同上')
      await expect(row(page, annual).getByRole('textbox')).toHaveValue('800')
      await button(page, by('还不知道：这个项目准备投多少？', '還不知道：這個項目準備投多少？')).click()
      expect(await answers(page)).toEqual({ 'networkProject.annualFixedAssetInvestment': '800', 'showcaseProject.totalInvestment': '500' })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
      expect(seen).toEqual([])
    })

    test('five in sight, the rest behind a line that says what needs it; 还差 leads there', async ({ page }) => {
      await open(page, '#all&role=platformOperator&place=442000', script)
      const sight = page.locator('.asked > :is(.question, .project)')
      await expect(sight).toHaveCount(5)
      const rest = page.locator('.asked > .rest > summary')
      await expect(rest).toHaveText(
        by(/^还有 \d+ 题：\d+ 题填了才能算“.+”等 \d+ 项，\d+ 题可不填$/, /^還有 \d+ 題：\d+ 題填了才能算“.+”等 \d+ 項，\d+ 題可不填$/),
      )
      const before = await sight.first().textContent()
      await sight.getByRole('radio').first().check()
      expect((await sight.first().textContent())?.slice(0, 10)).toBe(before?.slice(0, 10))
      await sight
        .getByRole('button', { name: by(/^还不知道/, /^還不知道/) })
        .first()
        .click()
      expect(await answers(page)).toEqual({})

      await page
        .locator('.aside summary')
        .filter({ hasText: by('待确认', '待確認') })
        .click()
      const far = page.locator('.aside a[href^="#q-"]').last()
      const id = await far.getAttribute('href')
      await far.click()
      await expect(page.locator(id ?? '')).toBeVisible()
    })

    test('money received is one group; 区内 is assumed in a line and asked only when it is to be changed', async ({ page }) => {
      await open(page, '#role=nodeOperator&place=440306&topic=identifier', script)
      const group = page.locator('.received')
      for (const [level, sum] of [
        [by('国家', '國家'), '300'],
        ['省', '200'],
        ['市', '0'],
        [by('区县等', '區縣等'), '0'],
      ] as const)
        await group.getByLabel(level, { exact: true }).fill(sum)
      await expect(group).toContainText(by('合计500万元 ＝ 5,000,000 元', '合計500萬元 ＝ 5,000,000 元'))
      await group.getByLabel('省', { exact: true }).fill('x')
      await expect(group.locator('.problem')).toContainText('省：')
      await group.getByRole('button', { name: by(/还不知道/, /還不知道/) }).click()
      expect(await answers(page)).toEqual({})

      await expect(page.locator('.assumed')).toContainText(by('内：按所选地区假定', '內：按所選地區假定'))
      await expect(page.locator('.place')).toHaveCount(0)
      await button(page, '改：所在地').click()
      expect(await answers(page)).toEqual({})
      const place = page.locator('.place').first()
      const typed = place.getByRole('textbox')
      const write = async (text: string): Promise<void> => {
        await typed.fill(text)
        await typed.blur()
      }
      await write(by('火星', '火星'))
      await expect(place.locator('.problem')).toContainText(by('认不出', '認不出'))
      await write(by('鼓楼区', '鼓樓區'))
      await expect(place.locator('.problem')).toContainText(by('有几处', '有幾處'))
      expect(await answers(page)).toEqual({})
      await write(by('广西柳州市柳北区', '廣西柳州市柳北區'))
      await expect(place.locator('.echo')).toContainText(by('广西壮族自治区柳州市柳北区', '廣西壯族自治區柳州市柳北區'))
      await expect(place.locator('select')).toHaveValue('450205')
    })

    test('what is wrong with a field stands above the bar', async ({ page }) => {
      await open(page, '#role=nodeOperator&place=450000&topic=identifier', script)
      await investment(page).focus()
      await investment(page).fill('x')
      const problem = page.locator('#q-nodeProject-totalInvestment-said .problem')
      await expect(problem).toBeInViewport()
      const line = page.locator('.calc-line')
      const [low, bar] = [await problem.boundingBox(), await line.boundingBox()]
      if (bar !== null && low !== null) expect(low.y + low.height).toBeLessThanOrEqual(bar.y)
    })
  })

  test.describe(`a touched screen, ${script}`, () => {
    test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
    test('the bar is gone while the keyboard is there', async ({ page }) => {
      await open(page, '#role=nodeOperator&place=450000&topic=identifier', script)
      await investment(page).fill('1200')
      await expect(page.locator('.calc-line')).toBeHidden()
      await investment(page).blur()
      await expect(page.locator('.calc-line')).toBeVisible()
    })
  })
}
