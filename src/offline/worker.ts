/**
 * The service worker: keeps what was visited, for when there is no network. `PLAN` is written in at build (integration.ts).
 *
 * Pages and data are asked of the network first; a copy answers only where nobody else does, and says so. Each release has a cache of
 * its own and puts nothing there that is not its own, so that a copied page never meets data of another. What bears a digest in its
 * name is the same for ever, and is taken from whichever cache has it.
 */
export interface Plan {
  readonly release: string
  /** Kept at once, whatever is visited: as little as makes a page. */
  readonly shell: readonly string[]
  /** Asked for, the file on the left brings those on the right. */
  readonly rooms: Readonly<Record<string, readonly string[]>>
  /** By the first part of a path: the page for when there is neither network nor copy. */
  readonly without: Readonly<Record<string, string>>
}
declare const PLAN: Plan

/** As much of a service worker as this one uses; the library of the compiler has either this or a page. */
interface Worker {
  readonly registration: { readonly scope: string; readonly update: () => Promise<unknown> }
  readonly clients: { readonly claim: () => Promise<void> }
  readonly skipWaiting: () => Promise<void>
  readonly addEventListener: {
    (kind: 'install' | 'activate', hear: (event: Lasting) => void): void
    (kind: 'fetch', hear: (event: Fetching) => void): void
    (kind: 'message', hear: (event: Lasting & { readonly data: unknown }) => void): void
  }
}
interface Lasting {
  readonly waitUntil: (work: Promise<unknown>) => void
}
interface Fetching extends Lasting {
  readonly request: Request
  readonly respondWith: (answer: Promise<Response>) => void
}
const worker = globalThis as unknown as Worker

const { scope } = worker.registration
const root = new URL(scope).pathname
const ours = `site ${root} `
const name = ours + PLAN.release
const mostPages = 100

const urlOf = (path: string): string => new URL(path, scope).href
/** The path inside the site, without what stands before it; null: not of this site. */
function pathOf(url: string): string | null {
  const { origin, pathname } = new URL(url)
  return origin === new URL(scope).origin && pathname.startsWith(root) ? pathname.slice(root.length) : null
}
const isDigested = (path: string): boolean => /^(_astro\/|pagefind\/(index\/|.*\.pf_meta$))/.test(path)
const isData = (path: string): boolean => /^(data|search|pagefind)\//.test(path) && !/^(search)\/$/.test(path)
const isPage = (path: string): boolean => path.endsWith('/') || path === ''

worker.addEventListener('install', (event) => {
  event.waitUntil(install())
})
worker.addEventListener('activate', (event) => {
  event.waitUntil(activate())
})
worker.addEventListener('message', (event) => {
  const { data } = event
  if (typeof data !== 'object' || data === null || !('kind' in data)) return
  if (data.kind === 'take') event.waitUntil(worker.skipWaiting())
  if (data.kind === 'visited' && 'urls' in data && Array.isArray(data.urls)) event.waitUntil(keepVisited(data.urls.map(String)))
})
worker.addEventListener('fetch', (event) => {
  const { request } = event
  const path = pathOf(request.url)
  // What is asked past every copy is asked to learn what stands on the server now.
  if (request.method !== 'GET' || path === null || request.cache === 'no-store') return
  if (isDigested(path)) event.respondWith(fromAnyCache(event, path))
  else if (request.mode === 'navigate' || isData(path)) event.respondWith(fromNetwork(event, path))
})

/** All or nothing: what another release answered meanwhile is not kept. What was visited before comes along. */
async function install(): Promise<void> {
  const cache = await caches.open(name)
  await Promise.all(PLAN.shell.map((path) => bring(cache, path)))
  const before = (await ownCaches()).filter((one) => one !== name)
  const visited = (await Promise.all(before.map(keptPaths))).flat().slice(-mostPages)
  await Promise.all([...new Set(visited)].map((path) => bring(cache, path).catch(() => undefined)))
  if (!(await isCurrent())) throw new Error('another release')
}

/** One release stays beside this one, for tabs that still show its pages. */
async function activate(): Promise<void> {
  const all = await ownCaches()
  await Promise.all(
    all
      .filter((one) => one !== name)
      .slice(0, -1)
      .map((one) => caches.delete(one)),
  )
  await worker.clients.claim()
}

const ownCaches = async (): Promise<string[]> => (await caches.keys()).filter((one) => one.startsWith(ours))
async function keptPaths(of: string): Promise<string[]> {
  const requests = await (await caches.open(of)).keys()
  return requests.flatMap(({ url }) => pathOf(url) ?? []).filter((path) => !isDigested(path))
}

/** A file into the cache, unless some cache has it for good. */
async function bring(cache: Cache, path: string): Promise<void> {
  const known = isDigested(path) ? await caches.match(urlOf(path)) : undefined
  const answer = known ?? (await fetch(urlOf(path), { cache: isDigested(path) ? 'default' : 'no-cache' }))
  if (!answer.ok || answer.redirected) throw new Error(`${path}: ${String(answer.status)}`)
  await cache.put(urlOf(path), answer)
}

async function fromAnyCache(event: Fetching, path: string): Promise<Response> {
  event.waitUntil(bringRoom(path))
  const known = await caches.match(urlOf(path))
  if (known !== undefined) return known
  const answer = await fetch(event.request)
  if (answer.ok) {
    const copy = answer.clone()
    event.waitUntil(caches.open(name).then((cache) => cache.put(urlOf(path), copy)))
  }
  return answer
}

async function fromNetwork(event: Fetching, path: string): Promise<Response> {
  try {
    const answer = await fetch(event.request)
    if (answer.ok && !answer.redirected) event.waitUntil(keep(path, answer.clone()))
    return answer
  } catch (problem) {
    const copy = await (await caches.open(name)).match(urlOf(path))
    if (event.request.mode !== 'navigate') {
      if (copy === undefined) throw problem
      return copy
    }
    return copy === undefined ? without(path) : marked(copy)
  }
}

/** The page says of itself that it is a copy, and of which day. */
async function marked(copy: Response): Promise<Response> {
  const date = new Date(copy.headers.get('date') ?? 0)
  const text = (await copy.text()).replace('<html ', `<html data-copy="${date.toISOString()}" `)
  return new Response(text, { headers: copy.headers })
}

async function without(path: string): Promise<Response> {
  const [first = ''] = path.split('/')
  const page = PLAN.without[first] ?? Object.values(PLAN.without)[0] ?? ''
  return (await caches.match(urlOf(page))) ?? Response.error()
}

/** What waits to be kept until it is known that it is of this release: asked once for all that comes together. */
let waiting: [path: string, answer: Response][] = []
let asking: Promise<void> | null = null

function keep(path: string, answer: Response): Promise<unknown> {
  waiting.push([path, answer])
  asking ??= pause().then(keepWaiting)
  return asking
}

async function keepWaiting(): Promise<void> {
  const found = waiting
  waiting = []
  asking = null
  if (!(await isCurrent())) {
    await worker.registration.update()
    return
  }
  const cache = await caches.open(name)
  for (const [path, answer] of found) await cache.put(urlOf(path), answer)
  await Promise.all(found.map(([path]) => bringRoom(path)))
  await forgetOldest(cache)
}

const pause = (): Promise<void> => new Promise((done) => setTimeout(done, 300))

async function isCurrent(): Promise<boolean> {
  const answer = await fetch(urlOf('release.json'), { cache: 'no-store' }).catch(() => null)
  if (answer === null || !answer.ok) return false
  const found: unknown = await answer.json().catch(() => null)
  return typeof found === 'object' && found !== null && 'release' in found && found.release === PLAN.release
}

/** What a room needs besides what its page asks for at once. */
async function bringRoom(path: string): Promise<void> {
  const files = PLAN.rooms[path] ?? []
  if (files.length === 0) return
  const cache = await caches.open(name)
  const known = new Set((await cache.keys()).map(({ url }) => pathOf(url)))
  for (const file of files) if (!known.has(file)) await bring(cache, file).catch(() => undefined)
}

/** The first visit went past this worker: what it asked for is asked once more, mostly of the browser's own cache. */
async function keepVisited(urls: readonly string[]): Promise<void> {
  const paths = new Set(urls.flatMap((url) => pathOf(url) ?? []).filter((path) => isDigested(path) || isData(path) || isPage(path)))
  const cache = await caches.open(name)
  for (const path of paths) await bring(cache, path).catch(() => undefined)
  for (const path of paths) await bringRoom(path)
  if (!(await isCurrent())) await Promise.all([...paths].filter((path) => !isDigested(path)).map((path) => cache.delete(urlOf(path))))
}

async function forgetOldest(cache: Cache): Promise<void> {
  const shell = new Set(PLAN.shell)
  const pages = (await cache.keys()).filter(({ url }) => {
    const path = pathOf(url)
    return path !== null && isPage(path) && !shell.has(path)
  })
  for (const one of pages.slice(0, Math.max(0, pages.length - mostPages))) await cache.delete(one)
}
