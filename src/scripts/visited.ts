/** The page for when there is no network lists what this browser has kept of the script it is in. */
const list = document.querySelector<HTMLElement>('[data-visited]')
const { root = '' } = list?.dataset ?? {}

async function show(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith('site '))
  const found = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
  const pages = [...new Set(found.flat().map(({ url }) => new URL(url).pathname))].filter(
    (path) => path.startsWith(root) && path.endsWith('/'),
  )
  for (const path of pages.sort()) {
    const answer = await caches.match(path)
    const title = /<title>([^<]*)<\/title>/.exec((await answer?.text()) ?? '')?.[1]
    if (title === undefined || path.endsWith('/offline/')) continue
    const item = document.createElement('li')
    const link = document.createElement('a')
    link.href = path
    link.textContent = title.replace(/&amp;/g, '&')
    item.append(link)
    list?.append(item)
  }
  if (list !== null && list.childElementCount > 0) list.hidden = false
}
void show().catch(() => undefined)

export {}
