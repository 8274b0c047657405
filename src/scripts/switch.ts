/** Another script opens at the same place: same page, same question, same anchor. */
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-switch]'))
  link.addEventListener('click', () => {
    link.search = location.search
    link.hash = location.hash
  })

export {}
