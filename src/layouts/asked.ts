import { createHash } from 'node:crypto'

/** Before the first line is drawn: a page that was asked for something does not first show the list of everything. */
export const asking = "/[?&#]q=[^&#]/.test(location.search+location.hash)&&document.documentElement.setAttribute('data-asked','')"

/** As the Content-Security-Policy names it. */
export const askingHash = `sha256-${createHash('sha256').update(asking).digest('base64')}` as const
