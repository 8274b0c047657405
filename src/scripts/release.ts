import { doubtEvent, lostEvent } from '../edge/lost.ts'
import { pageStorage } from '../edge/storage.ts'

/**
 * What a release changes under a page that stands open: a part that is gone, data of another shape. It is said and offered; nothing
 * is ever opened anew by itself. It comes with the page, since after a release nothing more may come.
 */
const news = document.querySelector<HTMLElement>('.news')
const data = news?.dataset ?? {}

function offer(sentence = '', label = '', act: () => void = () => location.reload()): void {
  const [said, button] = news?.children ?? []
  if (said === undefined || !(button instanceof HTMLElement)) return
  said.textContent = sentence
  button.textContent = label
  button.hidden = label === ''
  button.onclick = act
  news?.removeAttribute('hidden')
}

/** Whether what is typed outlives a reload. */
function keeps(): boolean {
  try {
    return pageStorage().length >= 0
  } catch {
    return false
  }
}

const offerNew = (act?: () => void): void => offer((data['new'] ?? '') + (keeps() ? (data['kept'] ?? '') : ''), data['open'], act)

/** Whether this page, asked for now, would ask for other scripts or other data; false too where nobody answers. */
async function isOutdated(): Promise<boolean> {
  try {
    const answer = await fetch(location.pathname + location.search, { cache: 'no-store' })
    if (!answer.ok) return answer.status === 404
    const text = await answer.text()
    const asked = [...document.querySelectorAll('script[src],astro-island')].map((one) =>
      String(one.getAttribute('src') ?? one.getAttribute('component-url')),
    )
    return [...asked, `data-version="${data['version'] ?? ''}"`].some((name) => !text.includes(name))
  } catch {
    return false
  }
}

async function lost({ type }: Event): Promise<void> {
  if (await isOutdated()) offerNew()
  else if (type !== doubtEvent) offer(data['lost'], data['again'])
}
// The last is what Vite says of every part that comes later and does not.
for (const name of [lostEvent, doubtEvent, 'vite:preloadError']) addEventListener(name, (event) => void lost(event))

// Left out of what is built without copies.
if (import.meta.env.COPIES)
  addEventListener('load', () => void import('./copies.ts').then(({ startCopies }) => startCopies(data, { offer, offerNew, isOutdated })))
