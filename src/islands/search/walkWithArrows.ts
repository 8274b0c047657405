/** ↓ and ↑ walk from the field through the results and back; the browser's own keys stay as they are. */
export function walkWithArrows(event: KeyboardEvent, field: HTMLInputElement | null): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  const { currentTarget: part, target } = event
  if (step === 0 || event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return
  if (!(part instanceof HTMLElement) || !(target instanceof HTMLElement) || field === null) return
  const stops = [field, ...part.querySelectorAll<HTMLElement>('a[data-hit]')]
  const at = stops.indexOf(target)
  const next = stops[at + step]
  if (at < 0 || next === undefined) return
  event.preventDefault()
  next.focus()
}
