/** A path of the site as a whole address, to be sent to others. */
export const addressOf = (path: string): string => new URL(path, location.href).href

/** What the address of this page asks for, behind its `?`. */
export const askedInAddress = (): URLSearchParams => new URLSearchParams(location.search)

/** What stands behind its `#`, with it; empty where there is none. */
export const fragmentOfAddress = (): string => location.hash

/** Another query (`?…` or empty) on this page, in place of the one that stands there; what stands behind `#` stays. */
export function replaceQuery(query: string): void {
  history.replaceState(history.state, '', location.pathname + query + location.hash)
}

/** The same, as a step one can go back from. */
export function pushQuery(query: string): void {
  history.pushState(null, '', location.pathname + query)
}

/** What stood behind `#` was read, and a reload need not read it again. */
export function dropFragment(): void {
  history.replaceState(history.state, '', location.pathname + location.search)
}

/** Another page of this site, as a step one can go back from; its own script shows it. */
export function pushPath(path: string): void {
  history.pushState(null, '', path)
}

/** The whole of it, as it stands. */
export const wholeAddress = (): string => location.href

export const pathOfAddress = (): string => location.pathname

/** The same, in place of the page that stands there. */
export function replacePath(path: string): void {
  history.replaceState(history.state, '', path)
}

/** All that stands behind the path, on this page, in place of what stands there or as a step one can go back from. */
export function writeAddress(behindPath: string, how: 'replace' | 'push'): void {
  history[how === 'push' ? 'pushState' : 'replaceState'](null, '', location.pathname + behindPath)
}

/** What this entry of the history keeps for the way back, and what it kept. */
export const keepInEntry = (kept: unknown): void => history.replaceState(kept, '')
export const keptInEntry = (): unknown => history.state
