import { expect, test, type Page } from '@playwright/test'
import { choose, investment } from './estimating.ts'
import { watch } from './watch.ts'

/** One person, two tabs: neither overwrites the other, none changes under the hand. */
for (const script of ['zh-hans', 'zh-hant'] as const) {
  const words = {
    'zh-hans': {
      other: '另一个标签页改了答案。',
      theirs: '用那边的',
      ours: '保留这边的',
      back: '已恢复上次填写。',
      clear: '清空',
    },
    'zh-hant': {
      other: '另一個標籤頁改了答案。',
      theirs: '用那邊的',
      ours: '保留這邊的',
      back: '已恢復上次填寫。',
      clear: '清空',
    },
  }[script]
  const open = async (page: Page, after = ''): Promise<void> => {
    await page.goto(`${script}/calculator/${after}`)
    await expect(page.locator('html')).toHaveAttribute('data-estimate', 'ready')
  }
  const kept = (page: Page): Promise<string> => page.evaluate(() => localStorage.getItem('calculator') ?? '')
  const notice = (page: Page) => page.locator('.kept-notice')

  test(`${script}: what another tab answers is offered and never put in place of this one’s`, async ({ context, page: a }) => {
    const seen = watch(a)
    await open(a, '#topic=identifier&place=450000&role=nodeOperator')
    await investment(a).fill('1200')
    await expect.poll(() => kept(a)).toContain('1200')

    const b = await context.newPage()
    await open(b)
    await expect(notice(b)).toContainText(words.back)
    await investment(a).fill('1300')
    await expect(notice(b)).toContainText(words.other)
    await expect(investment(b)).toHaveValue('1200')

    await investment(b).fill('1400')
    await expect(notice(a)).toContainText(words.other)
    expect(await kept(a)).toContain('1300')
    await expect(investment(a)).toHaveValue('1300')

    // Closed before anybody chose: what it had is offered to the one that is left.
    await b.close()
    await a.reload()
    await expect(investment(a)).toHaveValue('1300')
    await expect(notice(a)).toContainText(words.other)
    await notice(a).getByRole('button', { name: words.theirs }).click()
    await expect(investment(a)).toHaveValue('1400')
    await expect(notice(a)).toHaveCount(0)
    expect(seen).toEqual([])
  })

  test(`${script}: kept here, it is the other tab that is told; what came back can be emptied`, async ({ context, page: a }) => {
    for (const page of [a, await context.newPage()]) {
      await page.goto(`${script}/calculator/`)
      await expect(page.locator('html')).toHaveAttribute('data-estimate', 'begun')
    }
    const [, b] = context.pages()
    if (b === undefined) throw new Error('no second tab')
    await choose(a, { topic: 'identifier', place: '450000' })
    await choose(b, { topic: 'cloud' })
    await notice(b).getByRole('button', { name: words.ours }).click()
    await expect(notice(b)).toHaveCount(0)
    await expect(notice(a)).toContainText(words.other)
    await a.close()
    expect(await kept(b)).toContain('"cloud"')
    // What was asked stays; what was answered goes.
    await b.goto(`${script}/about/`)
    await open(b, '#topic=identifier&place=450000&role=nodeOperator')
    await investment(b).fill('1200')
    await expect.poll(() => kept(b)).toContain('1200')
    await b.goto(`${script}/about/`)
    await open(b)
    await notice(b).getByRole('button', { name: words.clear }).click()
    await expect(notice(b)).toHaveCount(0)
    await expect(investment(b)).toHaveValue('')
    expect(await kept(b)).toContain('"identifier"')
    expect(await kept(b)).not.toContain('1200')
  })
}

test('a newer version’s answers outlive an older page; what cannot be read is offered as a file', async ({ page }) => {
  const newer = '{"version":2,"answers":[]}'
  await page.goto('zh-hans/about/')
  await page.evaluate((text) => localStorage.setItem('calculator', text), newer)
  await page.goto('zh-hans/calculator/#topic=identifier&place=450000&role=nodeOperator')
  await expect(page.getByText('较新版本的本站写下的内容')).toBeVisible()
  await investment(page).fill('1200')
  expect(await page.evaluate(() => localStorage.getItem('calculator'))).toBe(newer)

  await page.evaluate(() => localStorage.setItem('calculator', '{"version":1,"facts"'))
  await page.reload()
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: '下载读不出的内容' }).click()
  const stream = await (await coming).createReadStream()
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  expect(Buffer.concat(chunks).toString()).toBe('{"version":1,"facts"')
  await page.getByRole('button', { name: '删除它' }).click()
  expect(await page.evaluate(() => localStorage.getItem('calculator.unread'))).toBeNull()
})
