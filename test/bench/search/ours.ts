import type { Browser } from '@playwright/test'
import { foundBy } from '../../e2e/searching.ts'
import { fresh, type Site, type Weight } from './site.ts'

/** What one way of searching gives for a list of queries. */
export interface Answers {
  /** By query: the paths of the clauses found. */
  readonly found: ReadonlyMap<string, readonly string[]>
  /** Milliseconds of each query once everything it needs is there. */
  readonly warm: readonly number[]
}

const results = (site: Site, script: string, query = ''): string =>
  `${site.address}${script}/search/${query === '' ? '' : `?q=${encodeURIComponent(query)}`}`

/** On the page itself: every query typed into its field, class 精确 read from its list; then timed, from the key to the list. */
export function askOurs(browser: Browser, site: Site, script: string, queries: readonly string[]): Promise<Answers> {
  return fresh(browser, async (page) => {
    // The page waits for a pause in typing; here nobody types.
    await page.addInitScript(() => {
      const wait = window.setTimeout.bind(window)
      window.setTimeout = ((run: () => void, milliseconds?: number) =>
        wait(run, milliseconds === 120 ? 0 : milliseconds)) as typeof setTimeout
    })
    await page.goto(results(site, script))
    const found = new Map<string, readonly string[]>()
    for (const query of queries) {
      const rows = await foundBy(page, query)
      found.set(
        query,
        rows.filter(({ kind, class: each }) => kind === 'clause' && each === 'exact').map(({ path }) => path),
      )
    }
    const warm: number[] = []
    for (const query of queries) warm.push(await page.evaluate(timeOne, query))
    return { found, warm }
  })
}

/** In the page: from the key to the list. */
async function timeOne(query: string): Promise<number> {
  const field = document.querySelector<HTMLInputElement>('.asking input')
  if (field === null) throw new Error('no field')
  const answered = (): boolean => document.querySelector<HTMLElement>('[data-found]')?.dataset['found'] === query
  const from = performance.now()
  const listed = new Promise<number>((done) => {
    const watch = new MutationObserver(() => {
      if (!answered()) return
      watch.disconnect()
      done(performance.now() - from)
    })
    watch.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
  })
  field.value = query
  field.dispatchEvent(new Event('input', { bubbles: true }))
  return listed
}

/** What a browser that has seen nothing asks for until the first query is answered. */
export function coldOurs(browser: Browser, site: Site, script: string, query: string): Promise<Weight> {
  return fresh(browser, async (page) => {
    site.weigh()
    await page.goto(results(site, script, query))
    await page.locator('[data-found]').waitFor({ state: 'attached', timeout: 60_000 })
    await page.waitForLoadState('networkidle')
    return site.weigh()
  })
}
