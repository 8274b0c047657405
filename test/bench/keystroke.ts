import { existsSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import sirv from 'sirv'
import { findBrowser } from '../../src/cli/browser.ts'
import { atMost, type Bench, type Line } from './table.ts'
import { printTimed, timed } from './timed.ts'

/** As slow a processor as a cheap phone's. */
const slowdown = 4
const fields = 3
const keys = ['1', '2', '3', '4', '5', 'Backspace', 'Backspace', '6', 'Backspace', '7']

/** 测算 as built, all texts chosen and no topic: from the key to the frame that shows what came of it. */
export const keystroke: Bench = async (root) => {
  const dist = join(root, 'dist')
  if (!existsSync(dist)) throw new Error('没有 dist：请先 npm run build')
  const server = await serve(dist)
  const found = findBrowser()
  const args = ['--no-sandbox', '--disable-gpu', '--no-first-run']
  const browser = await chromium.launch({ args, ...(found !== undefined && { executablePath: found }) })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    await page.goto(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/zh-hans/calculator/`)
    await page.waitForSelector('html[data-estimate=ready]')
    const cards = await page.locator('.ans, .line, .aside').count()
    return [{ title: `测算：按一个键到画出结果，${String(cards)} 项支持，处理器慢 ${String(slowdown)} 倍`, lines: [await lineOf(page)] }]
  } finally {
    await browser.close()
    server.close()
  }
}

async function serve(dist: string): Promise<Server> {
  const files = sirv(dist)
  const server = createServer((request, response) => {
    files(request, response, () => {
      response.writeHead(404).end()
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return server
}

async function lineOf(page: Page): Promise<Line> {
  const frames = await page.context().newCDPSession(page)
  await frames.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  await page.evaluate(watchFrames)
  const inputs = page.locator('.calc-form .subject input[inputmode=decimal]:visible')
  for (let at = 0; at < fields; at += 1) {
    await inputs.nth(at).click()
    await page.waitForTimeout(1000)
    for (const key of keys) {
      await page.keyboard.press(key)
      // Long enough for what is made when the typing pauses: it must not be counted, nor delay the next key.
      await page.waitForTimeout(800)
    }
  }
  const samples = await page.evaluate(() => watched.map(([, duration]) => duration))
  const time = timed(samples)
  return { name: `${String(samples.length)} 个键`, measured: printTimed(time), ...atMost(time.median, 50, ' ms') }
}

/** By interaction: its longest event, to the frame that shows it, in steps of 8 ms (Event Timing). */
declare const watched: readonly (readonly [id: number, duration: number])[]

function watchFrames(): void {
  const longest = new Map<number, number>()
  Object.defineProperty(globalThis, 'watched', { get: () => [...longest] })
  new PerformanceObserver((list) => {
    for (const { interactionId, duration, name } of list.getEntries() as PerformanceEventTiming[])
      if (interactionId > 0 && name.startsWith('key')) longest.set(interactionId, Math.max(longest.get(interactionId) ?? 0, duration))
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
}
