import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pagesIn, policyOf } from '../bundle/policy.ts'

/** The one source of what a server sends beside a file: nginx, Caddy, `_headers` and the server of the tests are made from it. */
export interface Rules {
  /** With a slash at its end. */
  readonly base: string
  /** What everything is sent with. */
  readonly all: readonly Header[]
  /** One policy a section: the pages below one folder of a script, so that no two rules ever meet on one path. */
  readonly policies: readonly Section[]
  readonly keeping: readonly Section[]
  /** Who may read it from a page of another site: the open data, and nothing else. */
  readonly open: readonly Section[]
}
export type Header = readonly [name: string, value: string]
/** A path, or with `*` at its end all that begins with it. */
export interface Section {
  readonly path: string
  readonly value: string
}

const all: readonly Header[] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
  ['Permissions-Policy', 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
]
/** What a meta element cannot say. */
const framing = "; frame-ancestors 'none'"

export function rulesFor(dist: string, base: string): Rules {
  const pages = pagesIn(dist).map((file) => ({
    section: sectionOf(file),
    policy: policyOf(readFileSync(join(dist, file), 'utf8')) + framing,
  }))
  const found = new Map<string, string>()
  for (const { section, policy } of pages) {
    const known = found.get(section)
    if (known !== undefined && known !== policy) throw new Error(`${section}: two policies: ${known}\n${policy}`)
    found.set(section, policy)
  }
  // A worker has the policy its script is sent with.
  const script = policyOf('') + framing
  const policies = [...found, ['_astro/*', script] as const, ['pagefind/*', script] as const, ['sw.js', script] as const]
  const at = (path: string): string => base + path
  return {
    base,
    all,
    policies: policies.map(([path, value]) => ({ path: at(path), value })).sort((a, b) => (a.path < b.path ? -1 : 1)),
    keeping: [
      { path: at('_astro/*'), value: 'public, max-age=31536000, immutable' },
      { path: at('pagefind/index/*'), value: 'public, max-age=31536000, immutable' },
    ],
    open: [{ path: at('data/*'), value: '*' }],
  }
}

/** Everything else is asked for again each time, and answered 304. */
export const otherwiseKept = 'no-cache'

/** zh-hans/policies/x/1/index.html → zh-hans/policies/*; a page that stands alone is itself. */
function sectionOf(file: string): string {
  const [script = '', room = '', ...below] = file.split('/')
  if (room === '' || room === 'index.html') return file === 'index.html' ? '' : file.replace(/index\.html$/, '')
  return below.length === 0 ? file : `${script}/${room}/*`
}

const covers = (path: string, asked: string): boolean => (path.endsWith('*') ? asked.startsWith(path.slice(0, -1)) : asked === path)
const valueAt = (sections: readonly Section[], path: string): string | undefined => sections.find((one) => covers(one.path, path))?.value

/** What a path is answered with; a path nobody knows is answered with 404.html. */
export function headersOf(rules: Rules, path: string): readonly Header[] {
  const policy = valueAt(rules.policies, path) ?? valueAt(rules.policies, `${rules.base}404.html`) ?? ''
  const open = valueAt(rules.open, path)
  return [
    ...rules.all,
    ['Content-Security-Policy', policy],
    ['Cache-Control', valueAt(rules.keeping, path) ?? otherwiseKept],
    ...(open === undefined ? [] : [['Access-Control-Allow-Origin', open] as const]),
  ]
}

/** For an object store or a host of static sites: `_headers`. Rules that meet on a path would both be sent, so none do. */
export function toUnderscore({ base, all: every, policies, keeping, open }: Rules): string {
  const block = (path: string, headers: readonly Header[]): string =>
    [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n')
  return [
    block(`${base}*`, every),
    ...policies.map(({ path, value }) => block(path, [['Content-Security-Policy', value]])),
    ...keeping.map(({ path, value }) => block(path, [['Cache-Control', value]])),
    ...open.map(({ path, value }) => block(path, [['Access-Control-Allow-Origin', value]])),
    '',
  ].join('\n\n')
}

/** nginx: what belongs into `http`, and a `server` that needs only its address, name and certificate. */
export function toNginx({ base, all: every, policies, keeping, open }: Rules, root: string, listen: string): string {
  const map = (name: string, sections: readonly Section[], other: string): string =>
    [
      `map $uri ${name} {`,
      `  default "${other}";`,
      ...sections.map(
        ({ path, value }) =>
          `  "~^${path.replace(/[.]/g, '\\.').replace(/\*$/, '')}${path.endsWith('*') ? '' : '(index\\.html)?$'}" "${value}";`,
      ),
      '}',
    ].join('\n')
  const lost = policies.find(({ path }) => path === `${base}404.html`)?.value ?? ''
  return `${map('$site_policy', policies, lost)}
${map('$site_keeping', keeping, otherwiseKept)}
${map('$site_open', open, '')}

server {
  listen ${listen};
  root ${root};
  charset utf-8;
  types { application/manifest+json webmanifest; }
  include mime.types;
  index index.html;
  gzip on;
  gzip_static on;
  gzip_vary on;
  gzip_types text/css text/plain text/csv application/javascript application/json application/manifest+json application/atom+xml image/svg+xml;
  error_page 404 ${base}404.html;
${[...every, ['Content-Security-Policy', '$site_policy'] as const, ['Cache-Control', '$site_keeping'] as const, ['Access-Control-Allow-Origin', '$site_open'] as const].map(([name, value]) => `  add_header ${name} "${value}" always;`).join('\n')}
  location ${base} {
    try_files $uri $uri/ =404;
  }
}
`
}

/** Caddy: a site that needs only its name. */
export function toCaddy({ base, all: every, policies, keeping, open }: Rules, root: string): string {
  const lines = (name: string, sections: readonly Section[], header: string): string[] =>
    sections.flatMap(({ path, value }, n) => [`  @${name}${String(n)} path ${path}`, `  header @${name}${String(n)} ${header} "${value}"`])
  return `{$SITE_ADDRESS::80} {
  root * ${root}
  encode zstd gzip
  header {
${every.map(([name, value]) => `    ${name} "${value}"`).join('\n')}
    ?Cache-Control "${otherwiseKept}"
  }
${[...lines('policy', policies, 'Content-Security-Policy'), ...lines('keep', keeping, 'Cache-Control'), ...lines('open', open, 'Access-Control-Allow-Origin')].join('\n')}
  file_server {
    precompressed br gzip
  }
  handle_errors {
    rewrite * ${base}404.html
    file_server
  }
}
`
}
