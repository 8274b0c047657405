import { today, todayInWords } from './clock.ts'

/**
 * A static page goes stale while standing still: what is dated on it is set to the reader's day.
 * `data-from` / `data-until` (ISO, inclusive) bound what is shown; `data-periods` counts those that hold today.
 */
const now = today()

for (const part of document.querySelectorAll<HTMLElement>('[data-from],[data-until]')) {
  const { from = '', until = '9' } = part.dataset
  part.hidden = now < from || now > until
}
for (const part of document.querySelectorAll<HTMLElement>('[data-periods]')) {
  const periods = (part.dataset['periods'] ?? '').split(' ').map((period) => period.split('/'))
  part.textContent = String(periods.filter(([from = '', until = '']) => from !== '' && from <= now && now <= (until || '9')).length)
}
for (const part of document.querySelectorAll('time[data-today]')) {
  part.setAttribute('datetime', now)
  part.textContent = todayInWords()
}
