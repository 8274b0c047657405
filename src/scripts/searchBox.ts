/** The box of every page: `/` leads to it, and what it shows comes when it is asked. */
const box = document.querySelector<HTMLInputElement>('[data-search]')

document.addEventListener('keydown', (event) => {
  const at = event.target
  const typing = at instanceof HTMLElement && (at.isContentEditable || /^(input|textarea|select)$/i.test(at.tagName))
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typing) return
  const field = document.querySelector<HTMLInputElement>('input.query')
  if (field === null) return
  event.preventDefault()
  field.focus()
  field.select()
})

box?.addEventListener('focus', () => void import('./recentSearches.ts').then(({ offerRecent }) => offerRecent(box)), { once: true })

export {}
