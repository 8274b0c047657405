/** A path with a quoted # in it → the address that was meant, under whatever sub-path; null where nothing is to be mended. */
export function mended(path: string): string | null {
  const [, page, fragment] = /^([^%]*)%(?:25)*23(.+)$/i.exec(path) ?? []
  if (page === undefined || fragment === undefined) return null
  // Two slashes at its beginning would name another host.
  return `/${page.replace(/^\/+/, '').replace(/\/*$/, '')}/#${fragment}`.replace(/^\/\/+/, '/')
}
