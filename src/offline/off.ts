/** In place of the worker, where the site does without one (without `OFFLINE=on`): takes away what an earlier one kept, and itself. Opens nothing anew. */
interface Worker {
  readonly registration: { readonly scope: string; readonly unregister: () => Promise<boolean> }
  readonly skipWaiting: () => Promise<void>
  readonly addEventListener: (kind: string, hear: (event: { readonly waitUntil: (work: Promise<unknown>) => void }) => void) => void
}
const worker = globalThis as unknown as Worker

worker.addEventListener('install', (event) => {
  event.waitUntil(worker.skipWaiting())
})
worker.addEventListener('activate', (event) => {
  event.waitUntil(leave())
})

async function leave(): Promise<void> {
  const ours = `site ${new URL(worker.registration.scope).pathname} `
  const names = (await caches.keys()).filter((one) => one.startsWith(ours))
  await Promise.all(names.map((one) => caches.delete(one)))
  await worker.registration.unregister()
}

export {}
