import { dayWords } from '../days/words.ts'
import { dayShown } from '../edge/clock.ts'

/**
 * A static page goes stale while standing still: what is dated on it is set to the reader's day, or to the day the reader
 * asks for (`asOf.ts` says which, in `<html data-day>` and by the event `day`).
 * `data-from` / `data-until` (ISO, inclusive) bound what is shown; `data-periods` counts those that hold.
 */
const each = (found: string, set: (part: HTMLElement | SVGElement, data: DOMStringMap) => void): void => {
  for (const part of document.querySelectorAll<HTMLElement | SVGElement>(found)) set(part, part.dataset)
}

function show(): void {
  const now = dayShown()
  each('[data-from],[data-until]', (part, { from = '', until = '9' }) => part.toggleAttribute('hidden', now < from || now > until))
  each('[data-periods]', (part, { periods = '' }) => {
    const hold = periods.split(' ').filter((period) => {
      const [from, until] = period.split('/')
      // What is left empty lies after every day.
      return (from || '9') <= now && now <= (until || '9')
    })
    part.textContent = String(hold.length)
  })
  each('[data-today]', (part) => {
    if (part.tagName === 'TIME') part.setAttribute('datetime', now)
    part.textContent = dayWords(now)
  })
}

show()
addEventListener('day', show)
