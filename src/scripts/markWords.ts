/** The first of the words a link asks for, selected and shown: `landing.ts`. */
export function markWords(anchor: string, asked: string, main: HTMLElement): void {
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
