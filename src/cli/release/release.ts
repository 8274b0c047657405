import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pack, toArchive } from './packed.ts'

/** `npm run release`: the site in dist/ as it is uploaded, each text with its `.br` and `.gz`, and the same in one archive. */
const [from, to] = ['dist', '.cache/release']

async function release(): Promise<void> {
  const packed = await pack(from, join(to, 'packed'))
  rmSync(join(to, 'site'), { recursive: true, force: true })
  for (const { path, bytes } of packed) {
    mkdirSync(dirname(join(to, 'site', path)), { recursive: true })
    writeFileSync(join(to, 'site', path), bytes)
  }
  const { release: name } = JSON.parse(readFileSync(join(from, 'release.json'), 'utf8')) as { readonly release: string }
  const archive = toArchive(packed)
  const file = join(to, `site-${name}.zip`)
  writeFileSync(file, archive)
  const sum = (kind: (path: string) => boolean): string =>
    `${(packed.reduce((all, { path, bytes }) => all + (kind(path) ? bytes.length : 0), 0) / 1e6).toFixed(1)} MB`
  console.log(
    `${join(to, 'site')}：原样 ${sum((path) => !/\.(br|gz)$/.test(path))}，br ${sum((path) => path.endsWith('.br'))}，gz ${sum((path) => path.endsWith('.gz'))}`,
  )
  console.log(`${file}：sha256 ${createHash('sha256').update(archive).digest('hex')}`)
}

if (existsSync(join(from, 'release.json'))) await release()
else {
  console.error('先构建：npm run build')
  process.exitCode = 2
}
