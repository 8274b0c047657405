import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { build, type Plugin } from 'esbuild'
import { leanDecimal } from '../../src/bundle/leanDecimal.mjs'
import { loadCatalogue } from '../../src/catalogue/load.ts'
import { toRulebook } from '../../src/catalogue/rule/rulebook.ts'
import { toEstimateData } from '../../src/view/estimate/estimateData.ts'
import { toEdition } from '../../src/view/site/edition.ts'
import { atMost, type Bench, type Line } from './table.ts'

/** What the browser downloads to compute: the engine, and the rulebook it computes with, brotli at its best. */
export const size: Bench = async (root) => [{ title: '下载（brotli）', lines: [await engineLine(root), ...rulebookLines(root)] }]

async function engineLine(root: string): Promise<Line> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'src/engine/index.ts')],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    plugins: [lean],
  })
  const bytes = outputFiles.reduce((sum, { contents }) => sum + brotliCompressSync(contents).length, 0)
  return { name: '引擎和 decimal.js', measured: `${String(bytes)} B`, ...atMost(bytes, 21_000, ' B') }
}

/** As the site is built: decimal.js without what the browser never calls. */
const lean: Plugin = {
  name: 'lean-decimal',
  setup: (run) => {
    run.onLoad({ filter: /decimal\.js[\\/]decimal\.mjs$/ }, ({ path }) => ({
      contents: leanDecimal(readFileSync(path, 'utf8')),
      loader: 'js',
    }))
  },
}

/** The served file holds the rulebook and, beside it, the words 测算 says. */
function rulebookLines(root: string): Line[] {
  const catalogue = loadCatalogue(root)
  const rulebook = toRulebook(catalogue)
  const served = toEstimateData(toEdition(catalogue, rulebook, 'zh-Hans', '2026-11-24'), rulebook)
  const bytes = packed(served.rulebook)
  const each = bytes / rulebook.measures.length
  return [
    { name: 'rulebook，简体', measured: `${String(bytes)} B` },
    { name: `rulebook，每项（${String(rulebook.measures.length)} 项）`, measured: `${each.toFixed(0)} B`, ...atMost(each, 250, ' B') },
    { name: 'rulebook.zh-hans.json 全部，连同测算的文字', measured: `${String(packed(served))} B` },
  ]
}

const packed = (value: unknown): number => brotliCompressSync(JSON.stringify(value)).length
