import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { policyOf } from '../../src/bundle/policy.ts'
import { headersOf, rulesFor, toCaddy, toNginx, toUnderscore } from '../../src/cli/headerRules.ts'

/** What a server sends beside a page, and what a page may ask for. Every walk has these headers in front of it (src/cli/serve.ts). */
const built = readdirSync('dist', { recursive: true, encoding: 'utf8' })
const pages = built.filter((file) => file.endsWith('.html'))
const read = (file: string): string => readFileSync(`dist/${file}`, 'utf8')

test('a page, a part, data, what is not there: each is answered with its policy and the rest', async ({ request }) => {
  for (const path of [
    '',
    'zh-hans/',
    'zh-hant/policies/gx-2024/2/',
    'zh-hans/search/',
    'zh-hans/calculator/',
    'data/catalogue.json',
    'sw.js',
    'zh-hans/nowhere/',
  ]) {
    const answer = await request.get(path)
    expect(answer.status(), path).toBe(path.includes('nowhere') ? 404 : 200)
    const headers = answer.headers()
    const policy = headers['content-security-policy'] ?? ''
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'/)
    for (const part of [
      "frame-ancestors 'none'",
      "worker-src 'self'",
      "base-uri 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types site',
    ])
      expect(policy, path).toContain(part)
    expect(policy).not.toMatch(/data:|blob:|unsafe-inline|'unsafe-eval'|https?:|\*/)
    expect(policy.includes("'wasm-unsafe-eval'"), path).toBe(path.includes('search'))
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
    })
    expect(headers['permissions-policy']).toContain('geolocation=()')
  }
})

test('a page names its own inline parts and no others, for hosts without headers too', () => {
  expect(pages.length).toBeGreaterThan(400)
  const wrong = pages.filter((page) => {
    const html = read(page)
    const [, policy = ''] = /<meta http-equiv="content-security-policy" content="([^"]*)">/.exec(html) ?? []
    return policy !== policyOf(html) || /data:|unsafe-inline/.test(policy)
  })
  expect(wrong).toEqual([])
  const digests = new Set(pages.flatMap((page) => policyOf(read(page)).match(/'sha256-[^']+'/g) ?? []))
  expect(digests.size).toBeLessThan(8)
})

test('no page, style or script asks another host for anything', () => {
  const loads = [
    /<(?:script|img|iframe|source|video|audio|embed|object)\b[^>]*\b(?:src|data|srcset)="([^"]*)"/g,
    /<link\b(?![^>]*rel="(?:canonical|alternate)")[^>]*\bhref="([^"]*)"/g,
    /url\(["']?([^"')]*)/g,
    /@import ["']([^"']*)/g,
  ]
  const asked = built
    .filter((file) => /\.(html|css)$/.test(file))
    .flatMap((file) => {
      const text = read(file)
      return loads.flatMap((pattern) => [...text.matchAll(pattern)].map(([, to = '']) => ({ file, to })))
    })
  expect(asked.length).toBeGreaterThan(2000)
  expect(asked.filter(({ to }) => /^(?:[a-z]+:|\/\/)/i.test(to))).toEqual([])
})

/** Names of formats, made like addresses; and those of whoever wrote a part, which it is said to be by. */
const named =
  /^https?:\/\/(?:www\.w3\.org|purl\.(?:org|oclc\.org)|schemas\.(?:openxmlformats\.org|microsoft\.com)|sheetjs\.(?:com|openxmlformats\.org)|github\.com\/(?:mholt\/PapaParse|MikeMcl\/decimal\.js)$|example\.com\$)/

test('no script, picture or manifest holds the address of another host', () => {
  const files = built.filter((file) => /\.(?:js|svg|webmanifest)$/.test(file))
  expect(files.length).toBeGreaterThan(40)
  const found = files.flatMap((file) => [...read(file).matchAll(/(?:https?|wss?):\/\/[\w.-]+[^"'`)\s<]*/g)].map(([to]) => ({ file, to })))
  expect(found.filter(({ to }) => !named.test(to))).toEqual([])
})

test('nobody writes a page’s markup from a string, and only this site’s own scripts are started', async ({ page }) => {
  await page.goto('zh-hans/about/')
  const refused = await page.evaluate(() => {
    const tries: (() => unknown)[] = [() => (document.body.innerHTML = '<b>x</b>'), () => new Worker('/sw.js')]
    return tries.map((one) => {
      try {
        one()
        return 'done'
      } catch {
        return 'refused'
      }
    })
  })
  expect(refused).toEqual(['refused', 'refused'])
  // A name of ours is taken once, where it is needed; no other is given.
  await page.goto('zh-hans/calculator/#all')
  await page.locator('#batch > summary').click()
  await expect(page.locator('#batch input[type=file]')).toBeAttached()
  expect(
    await page.evaluate(() => {
      const { trustedTypes } = globalThis as unknown as { trustedTypes: { createPolicy: (name: string, rules: object) => unknown } }
      return ['site', 'another'].map((name) => {
        try {
          return typeof trustedTypes.createPolicy(name, {})
        } catch {
          return 'refused'
        }
      })
    }),
  ).toEqual(['refused', 'refused'])
})

test('nginx, Caddy and _headers are told the same of every page', () => {
  const rules = rulesFor('dist', '/')
  const underscore = toUnderscore(rules)
  const nginx = toNginx(rules, '/srv/site', '80')
  const caddy = toCaddy(rules, '/srv/site')
  for (const page of pages) {
    const path = `/${page.replace(/index\.html$/, '')}`
    const policy = new Map(headersOf(rules, path)).get('Content-Security-Policy') ?? ''
    expect(policy).toBe(`${policyOf(read(page))}; frame-ancestors 'none'`)
    // No two rules of a host of static sites meet on a path: it would send both.
    const met = underscore.split('\n\n').filter((block) => {
      const [of = ''] = block.split('\n')
      return block.includes('Content-Security-Policy') && (of.endsWith('*') ? path.startsWith(of.slice(0, -1)) : path === of)
    })
    expect(met.length, path).toBe(1)
    expect(met[0]).toContain(policy)
  }
  // The open data may be read from a page of another site; no page of ours may.
  const reader = (path: string): string | undefined => new Map(headersOf(rules, path)).get('Access-Control-Allow-Origin')
  expect([reader('/data/relations.json'), reader('/zh-hans/'), reader('/_astro/x.js')]).toEqual(['*', undefined, undefined])
  for (const text of [nginx, caddy, underscore]) expect(text).toMatch(/Access-Control-Allow-Origin/)
  for (const { value } of rules.policies) for (const text of [nginx, caddy, underscore]) expect(text).toContain(value)
  for (const [name, value] of rules.all)
    for (const text of [nginx, caddy, underscore])
      expect(text.replaceAll('"', '')).toContain(`${name}${text === underscore ? ':' : ''} ${value}`)
})
