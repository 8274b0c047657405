import { createHash } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** `npm run same`: the site in dist/, built once more in another folder, is the same files with the same bytes. */
const built = 'dist'
const sources = ['package.json', 'tsconfig.json', 'astro.config.mjs', 'src', 'content', 'public']

function digests(root: string): Map<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = files.map(({ parentPath, name }) => join(parentPath, name).slice(root.length + 1)).sort()
  return new Map(
    paths.map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(root, path)))
        .digest('hex'),
    ]),
  )
}

function buildAgain(folder: string): boolean {
  for (const source of sources) cpSync(source, join(folder, source), { recursive: true })
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'))
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' }
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'build'], { cwd: folder, env, encoding: 'utf8' })
  if (status !== 0) console.error(`${stdout}\n${stderr}`.trim())
  return status === 0
}

function differences(): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'again-'))
  try {
    if (!buildAgain(folder)) return ['第二次构建没有成功']
    const [once, again] = [digests(built), digests(join(folder, built))]
    const paths = [...new Set([...once.keys(), ...again.keys()])].sort()
    return paths.filter((path) => once.get(path) !== again.get(path)).map((path) => `${path}：两次构建不同`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const found = differences()
for (const line of found) console.error(line)
console.log(found.length === 0 ? '两次构建逐字节相同' : `${String(found.length)} 处不同`)
process.exitCode = found.length === 0 ? 0 : 1
