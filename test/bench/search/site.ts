import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { chromium, type Browser, type Page } from '@playwright/test'
import { findBrowser } from '../../../src/cli/browser.ts'

/** A folder served on this machine, and what each answer weighs in brotli; what is packed already weighs what it is. */
export interface Site {
  readonly address: string
  /** Bytes asked for since the last call, by kind. */
  readonly weigh: () => Weight
  readonly close: () => Promise<void>
}
export interface Weight {
  /** The page itself and its styles. */
  readonly page: number
  /** Scripts, tables, index, texts. */
  readonly search: number
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
}
const known = new Map<string, number>()

function packed(path: string): number {
  const weight = known.get(path) ?? Math.min(brotliCompressSync(readFileSync(path)).length, statSync(path).size)
  known.set(path, weight)
  return weight
}

/** @param parts folders laid over one another: the first that has a file gives it. */
export async function serve(parts: readonly string[]): Promise<Site> {
  let asked: string[] = []
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname)
    const file = parts.map((part) => join(part, path.endsWith('/') ? `${path}index.html` : path)).find((each) => existsSync(each))
    if (file === undefined) return response.writeHead(404).end()
    asked.push(file)
    return response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' }).end(readFileSync(file))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    address: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`,
    weigh: () => {
      const files = asked.filter((file) => !file.endsWith('.svg'))
      asked = []
      const sum = (of: readonly string[]): number => of.reduce((total, file) => total + packed(file), 0)
      return {
        page: sum(files.filter((file) => /\.(html|css)$/.test(file))),
        search: sum(files.filter((file) => !/\.(html|css)$/.test(file))),
      }
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

export const launch = (): Promise<Browser> => {
  const executablePath = findBrowser()
  return chromium.launch({ ...(executablePath !== undefined && { executablePath }), args: ['--no-sandbox', '--disable-gpu'] })
}

/** A page of a browser that has seen nothing yet. */
export async function fresh<T>(browser: Browser, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext()
  try {
    return await use(await context.newPage())
  } finally {
    await context.close()
  }
}
