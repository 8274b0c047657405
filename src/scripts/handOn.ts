/** What the address asks for was once asked of the list of files; it is handed on to 支持事项. */
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-hand-on]')) link.search = location.search

export {}
