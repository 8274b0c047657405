import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'

/**
 * The Content-Security-Policy of a built page: nothing but this site, its own inline parts by their digests, WebAssembly only where the
 * page asks for it (search), and scripts started by address only through the one policy of Trusted Types (`edge/trusted.ts`).
 */
export function policyOf(html: string): string {
  const wasm = html.includes("'wasm-unsafe-eval'") ? ["'wasm-unsafe-eval'"] : []
  return [
    "default-src 'none'",
    ['script-src', "'self'", ...wasm, ...digestsOf(html, script)].join(' '),
    ['style-src', "'self'", ...digestsOf(html, style)].join(' '),
    "img-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types site',
  ].join('; ')
}

const script = /<script(?![^>]*\bsrc=)(?![^>]*\btype="application\/(?:ld\+)?json")[^>]*>([^]*?)<\/script>/g
const style = /<style[^>]*>([^]*?)<\/style>/g

const digestsOf = (html: string, part: RegExp): string[] => [
  ...new Set([...html.matchAll(part)].map(([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)),
]

const meta = /<meta http-equiv="content-security-policy" content="[^"]*">/

/** Astro names every part it may ever write inline on every page; this leaves what the page has, for hosts that send no headers. */
export const leanPolicy: AstroIntegration = {
  name: 'lean-policy',
  hooks: {
    'astro:build:done': ({ dir }) => {
      const root = fileURLToPath(dir)
      for (const page of pagesIn(root)) {
        const html = readFileSync(join(root, page), 'utf8')
        if (!meta.test(html)) throw new Error(`${page}: no policy in it`)
        writeFileSync(
          join(root, page),
          html.replace(meta, () => `<meta http-equiv="content-security-policy" content="${policyOf(html)}">`),
        )
      }
    },
  },
}

export const pagesIn = (root: string): string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .sort()
