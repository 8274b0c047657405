/** The other script opens at the same place: same page, same anchor. */
const link = document.querySelector<HTMLAnchorElement>('a[data-switch]')
link?.addEventListener('click', () => {
  link.hash = location.hash
})

export {}
