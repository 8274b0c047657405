const asked = new Map<string, Promise<void>>()

/** A stylesheet of this site, once. @throws where it cannot be had. */
export function fetchSheet(href: string): Promise<void> {
  const before = asked.get(href)
  if (before !== undefined) return before
  const coming = new Promise<void>((resolve, reject) => {
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = href
    link.onload = () => {
      resolve()
    }
    link.onerror = () => {
      asked.delete(href)
      link.remove()
      reject(new Error(href))
    }
    document.head.append(link)
  })
  asked.set(href, coming)
  return coming
}
