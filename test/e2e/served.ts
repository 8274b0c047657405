import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { answering } from '../../src/cli/serve.ts'

/** A server whose site can be replaced by another release under the pages that stand open, and that can be gone. */
export class Served {
  #answer = answering('dist')
  #server: Server | null = null
  #port = 0

  async up(): Promise<void> {
    const server = createServer((request, answer) => {
      this.#answer(request, answer)
    })
    await new Promise<void>((done) => server.listen(this.#port, '127.0.0.1', done))
    this.#server = server
    this.#port = (server.address() as AddressInfo).port
  }
  async down(): Promise<void> {
    const server = this.#server
    this.#server = null
    if (server === null) return
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  }
  use(dist: string): void {
    this.#answer = answering(dist)
  }
  at(path: string): string {
    return `http://127.0.0.1:${String(this.#port)}/${path}`
  }
}

/** Two walks at once have a folder each. */
const folder = `.cache/releases/${String(process.pid)}`

/** A copy of the built site to be changed. */
export function copyOf(name: string, from = 'dist'): string {
  const to = join(folder, name)
  rmSync(to, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  cpSync(from, to, { recursive: true })
  return to
}

/** The site as a next build would write it: every part under another digest, the release under another name; `change` does the rest. */
export function nextRelease(name: string, change: (path: string, text: string) => string = (_, text) => text): string {
  const root = copyOf(name)
  const assets = readdirSync(join(root, '_astro'))
  const renamed = new Map(assets.map((file) => [file, file.replace(/([.-])([\w-]{8})\.(js|css)$/, '$1NEXT$2.$3')]))
  for (const [from, to] of renamed) renameSync(join(root, '_astro', from), join(root, '_astro', to))
  const { release } = JSON.parse(readFileSync(join(root, 'release.json'), 'utf8')) as { release: string }
  for (const path of readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(html|js|json)$/.test(file))) {
    const text = readFileSync(join(root, path), 'utf8')
    const next = text.replace(/[\w.-]+\.(?:js|css)\b/g, (word) => renamed.get(word) ?? word).replaceAll(release, 'next00000000')
    writeFileSync(join(root, path), change(path, next))
  }
  return root
}
