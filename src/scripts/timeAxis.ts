import { dayShown } from '../edge/clock.ts'

/**
 * The line of the day on the drawings of 时间轴, moved as the day shown moves: `data-axis` says first/last/left/right of the axis,
 * `data-day-words` names the day, as built|today|asked for.
 */
function show(): void {
  for (const words of document.querySelectorAll<SVGElement>('[data-day-words]'))
    words.textContent = words.dataset['dayWords']?.split('|')[document.documentElement.dataset['day'] === undefined ? 1 : 2] ?? ''
  for (const line of document.querySelectorAll<SVGElement>('[data-axis]')) {
    const [first = '', last = '', left = '', right = ''] = line.dataset['axis']?.split('/') ?? []
    const start = Date.parse(first)
    const along = (Date.parse(dayShown()) - start) / (Date.parse(last) - start)
    const at = Number(left) + Math.min(1, Math.max(0, along)) * (Number(right) - Number(left))
    line.setAttribute('transform', `translate(${at.toFixed(1)})`)
    line.querySelector('text')?.setAttribute('text-anchor', along < 0.33 ? 'start' : along > 0.67 ? 'end' : 'middle')
  }
}

show()
addEventListener('day', show)
