import { dayWords } from '../days/words.ts'
import { today } from '../edge/clock.ts'
import { trusted } from '../edge/trusted.ts'

/** What the notice of a page lets others do: `release.ts`. */
interface News {
  readonly offer: (sentence: string) => void
  readonly offerNew: (act?: () => void) => void
  readonly isOutdated: () => Promise<boolean>
}

/** Copies for when there is no network: the day of the one that is shown, and the worker that keeps them. */
export async function startCopies({ worker = '', copy = '' }: DOMStringMap, news: News): Promise<void> {
  const shown = document.documentElement.dataset['copy']
  if (shown !== undefined) news.offer(copy.replace('{date}', dayWords(today(new Date(shown)))))
  await startWorker(worker, news).catch(() => undefined)
}

/** The worker keeps what was visited. A newer one that is ready takes over where nothing would change under the hand. */
async function startWorker(src: string, { offerNew, isOutdated }: News): Promise<void> {
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
  const doubt = async (): Promise<void> => {
    if (await isOutdated()) offerNew()
  }
  const hear = (): void => {
    found.installing?.addEventListener('statechange', () => void meet())
  }
  serviceWorker.addEventListener('controllerchange', () => {
    if (taken) location.reload()
    else void doubt()
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
