import { expect, test, type Page } from '@playwright/test'
import { notComparedType } from '../../src/cli/reports.ts'
import { segmentOf } from '../../src/locale/segments.ts'
import { locales, source } from '../../src/schema/locales.ts'
import { geometryFaults } from './geometry.ts'
import { thisMachine, whyNotComparable } from './machine.ts'
import { on, rooms } from './rooms.mjs'

const widths = [390, 1280]
const updating = process.env['STATES_UPDATE'] === '1'
const why = updating ? null : whyNotComparable(thisMachine())

/** A page of states on the day it was made for. */
async function open(page: Page, room: string, locale: (typeof locales)[number]): Promise<void> {
  await page.clock.setFixedTime(`${on}T12:00:00+08:00`)
  await page.goto(`${segmentOf(locale)}/states/${room}/${room === 'search' ? '?q=5G' : ''}`)
  // Islands that begin in the browser have begun.
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0)
  await page.evaluate(() => document.fonts.ready)
  await page.evaluate(async () => {
    // What they do after their first drawing: an effect comes a frame and a task later, and may ask for one more.
    for (let round = 0; round < 4; round++)
      await new Promise((done) => {
        requestAnimationFrame(() => setTimeout(done))
      })
    // A result takes the focus, and which does first is chance: at a part of the size, where the page stands moves every letter.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    scrollTo(0, 0)
  })
}

/** What stands wrong once all that is folded is laid open. */
async function geometryIn(page: Page, room: string, locale: (typeof locales)[number]): Promise<string[]> {
  if (locale !== source) await open(page, room, locale)
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll<HTMLDetailsElement>('main details')) folded.open = true
  })
  return geometryFaults(page)
}

for (const room of rooms)
  for (const width of widths)
    test(`${room} ${String(width)}`, async ({ page }, { project, annotations }) => {
      await page.setViewportSize({ width, height: 900 })
      await open(page, room, source)
      // The frame of the site is looked at once, with the room of its own.
      const part = page.locator(room === 'site' ? 'body' : 'main')
      if (why === null) await expect.soft(part).toHaveScreenshot([`${String(width)}-${project.name}`, `${room}.png`])
      else annotations.push({ type: notComparedType, description: why })
      // Where things stand does not hang on their colours.
      if (project.name === 'light') for (const locale of locales) expect.soft(await geometryIn(page, room, locale), locale).toEqual([])
    })
