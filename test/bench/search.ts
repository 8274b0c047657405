import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { oracle, type Text } from '../search/oracle.ts'
import { samples, type Sample } from '../search/sample.ts'
import { buildMany } from './search/many.ts'
import { askOther, others } from './search/others.ts'
import { askOurs, coldOurs, type Answers } from './search/ours.ts'
import { launch, serve, type Site } from './search/site.ts'
import { askStock, buildStock, coldStock } from './search/stock.ts'
import { atMost, type Bench, type Line, type Section } from './table.ts'
import { printTimed, timed } from './timed.ts'

/** Common words, rare ones, numbers: what a first query may be. */
const firstQueries = [
  '业',
  '平台',
  '贯标',
  '首版次',
  '标识解析',
  '500万元',
  '工业互联网',
  '数字化转型',
  '5G+工业互联网',
  '按照不超过项目总投资额30%的比例',
]
const many = 10_000
const scripts = { 'zh-hans': 'zh-Hans', 'zh-hant': 'zh-Hant' } as const

/** The built site in a real browser, beside others on the same texts and the same queries. */
export const search: Bench = async (root) => {
  const dist = join(root, 'dist')
  if (!existsSync(join(dist, 'pagefind')))
    return [{ title: '搜索', lines: [{ name: '没有构建好的网站，先运行 npm run build', measured: '' }] }]
  const folder = mkdtempSync(join(tmpdir(), 'search-'))
  const browser = await launch()
  try {
    await buildStock(dist, join(folder, 'now'))
    const now = await serve([dist, join(folder, 'now')])
    const words = await buildMany(dist, join(folder, 'many'), many)
    const later = await serve([join(folder, 'many')])
    const sections = [...(await sideBySide(browser, now, dist)), await cold(browser, now, later, words)]
    await Promise.all([now.close(), later.close()])
    return sections
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true })
  }
}

interface Data {
  readonly policies: readonly {
    readonly id: string
    readonly clauses: readonly { readonly id: string; readonly title: string | null; readonly text: Readonly<Record<string, string>> }[]
  }[]
}

async function sideBySide(browser: Browser, site: Site, dist: string): Promise<Section[]> {
  const { policies } = JSON.parse(readFileSync(join(dist, 'data/catalogue.json'), 'utf8')) as Data
  const clauses = policies.flatMap(({ id, clauses: all }) => all.map((clause) => ({ path: `policies/${id}/${clause.id}/`, ...clause })))
  const texts = clauses.map(({ path, title, text }): Text => ({ path, words: [...Object.values(text), title ?? ''] }))
  const asked = Object.entries(scripts).flatMap(([segment, lang], i) =>
    Object.values(scripts).map((of, j) => ({
      segment,
      lang,
      of,
      queries: samples(
        clauses.map(({ text }) => text[of] ?? ''),
        12,
        20 + 2 * i + j,
      ),
    })),
  )
  const all = asked.flatMap(({ queries }) => queries)
  const expected = oracle(texts)
  const judge = (name: string, answers: readonly Answers[], whose = all): Line => judged(name, answers, whose, expected)

  const ours: Answers[] = []
  const stock: Answers[] = []
  for (const { segment, lang, queries } of asked) {
    const typed = queries.map(({ query }) => query)
    ours.push(await askOurs(browser, site, segment, typed))
    stock.push(await askStock(browser, site, lang, typed))
  }
  const libraries = await others(texts)
  const theirs = libraries.map((other) => ({
    other,
    answers: asked.map(({ queries }) =>
      askOther(
        other,
        queries.map(({ query }) => query),
      ),
    ),
  }))
  const makes = ['han', 'number', 'latin', 'mark'] as const
  const changes = ['none', 'width', 'case', 'spaces', 'wrong'] as const
  const time = timed(ours.flatMap(({ warm }) => warm))
  return [
    {
      title: `搜索：从文本里取的 ${String(all.length)} 个查询，简繁交叉，长 1～12 字；查全／查准`,
      lines: [
        { ...judge('本站，精确', ours), ...reached(judge('', ours)) },
        ...makes.map((make) =>
          judge(
            `　${named[make]}`,
            ours,
            all.filter((sample) => sample.make === make),
          ),
        ),
        ...changes.map((change) =>
          judge(
            `　${named[change]}`,
            ours,
            all.filter((sample) => sample.change === change),
          ),
        ),
        judge('Pagefind 原样', stock),
        ...theirs.map(({ other, answers }) => judge(other.name, answers)),
      ],
    },
    {
      title: '搜索：已打开之后的一个查询',
      lines: [
        { name: '本站，从按键到列出', measured: printTimed(time), ...atMost(time.median, 20, ' ms') },
        { name: 'Pagefind 原样，搜索并读出十条', measured: printTimed(timed(stock.flatMap(({ warm }) => warm))) },
        ...theirs.map(({ other, answers }) => ({
          name: `${other.name}，只有搜索，不画`,
          measured: printTimed(timed(answers.flatMap(({ warm }) => warm))),
        })),
      ],
    },
    {
      title: '搜索：第一个查询之前要下载（brotli）',
      lines: [
        ...libraries.map(({ name, library, index }) => ({
          name: `${name}，库和全部索引`,
          measured: kB(library + index),
          ratio: `库 ${kB(library)}`,
        })),
      ],
    },
  ]
}

const named = {
  han: '汉字',
  number: '带数字',
  latin: '带字母',
  mark: '带标点',
  none: '照原样',
  width: '换全角',
  case: '换大小写',
  spaces: '中间加空格',
  wrong: '改一个字（多半应当没有）',
} as const

/** Over all queries: of what ought to be found how much is, and of what is found how much ought to be. */
function judged(name: string, answers: readonly Answers[], whose: readonly Sample[], expected: (query: string) => readonly string[]): Line {
  const asked = new Set(whose.map(({ query }) => query))
  let right = 0
  let wanted = 0
  let found = 0
  let whole = 0
  let count = 0
  for (const { found: byQuery } of answers)
    for (const [query, paths] of byQuery) {
      if (!asked.has(query)) continue
      const ought = new Set(expected(query))
      const hit = paths.filter((path) => ought.has(path)).length
      right += hit
      wanted += ought.size
      found += paths.length
      count += 1
      if (hit === ought.size && hit === paths.length) whole += 1
    }
  return {
    name,
    measured: `${percent(right, wanted)}／${percent(right, found)}`,
    ratio: `${String(count)} 个查询中 ${String(whole)} 个分毫不差，应找到 ${String(wanted)} 处`,
  }
}

const percent = (part: number, whole: number): string => (whole === 0 ? '—' : `${((100 * part) / whole).toFixed(part === whole ? 0 : 2)}%`)
const reached = ({ measured }: Line): Pick<Line, 'target' | 'reached'> => ({ target: '100%／100%', reached: measured === '100%／100%' })

async function cold(browser: Browser, now: Site, later: Site, words: readonly string[]): Promise<Section> {
  const today = await weights((query) => coldOurs(browser, now, 'zh-hans', query).then(({ search: bytes }) => bytes), firstQueries)
  const stock = await weights((query) => coldStock(browser, now, 'zh-Hans', query), firstQueries)
  const taken = samples(words, 4, 5).map(({ query }) => query)
  const thenOf = (queries: readonly string[]): Promise<Weights> =>
    weights((query) => coldOurs(browser, later, 'zh-hans', query).then(({ search: bytes }) => bytes), queries)
  const then = await thenOf(firstQueries)
  const pieces = await thenOf(taken)
  const { page } = await coldOurs(browser, now, 'zh-hans', firstQueries[0] ?? '')
  return {
    title: `搜索：第一个查询下载的脚本、索引和文本（brotli）；中位，最多`,
    lines: [
      { name: '本站，现有文本', measured: said(today), ratio: `页面和样式另有 ${kB(page)}`, ...atMost(today.most / 1000, 140, ' kB') },
      { name: 'Pagefind 原样，现有文本', measured: said(stock) },
      { name: `本站，${String(words.length)} 条，同样的词`, measured: said(then), ...atMost(then.most / 1000, 240, ' kB') },
      { name: `本站，${String(words.length)} 条，随手截的 ${String(taken.length)} 段`, measured: said(pieces) },
    ],
  }
}

interface Weights {
  readonly median: number
  readonly most: number
}

async function weights(weigh: (query: string) => Promise<number>, queries: readonly string[]): Promise<Weights> {
  const bytes: number[] = []
  for (const query of queries) bytes.push(await weigh(query))
  return { median: timed(bytes).median, most: Math.max(...bytes) }
}

const said = ({ median, most }: Weights): string => `${kB(median)}，${kB(most)}`
const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`
