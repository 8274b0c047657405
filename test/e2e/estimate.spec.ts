import { expect, test, type Locator, type Page } from '@playwright/test'
import { data } from '../fixtures/printed.ts'
import { amountOf, evidence, unfold } from './estimating.ts'

/** What a person comes to in the end, in both scripts: each walk begins with answers as they are kept in the browser. */
interface Typed {
  readonly roles?: readonly string[]
  readonly places?: readonly string[]
  readonly topics?: readonly string[]
  readonly facts?: Readonly<Record<string, string | readonly string[]>>
}
const scripts = ['zh-hans', 'zh-hant'] as const
type Script = (typeof scripts)[number]

async function begin(page: Page, script: Script, typed: Typed): Promise<void> {
  const saved = JSON.stringify({ version: 1, roles: [], places: [], topics: [], facts: {}, focus: null, sample: [], ...typed })
  await page.addInitScript((text) => {
    if (sessionStorage.getItem('begun') === null) localStorage.setItem('calculator', text)
    sessionStorage.setItem('begun', 'yes')
  }, saved)
  const chosen = [...(typed.roles ?? []), ...(typed.places ?? []), ...(typed.topics ?? []), ...Object.keys(typed.facts ?? {})]
  await page.goto(`${script}/calculator/${chosen.length === 0 ? '#all' : ''}`)
  await expect(page.locator('.calc')).toBeVisible()
}

const card = (page: Page, measure: string): Locator => page.locator(`#r-${measure.replace('/', '-')}`)
const field = (page: Page, fact: string): Locator => page.locator(`#q-${fact.replace(/[^A-Za-z0-9]/g, '-')}`)
const totals = (page: Page): Locator => page.locator('.calc-totals')
/** Words of 简体, or the same converted, as the page's own script writes them. */
const by = <T>(script: Script, hans: T, hant: T): T => (script === 'zh-hans' ? hans : hant)

for (const script of scripts) {
  test.describe(script, () => {
    test('nothing answered: nothing has an amount, everything is there', async ({ page }) => {
      await begin(page, script, {})
      await expect(page.locator('.big')).toContainText(by(script, '还没有填数，先不算金额。', '還沒有填數，先不算金額。'))
      await expect(page.locator('.amt, .rng, .total-line')).toHaveCount(0)
      await unfold(page)
      await expect(page.locator('.lines > li')).toHaveCount(data.measures.length)
      await expect(card(page, 'zs-2021/platform-landing')).toHaveClass('unconfirmed')
      await expect(page.locator('body')).not.toContainText(/NaN|Infinity|undefined|可获|預計到賬/)
    })

    for (const [role, measure, payee] of [
      ['manufacturer', 'gx-2020/integration-project', '工业企业'],
      ['platformOperator', 'zs-2021/platform-rent', '平台单位'],
      ['cityGovernment', 'gx-2024/pilot-city', '城市'],
      ['association', 'ba-2022/association', '协会'],
      ['innovationCentre', 'ba-2022/innovation-centre', '创新中心'],
    ] as const)
      test(`${role}: ${payee} is paid, and not the others`, async ({ page }) => {
        await begin(page, script, { roles: [role] })
        await expect(page.locator('.aside').first()).toBeVisible()
        await unfold(page)
        await expect(card(page, measure)).toHaveClass('unconfirmed')
        const other = role === 'association' ? 'gx-2020/integration-project' : 'ba-2022/association'
        await expect(card(page, other)).toHaveClass(/notMet/)
        await expect(card(page, other)).toContainText(by(script, '资金获得方', '資金獲得方'))
      })

    test('the cliff at 2000万元 of gx-2020（四）: one 元 less is nothing', async ({ page }) => {
      await begin(page, script, { places: ['450000'], topics: ['network'] })
      await page.getByRole('button', { name: by(script, '另填：年度固定资产投资额', '另填：年度固定資產投資額') }).click()
      await field(page, 'networkProject.annualFixedAssetInvestment').fill('19999999元')
      await expect(page.locator('.big')).toContainText(by(script, '还差1元', '還差1元'))
      await unfold(page)
      await expect(card(page, 'gx-2020/network-renovation')).toHaveClass(/notMet/)
      await expect(card(page, 'gx-2020/network-renovation')).toContainText(by(script, '还差1元', '還差1元'))
      await field(page, 'networkProject.annualFixedAssetInvestment').fill('2000')
      await expect(amountOf(page, 'gx-2020/network-renovation')).toHaveText(by(script, '按10%计 200 万元', '按10%計 200 萬元'))
    })

    test('the room of ba-2022: the match, half the investment, nothing left', async ({ page }) => {
      const funds = { centralFunds: '300', provincialFunds: '200', municipalFunds: '0', districtFunds: '0' }
      const facts = Object.fromEntries(Object.entries(funds).map(([fund, amount]) => [`nodeProject.${fund}`, amount]))
      await begin(page, script, { places: ['440306'], topics: ['identifier'], facts: { ...facts, 'nodeProject.totalInvestment': '2000' } })
      await expect(amountOf(page, 'ba-2022/node-project')).toHaveText(by(script, '按1∶1计 500 万元', '按1∶1計 500 萬元'))
      await field(page, 'nodeProject.totalInvestment').fill('1600')
      await expect(amountOf(page, 'ba-2022/node-project')).toHaveText(by(script, '不超过 300 万元', '不超過 300 萬元'))
      await evidence(page, 'ba-2022/node-project').click()
      await expect(card(page, 'ba-2022/node-project')).toContainText(by(script, '由各级财政资助总额限制决定', '由各級財政資助總額限制決定'))
      await field(page, 'nodeProject.totalInvestment').fill('1000')
      await expect(page.locator('.big')).toContainText(by(script, '结果为0元', '結果為0元'))
      await unfold(page)
      await expect(card(page, 'ba-2022/node-project')).toHaveClass(/notMet/)
      await expect(card(page, 'ba-2022/node-project')).toContainText(by(script, '结果为0元', '結果為0元'))
    })

    test('the yearly ceiling of zs-2021 四 by class: 500 or 1500, shared, with the words that allow adding', async ({ page }) => {
      const facts = {
        'platform.class': 'municipal',
        'digitalService.region': '442000',
        'digitalService.contractAmount': '30',
        'digitalService.firms': '10',
        'platform.activeFirms': '350',
      }
      await begin(page, script, { roles: ['platformOperator'], places: ['442000'], topics: ['services', 'cloud'], facts })
      const line = totals(page).locator('.total-line').first()
      await expect(line.locator('.sum').first()).toHaveText(by(script, '不超过 500 万元', '不超過 500 萬元'))
      await expect(line).toContainText(by(script, '单个市级平台每年奖励额度最高不超过500万元', '單個市級平臺每年獎勵額度最高不超過500萬元'))
      await line.locator('summary').click()
      await expect(line).toContainText(by(script, '单独计250万元，合在一起计200万元', '單獨計250萬元，合在一起計200萬元'))
      await page.getByRole('radio', { name: by(script, '标杆平台', '標杆平臺') }).check()
      await expect(line.locator('.sum').first()).toHaveText(by(script, '不超过 550 万元', '不超過 550 萬元'))
    })

    test('差额补足: the level reached less what was paid', async ({ page }) => {
      await begin(page, script, {
        roles: ['platformOperator'],
        places: ['450000'],
        topics: ['platform'],
        facts: { 'platform.servedManufacturers': '1000', 'gx-2020/platform-promotion.paid': '0' },
      })
      await expect(amountOf(page, 'gx-2020/platform-promotion')).toHaveText(by(script, '不超过 200 万元', '不超過 200 萬元'))
      await page.locator('.calc-form details').evaluateAll((all) => {
        for (const one of all) one.setAttribute('open', '')
      })
      await field(page, 'gx-2020/platform-promotion.paid').fill('100')
      await expect(amountOf(page, 'gx-2020/platform-promotion')).toHaveText(by(script, '不超过 100 万元', '不超過 100 萬元'))
      await evidence(page, 'gx-2020/platform-promotion').click()
      await expect(card(page, 'gx-2020/platform-promotion')).toContainText(by(script, '差额补足', '差額補足'))
    })

    test('按日期 and 按文本: each says so as long as it lasts', async ({ page }) => {
      const facts = { 'nodeProject.totalInvestment': '2000', 'gx-2020/node-project.paid': '0', 'gx-2024/node-project.paid': '0' }
      await begin(page, script, { roles: ['manufacturer'], places: ['450000'], topics: ['identifier'], facts })
      await expect(card(page, 'gx-2020/node-project')).toContainText(by(script, '已过有效期', '已過有效期'))
      await page.getByText(by(script, '换日期', '換日期')).click()
      await page.getByLabel(by(script, '按哪一天判断时效', '按哪一天判斷時效')).fill('2022-12-31')
      await expect(page.locator('.calc-banner')).toContainText('2022-12-31')
      await expect(card(page, 'gx-2020/node-project')).toContainText(by(script, '有效期内', '有效期內'))
      await page.getByLabel(by(script, '按哪一天判断时效', '按哪一天判斷時效')).fill('2023-01-01')
      await expect(card(page, 'gx-2020/node-project')).toContainText(by(script, '已过有效期', '已過有效期'))
      await page.getByRole('button', { name: by(script, '恢复', '恢復') }).click()
      await expect(page.locator('.calc-banner')).toHaveCount(0)
      await page.getByLabel(by(script, '按文本（不看时效）', '按文本（不看時效）')).check()
      await expect(page.locator('.calc-banner')).toContainText(by(script, '不看时效', '不看時效'))
      await totals(page).locator('summary').first().click()
      await expect(totals(page)).toContainText(by(script, '就高不重复', '就高不重複'))
    })

    test('two scenarios side by side, and what would change the result', async ({ page }) => {
      await begin(page, script, {
        roles: ['nodeOperator'],
        places: ['450000'],
        topics: ['identifier'],
        facts: { 'nodeProject.totalInvestment': '1200' },
      })
      await expect(page.getByText(by(script, '项目总投资额再增加约466.67万元', '項目總投資額再增加約466.67萬元')).last()).toBeVisible()
      await page.getByRole('button', { name: by(script, '把现在的回答存为方案甲', '把現在的回答存為方案甲') }).click()
      await field(page, 'nodeProject.totalInvestment').fill('2000')
      const side = page.getByRole('region', { name: by(script, '方案对照表', '方案對照表') })
      await expect(side.getByRole('row').filter({ hasText: by(script, '征求意见稿', '徵求意見稿') })).toHaveCount(0)
      await expect(side).toContainText(by(script, '可能符合，360万元', '可能符合，360萬元'))
      await expect(side).toContainText(by(script, '可能符合，500万元', '可能符合，500萬元'))
      await page.getByRole('button', { name: by(script, '与方案甲互换', '與方案甲互換') }).click()
      await expect(field(page, 'nodeProject.totalInvestment')).toHaveValue('1200')
    })
  })
}
