import { nearest } from '../locale/nearest.ts'

/** Only on the bare entrance: the script the browser asks for, else the first. A deep link is never redirected. */
const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-locale]')]
const wanted = nearest(
  navigator.languages,
  links.map(({ hreflang }) => hreflang),
)
const link = links.find(({ hreflang }) => hreflang === wanted)
if (link !== undefined) location.replace(link.href)
