import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * `npm run keep -- <folder of the release that stands on the server>`: what bears a digest in its name and was that release's own goes into
 * dist/ too, so that its pages, still open or still in some cache, find their parts. What it had kept of the one before does not: one release.
 */
export function keep(from: string, to: string): number {
  const { assets } = JSON.parse(readFileSync(join(from, 'release.json'), 'utf8')) as { readonly assets: readonly string[] }
  const index = join(from, 'pagefind')
  const found = existsSync(index)
    ? readdirSync(index, { recursive: true, encoding: 'utf8' }).filter((file) => /^index.+\.pf_index$|\.pf_meta$/.test(file))
    : []
  const wanted = [...assets.map((name) => `_astro/${name}`), ...found.map((name) => `pagefind/${name}`)]
  const missing = wanted.filter((file) => !existsSync(join(to, file)))
  for (const file of missing) {
    mkdirSync(dirname(join(to, file)), { recursive: true })
    copyFileSync(join(from, file), join(to, file))
  }
  return missing.length
}

if (process.argv[1] === import.meta.filename) {
  const [before] = process.argv.slice(2)
  if (before === undefined || !existsSync(join(before, 'release.json'))) {
    console.error('写上服务器上现有那一版的文件夹（里面有 release.json）：npm run keep -- 文件夹')
    process.exitCode = 2
  } else {
    const kept = keep(before, 'dist')
    console.log(`留下上一版的 ${String(kept)} 个文件`)
  }
}
