import { createHash } from 'node:crypto'

/**
 * Says that scripts run (`js`: `@media (scripting)` is younger than the floor), and marks the page `data-stopped` while an island has not started 8 s after the head was read, or, after an error, while one has not started, stands
 * empty or still waits (`data-wait`); takes the mark away when it does. At most 500 bytes of old script: it must run where the rest does not. Pictures and styles that fail do not
 * count. Astro takes `ssr` from an island that started.
 */
export const watching =
  "!function(d,w,f){var r=d.documentElement;r.className='js';function c(){r.toggleAttribute('data-stopped',!!(f&&d.querySelector('[ssr],astro-island:empty,[data-wait]')))}" +
  "function s(e){var t=e&&e.target||w;t.tagName=='IMG'||t.rel=='stylesheet'||(f=1,c())}" +
  "['error','unhandledrejection','astro:hydration-error'].forEach(function(n){w.addEventListener(n,s,true)});setTimeout(s,8e3);" +
  "new MutationObserver(c).observe(d,{childList:1,subtree:1,attributeFilter:['ssr']})}(document,window)"

/** As the Content-Security-Policy names it. */
export const watchingHash = `sha256-${createHash('sha256').update(watching).digest('base64')}` as const
