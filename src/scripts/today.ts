import { dayWords } from '../days/day.ts'
import { today } from '../edge/clock.ts'

/**
 * A static page goes stale while standing still: what is dated on it is set to the reader's day, or to the day the reader
 * asks for (`asOf.ts` says which, in `<html data-day>` and by the event `day`).
 * `data-from` / `data-until` (ISO, inclusive) bound what is shown; `data-periods` counts those that hold; `data-day-words` names
 * the day, as built|today|asked for; `data-axis` (first/last/left/right) is moved along its axis.
 */
const each = (found: string, set: (part: HTMLElement | SVGElement, data: DOMStringMap) => void): void => {
  for (const part of document.querySelectorAll<HTMLElement | SVGElement>(found)) set(part, part.dataset)
}

function show(): void {
  const asked = document.documentElement.dataset['day']
  const now = asked ?? today()
  each('[data-from],[data-until]', (part, { from = '', until = '9' }) => part.toggleAttribute('hidden', now < from || now > until))
  each('[data-periods]', (part, { periods = '' }) => {
    const hold = periods.split(' ').filter((period) => {
      const [from = '', until = ''] = period.split('/')
      return from !== '' && from <= now && now <= (until || '9')
    })
    part.textContent = String(hold.length)
  })
  each('[data-today]', (part) => {
    if (part.tagName === 'TIME') part.setAttribute('datetime', now)
    part.textContent = dayWords(now)
  })
  each('[data-day-words]', (part, { dayWords: said = '' }) => {
    part.textContent = said.split('|')[asked === undefined ? 1 : 2] ?? ''
  })
  each('[data-axis]', (part, { axis = '' }) => {
    const [first = '', last = '', left = '', right = ''] = axis.split('/')
    const along = (Date.parse(now) - Date.parse(first)) / (Date.parse(last) - Date.parse(first))
    const at = Number(left) + Math.min(1, Math.max(0, along)) * (Number(right) - Number(left))
    part.setAttribute('transform', `translate(${at.toFixed(1)})`)
    part.querySelector('text')?.setAttribute('text-anchor', along < 0.33 ? 'start' : along > 0.67 ? 'end' : 'middle')
  })
}

show()
addEventListener('day', show)
