import { dayWords } from '../days/words.ts'
import { today } from '../edge/clock.ts'
import { doubtEvent, lostEvent } from '../edge/lost.ts'
import { pageStorage } from '../edge/storage.ts'
import { trusted } from '../edge/trusted.ts'

/**
 * What a release changes under a page that stands open: a part that is gone, a copy from the time before, a newer site that is ready.
 * It is said and offered; nothing is ever opened anew by itself.
 */
const news = document.querySelector<HTMLElement>('.news')
const data = news?.dataset ?? {}

function offer(sentence: string, label = '', act?: () => void): void {
  if (news === null) return
  news.textContent = sentence
  if (act !== undefined) {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'btn quiet'
    button.textContent = label
    button.addEventListener('click', act)
    news.append(' ', button)
  }
  news.hidden = false
}

const reload = (): void => location.reload()
const offerNew = (act = reload): void => offer((data['new'] ?? '') + (keeps() ? (data['kept'] ?? '') : ''), data['open'], act)

/** Whether what is typed outlives a reload. */
function keeps(): boolean {
  try {
    return pageStorage().length >= 0
  } catch {
    return false
  }
}

/** Whether this page, asked for now, would ask for other scripts or other data; false too where nobody answers. */
async function isOutdated(): Promise<boolean> {
  try {
    const answer = await fetch(location.pathname + location.search, { cache: 'no-store' })
    if (!answer.ok) return answer.status === 404
    const text = await answer.text()
    const asked = [...document.querySelectorAll('script[src],astro-island')].map(
      (one) => one.getAttribute('src') ?? one.getAttribute('component-url') ?? '',
    )
    return [...asked, `data-version="${data['version'] ?? ''}"`].some((name) => !text.includes(name))
  } catch {
    return false
  }
}

async function lost(): Promise<void> {
  if (await isOutdated()) offerNew()
  else offer(data['lost'] ?? '', data['again'], reload)
}
async function doubted(): Promise<void> {
  if (await isOutdated()) offerNew()
}
addEventListener(lostEvent, () => void lost())
addEventListener(doubtEvent, () => void doubted())
// What Vite says of every part that comes later and does not.
addEventListener('vite:preloadError', () => void lost())

const { copy } = document.documentElement.dataset
if (copy !== undefined) offer((data['copy'] ?? '').replace('{date}', dayWords(today(new Date(copy)))))

/** The worker keeps what was visited, for when there is no network. A newer one that is ready takes over where nothing would change under the hand. */
async function startWorker(src: string): Promise<void> {
  // Absent outside secure contexts and in some web views, whatever the types say.
  const { serviceWorker } = navigator as { readonly serviceWorker?: ServiceWorkerContainer }
  if (serviceWorker === undefined) return
  const first = serviceWorker.controller === null
  await serviceWorker.register(trusted(src))
  const found = await serviceWorker.getRegistration()
  if (found === undefined) return
  let taken = false
  const take = (): void => {
    taken = true
    found.waiting?.postMessage({ kind: 'take' })
  }
  const meet = async (): Promise<void> => {
    if (found.waiting === null || serviceWorker.controller === null) return
    if (await isOutdated()) offerNew(take)
    else found.waiting.postMessage({ kind: 'take' })
  }
  const hear = (): void => {
    found.installing?.addEventListener('statechange', () => void meet())
  }
  serviceWorker.addEventListener('controllerchange', () => {
    if (taken) reload()
    else void doubted()
  })
  found.addEventListener('updatefound', hear)
  hear()
  void meet()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void found.update().catch(() => undefined)
  })
  if (!first) return
  const { active } = await serviceWorker.ready
  const parts = performance.getEntriesByType('resource').map(({ name }) => name)
  active?.postMessage({ kind: 'visited', urls: [location.href, ...parts] })
}

const { worker } = data
if (worker !== undefined) addEventListener('load', () => void startWorker(worker).catch(() => undefined))
