import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow } from './packed.ts'
import { headersOf, rulesFor } from '../headerRules.ts'

/**
 * `npm run check-site -- https://example.org/policy/`: what an operator runs after a release. Every file of dist/ is asked for at that
 * address and must be the same bytes, sent with the headers of `headerRules.ts` and packed where a browser reads packed; every link of
 * a page must lead to a file; a path nobody knows is answered with 404.
 */

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
/** zh-hans/index.html is asked for as zh-hans/. */
const askedAs = (file: string): string => file.replace(/(^|\/)index\.html$/, '$1')
const readsPacked = /\.(html|js|css|json)$/
/** Less is sent as it is. */
const worthPacking = 1400
const atOnce = 8

/** What is wrong with the copy that stands at an address, a sentence each. */
export async function troubles(dist: string, address: string): Promise<string[]> {
  const root = new URL(address.endsWith('/') ? address : `${address}/`)
  const rules = rulesFor(dist, root.pathname)
  const files = filesBelow(dist)
  const known = new Set(files)
  const found: string[] = []
  const waiting = [...files]
  const look = async (): Promise<void> => {
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      const bytes = readFileSync(join(dist, file))
      found.push(...(await wrongWith(file, bytes)))
      if (file.endsWith('.html')) found.push(...lostLinks(file, bytes.toString('utf8')))
    }
  }

  async function wrongWith(file: string, bytes: Uint8Array): Promise<string[]> {
    const url = new URL(askedAs(file), root)
    try {
      const answer = await fetch(url, { redirect: 'manual', headers: { 'Accept-Encoding': 'br, gzip' } })
      const got = new Uint8Array(await answer.arrayBuffer())
      // A page that stands for what is not there is answered as such by some hosts.
      if (answer.status !== 200 && file !== '404.html') return [`${url.pathname}：状态 ${String(answer.status)}，应为 200`]
      if (digestOf(got) !== digestOf(bytes)) return [`${url.pathname}：内容与 dist/${file} 不同`]
      const headers = headersOf(rules, url.pathname).flatMap(([name, value]) => {
        const sent = answer.headers.get(name)
        return sent === value ? [] : [`${url.pathname}：${name} 是“${sent ?? '（没有）'}”，应为“${value}”`]
      })
      const packed =
        readsPacked.test(file) && bytes.length > worthPacking && !/br|gzip|zstd/.test(answer.headers.get('content-encoding') ?? '')
      return [...headers, ...(packed ? [`${url.pathname}：没有压缩`] : [])]
    } catch (error) {
      return [`${url.pathname}：没有取到（${error instanceof Error ? error.message : String(error)}）`]
    }
  }

  function lostLinks(file: string, html: string): string[] {
    const here = new URL(askedAs(file), root)
    return [...html.matchAll(/\s(?:href|src)="([^"#][^"]*)"/g)].flatMap(([, to = '']) => {
      const url = new URL(to.replaceAll('&amp;', '&'), here)
      if (url.origin !== root.origin) return []
      const path = url.pathname.slice(root.pathname.length)
      const inside = url.pathname.startsWith(root.pathname)
      return inside && (known.has(decodeURIComponent(path)) || known.has(`${decodeURIComponent(path)}index.html`))
        ? []
        : [`${here.pathname}：链接 ${to} 没有着落`]
    })
  }

  await Promise.all(Array.from({ length: atOnce }, look))
  const nowhere = new URL('zh-hans/nowhere/', root)
  const lost = await fetch(nowhere).catch(() => null)
  if (lost?.status !== 404) found.push(`${nowhere.pathname}：没有的网址状态是 ${String(lost?.status ?? '（没有取到）')}，应为 404`)
  return found.sort()
}

if (process.argv[1] === import.meta.filename) {
  const [address = ''] = process.argv.slice(2)
  if (!URL.canParse(address) || !existsSync('dist/release.json')) {
    console.error('先有 dist/（与上线的是同一版），再写上网址：npm run check-site -- https://example.org/')
    process.exitCode = 2
  } else {
    const found = await troubles('dist', address)
    for (const line of found) console.error(line)
    console.log(found.length === 0 ? '线上与 dist/ 一致' : `${String(found.length)} 处不对`)
    process.exitCode = found.length === 0 ? 0 : 1
  }
}
