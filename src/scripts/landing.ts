/** Where the browser does not read `#…:~:text=` itself, the first of the words is selected and shown. */
const [anchor = '', asked] = location.hash.split(':~:')
const main = document.getElementById('main')
if (asked && main && !Reflect.has(document, 'fragmentDirective')) {
  const word = decodeURIComponent(asked.split('&')[0]?.slice(5) ?? '')
  document.getElementById(anchor.slice(1))?.scrollIntoView()
  const walk = document.createTreeWalker(main, 4)
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const at = node.nodeValue?.indexOf(word) ?? -1
    if (at < 0) continue
    getSelection()?.setBaseAndExtent(node, at, node, at + word.length)
    node.parentElement?.scrollIntoView({ block: 'center' })
    break
  }
}

export {}
