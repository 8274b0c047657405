import { expect, test, type Locator, type Page } from '@playwright/test'
import { axe } from './axe.ts'
import { evidence, unfold } from './estimating.ts'
import { watch } from './watch.ts'

async function open(page: Page, query = '', script = 'zh-hans'): Promise<void> {
  await page.goto(`${script}/calculator/${query}`)
  await expect(page.locator('.calc')).toBeVisible()
}

const tick = (page: Page, name: string): Promise<void> => page.getByRole('checkbox', { name, exact: true }).check()
const investment = (page: Page): Locator => page.locator('#q-nodeProject-totalInvestment')
const draft = (page: Page): Locator => page.locator('#r-gx-2024-node-project')
const said = (page: Page): Locator => page.locator('.big')
/** What the page says while it has no figure to reckon with. */
const unfilled = '还没有填数，先不算金额。'

async function guangxi(page: Page): Promise<void> {
  await tick(page, '标识解析节点运营单位')
  await tick(page, '广西')
  await tick(page, '标识解析')
}

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
  await page.getByRole('button', { name: '还不知道：项目总投资额' }).click()
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
  await expect(page.getByRole('checkbox', { name: '广西', exact: true })).not.toBeChecked()
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

test('a clause sends its measure, a topic page its topic', async ({ page }) => {
  await open(page, '?measure=gx-2024/dcmm')
  await expect(page.getByRole('checkbox', { name: '广西', exact: true })).toBeChecked()
  await unfold(page)
  await expect(page.locator('.lines > li').first()).toHaveId('r-gx-2024-dcmm')
  await expect(page.locator('.calc-form .question').first()).toContainText('数据管理能力成熟度')
  await expect(page).toHaveURL(/calculator\/#c=[\w-]+\.\w{3}$/)
  await open(page, '?topic=identifier')
  await expect(page.getByRole('checkbox', { name: '标识解析', exact: true })).toBeChecked()
})

test('宝安 brings 广东, and says that 深圳 is not collected', async ({ page }) => {
  await open(page)
  await tick(page, '深圳宝安')
  await expect(page.getByRole('checkbox', { name: '广东（随深圳宝安带入）' })).toBeChecked()
  await expect(page.getByText('深圳（未收录）：本站没有收录这一级的文本。')).toBeVisible()
  await expect(page.getByText('按所选地区：假定企业、项目均在当地。')).toBeVisible()
})

test('the keyboard alone suffices', async ({ page }) => {
  await open(page)
  await page.getByRole('checkbox', { name: '制造业企业（工业企业）' }).focus()
  for (const name of ['标识解析节点运营单位', '广西', '标识解析']) {
    for (
      let n = 0;
      n < 40 && !(await page.getByRole('checkbox', { name, exact: true }).evaluate((one) => one === document.activeElement));
      n += 1
    )
      await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await expect(page.getByRole('checkbox', { name, exact: true })).toBeChecked()
  }
  await expect(investment(page)).toBeVisible()
  for (let n = 0; n < 40 && !(await investment(page).evaluate((one) => one === document.activeElement)); n += 1)
    await page.keyboard.press('Tab')
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

test('without the data the page says so and keeps its table', async ({ page }) => {
  await page.route('**/data/rulebook.*', (route) => route.abort())
  await page.goto('zh-hans/calculator/')
  await expect(page.getByRole('alert')).toContainText('条款数据没有读到')
  await expect(page.getByRole('table').first()).toBeVisible()
  await page.unroute('**/data/rulebook.*')
  await page.getByRole('button', { name: '重新读取' }).click()
  await expect(page.locator('.calc')).toBeVisible()
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
  await expect(page.getByRole('table').first()).toContainText('0～500万元')
  await context.close()
})
