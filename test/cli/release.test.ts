import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import { troubles } from '../../src/cli/release/checkSite.ts'
import { pack, toArchive } from '../../src/cli/release/packed.ts'
import { answering } from '../../src/cli/serve.ts'

const page = (body: string): string => `<!doctype html><html><head><title>x</title></head><body>${body}</body></html>`
const files = {
  'index.html': page('<a href="zh-hans/">简体</a>'),
  'zh-hans/index.html': page('<a href="../data/a.json">data</a><script src="../_astro/x.js"></script>'),
  '404.html': page('没有'),
  'release.json': '{"release":"abc","assets":["x.js"]}',
  'data/a.json': '{"a":1}',
  '_astro/x.js': 'console.log(1)',
}

function folderOf(all: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'release-'))
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

const servers: Server[] = []
async function served(folder: string): Promise<string> {
  const server = createServer(answering(folder)).listen(0, '127.0.0.1')
  servers.push(server)
  await new Promise((done) => server.once('listening', done))
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`
}
afterAll(() => {
  for (const server of servers) server.close()
})

test('every text has its packed twins, a picture none, and what is kept is not packed again', async () => {
  const folder = folderOf({ ...files, 'icon.png': 'PNG' })
  const kept = mkdtempSync(join(tmpdir(), 'packed-'))
  const packed = await pack(folder, kept)
  const at = (path: string): Uint8Array => packed.find((file) => file.path === path)!.bytes
  expect(packed.map(({ path }) => path)).toContain('icon.png')
  expect(packed.map(({ path }) => path)).not.toContain('icon.png.br')
  expect(brotliDecompressSync(at('zh-hans/index.html.br')).toString()).toBe(files['zh-hans/index.html'])
  expect(gunzipSync(at('_astro/x.js.gz')).toString()).toBe(files['_astro/x.js'])
  expect(await pack(folder, kept)).toEqual(packed)
})

test('two folders with the same files are one archive, byte for byte, whatever order and zone they were made in', async () => {
  const zone = process.env['TZ']
  try {
    process.env['TZ'] = 'Asia/Shanghai'
    const one = toArchive(await pack(folderOf(files), mkdtempSync(join(tmpdir(), 'packed-'))))
    process.env['TZ'] = 'America/Lima'
    const reversed = Object.fromEntries(Object.entries(files).reverse())
    const other = toArchive(await pack(folderOf(reversed), mkdtempSync(join(tmpdir(), 'packed-'))))
    expect(Buffer.from(one).equals(other)).toBe(true)
    expect(new TextDecoder().decode(unzipSync(one)['data/a.json'])).toBe(files['data/a.json'])
  } finally {
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
  }
})

test('a copy that is the release passes; another byte, a lost link, a missing file and what is not packed are each named', async () => {
  const folder = folderOf(files)
  expect(await troubles(folder, await served(folder))).toEqual([])
  const long = page('很长'.repeat(1000))
  const mine = folderOf({
    ...files,
    'data/a.json': '{"a":2}',
    'zh-hans/more/index.html': long,
    'index.html': page('<a href="gone/">x</a>'),
  })
  const live = folderOf({ ...files, 'zh-hans/more/index.html': long, 'index.html': page('<a href="gone/">x</a>') })
  const found = await troubles(mine, await served(live))
  expect(found).toEqual(['/data/a.json：内容与 dist/data/a.json 不同', '/zh-hans/more/：没有压缩', '/：链接 gone/ 没有着落'])
  const [first] = await troubles(folderOf({ ...files, 'data/b.json': '{}' }), await served(folder))
  expect(first).toBe('/data/b.json：状态 404，应为 200')
})
