/** Tells what another tab wrote: as it says so, and again whenever one looks here, since web views of chat apps say nothing. @returns undoes it. */
export function followKept(keys: readonly string[], page: Window, hear: () => void): () => void {
  const told = ({ key }: StorageEvent): void => {
    if (key === null || keys.includes(key)) hear()
  }
  const look = (): void => {
    if (page.document.visibilityState === 'visible') hear()
  }
  page.addEventListener('storage', told)
  page.addEventListener('pageshow', look)
  page.document.addEventListener('visibilitychange', look)
  return () => {
    page.removeEventListener('storage', told)
    page.removeEventListener('pageshow', look)
    page.document.removeEventListener('visibilitychange', look)
  }
}
