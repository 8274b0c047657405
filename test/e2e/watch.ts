import type { Page } from '@playwright/test'

/**
 * What a page should never do, as it happens: a console message (a refused inline style or worker is one), an error, an answer that is
 * none, a request to another host, anything sent. A test ends with `expect(seen).toEqual([])`.
 */
export function watch(page: Page): string[] {
  const seen: string[] = []
  page.on('console', (message) => {
    if (message.text() !== 'Service Worker registration blocked by Playwright') seen.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => seen.push(`error: ${error.message}`))
  page.on('request', (request) => {
    const own = ['http://127.0.0.1', 'data:', 'blob:'].some((start) => request.url().startsWith(start))
    if (!own || request.method() !== 'GET') seen.push(`${request.method()}: ${request.url()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) seen.push(`${String(response.status())}: ${response.url()}`)
  })
  return seen
}
