import { createHash } from 'node:crypto'

/**
 * Says that scripts run (`js`: `@media (scripting)` is younger than the floor), and marks the page `data-stopped` while an island has not started 8 s after the head was read, or after an error before that; takes
 * the mark away when it starts. At most 500 bytes of ES5: it must run where the rest does not. Pictures and styles that fail do not
 * count. Astro takes `ssr` from an island that started.
 */
export const watching =
  "!function(d,w,f){var r=d.documentElement;r.className='js';function c(){f&&d.querySelector('astro-island[ssr]')?r.setAttribute('data-stopped',''):r.removeAttribute('data-stopped')}" +
  "function s(e){var t=e&&e.target||w;t.tagName=='IMG'||t.rel=='stylesheet'||(f=1,c())}" +
  "['error','unhandledrejection','astro:hydration-error'].forEach(function(n){w.addEventListener(n,s,true)});setTimeout(s,8e3);" +
  "new MutationObserver(c).observe(d,{subtree:true,attributeFilter:['ssr']})}(document,window)"

/** As the Content-Security-Policy names it. */
export const watchingHash = `sha256-${createHash('sha256').update(watching).digest('base64')}` as const
