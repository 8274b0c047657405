import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Browser } from '@playwright/test'
import type { Answers } from './ours.ts'
import { fresh, type Site } from './site.ts'

/** Pagefind as it comes: an index of the built pages of every clause, one a script. Stands in `<folder>/stock/`. */
export async function buildStock(dist: string, folder: string): Promise<void> {
  const { close, createIndex } = await import('pagefind')
  const { index, errors } = await createIndex({ writePlayground: false })
  if (index === undefined) throw new Error(errors.join('\n'))
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => /policies\/[^/]+\/[^/]+\/index\.html$/.test(file))
  for (const page of pages) await index.addHTMLFile({ sourcePath: page, content: readFileSync(join(dist, page), 'utf8') })
  for (const { path, content } of (await index.getFiles()).files) {
    const to = join(folder, 'stock', path)
    mkdirSync(dirname(to), { recursive: true })
    writeFileSync(to, content)
  }
  for (const lang of ['zh-Hans', 'zh-Hant'])
    writeFileSync(join(folder, 'stock', `${lang}.html`), `<!doctype html><html lang="${lang}"><title>stock</title></html>`)
  await close()
}

interface Stock {
  readonly search: (query: string) => Promise<{ readonly results: readonly { readonly data: () => Promise<{ readonly url: string }> }[] }>
}

/** As its own documentation asks it: `search`, then `data` of each result. */
export function askStock(browser: Browser, site: Site, lang: string, queries: readonly string[]): Promise<Answers> {
  return fresh(browser, async (page) => {
    await page.goto(`${site.address}stock/${lang}.html`)
    const found = new Map<string, readonly string[]>()
    const warm: number[] = []
    for (const query of queries) {
      const { urls, time } = await page.evaluate(askOne, query)
      const paths = urls.flatMap((url) => /policies\/[^/]+\/[^/]+\//.exec(url)?.[0] ?? [])
      found.set(query, [...new Set(paths)])
      warm.push(time)
    }
    return { found, warm }
  })
}

/** In the page. Asked twice: the second time everything is there; only the first ten are then read, as a list would. */
async function askOne(query: string): Promise<{ urls: string[]; time: number }> {
  const address = '/stock/pagefind.js'
  const pagefind = (await import(address)) as Stock
  const urls = await Promise.all((await pagefind.search(query)).results.map(async ({ data }) => (await data()).url))
  const from = performance.now()
  await Promise.all((await pagefind.search(query)).results.slice(0, 10).map(({ data }) => data()))
  return { urls, time: performance.now() - from }
}

export function coldStock(browser: Browser, site: Site, lang: string, query: string): Promise<number> {
  return fresh(browser, async (page) => {
    await page.goto(`${site.address}stock/${lang}.html`)
    site.weigh()
    await page.evaluate(askFirst, query)
    return site.weigh().search
  })
}

async function askFirst(query: string): Promise<void> {
  const address = '/stock/pagefind.js'
  const pagefind = (await import(address)) as Stock
  await Promise.all((await pagefind.search(query)).results.slice(0, 10).map(({ data }) => data()))
}
