/** The other script opens at the same place: same page, same question, same anchor. */
const link = document.querySelector<HTMLAnchorElement>('a[data-switch]')
link?.addEventListener('click', () => {
  link.search = location.search
  link.hash = location.hash
})

export {}
