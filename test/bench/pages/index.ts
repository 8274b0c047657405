import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { weigh, type Weight } from './weigh.ts'

/** So much heavier may a kind of page be among many texts than among few. */
const bar = 1.3

/**
 * `npm run bench -- pages [few many]`: how pages grow with the texts, 5 and 50 where nothing is said. A number is so many grown texts,
 * built into `.cache/bench/pages/<number>`; a folder is a site already built.
 */
export function pages(root: string, asked: readonly string[]): void {
  const [few = '5', many = '50'] = asked
  const [small, large] = [few, many].map((one) => weigh(siteOf(root, one)))
  if (small === undefined || large === undefined) return
  console.log(`字节，原样和 brotli；中位数、最大；${few} → ${many}；× 是最大的两个之比，超过 ${String(bar)} 的记 !\n`)
  const kinds = [...new Set([...small.keys(), ...large.keys()])]
  for (const kind of kinds.sort()) console.log(line(kind, small.get(kind), large.get(kind)))
}

function siteOf(root: string, one: string): string {
  if (!/^\d+$/.test(one)) return one
  const [content, site] = [join(root, '.cache/grow', one), join(root, '.cache/bench/pages', one)]
  execFileSync('npm', ['run', '--silent', 'grow', '--', one], { cwd: root, stdio: 'ignore' })
  console.error(`${one} …`)
  execFileSync('npm', ['run', '--silent', 'build', '--', '--outDir', site], {
    cwd: root,
    env: { ...process.env, CONTENT_ROOT: content },
    stdio: 'ignore',
  })
  return site
}

function line(kind: string, few: Weight | undefined, many: Weight | undefined): string {
  if (few === undefined || many === undefined) return `  ${wide(kind)} ${cell(few)} → ${cell(many)}`
  const ratios = (['raw', 'packed'] as const).map((of) => many.most[of] / few.most[of])
  const over = ratios.some((ratio) => ratio > bar) ? '!' : ' '
  return `${over} ${wide(kind)} ${cell(few)} → ${cell(many)}  × ${ratios.map((ratio) => ratio.toFixed(2)).join(' ')}  ${many.heaviest}`
}

const cell = (weight: Weight | undefined): string =>
  weight === undefined
    ? '—'.padStart(36)
    : [weight.files, weight.median.raw, weight.most.raw, weight.median.packed, weight.most.packed]
        .map((n) => String(n).padStart(7))
        .join(' ')

const wide = (words: string): string => words + ' '.repeat(Math.max(0, 22 - words.length - (words.match(/[\u2e80-\uffef]/g)?.length ?? 0)))
