/**
 * On a phone every column of a comparison is a block of its own (styles/compare/stacked.css): its cells are told which row they are of, and follow one
 * another by their order. Without it the table scrolls in its box.
 */
function arrange(table: HTMLTableElement): void {
  const taken = new Set<string>()
  for (const [y, row] of [...table.rows].entries()) {
    let x = 0
    for (const cell of row.cells) {
      while (taken.has(`${String(x)} ${String(y)}`)) x += 1
      for (let down = 0; down < cell.rowSpan; down++)
        for (let along = 0; along < cell.colSpan; along++) taken.add(`${String(x + along)} ${String(y + down)}`)
      if (cell.tagName === 'TD' && !cell.classList.contains('absent')) cell.dataset['k'] = row.cells[0]?.textContent ?? ''
      // One's own figures stand above what the text says.
      cell.style.order = String(x * 3 + (cell.tagName === 'TH' ? 0 : row.dataset['row'] === 'mine' ? 1 : 2))
    }
  }
  table.classList.add('stacked')
}

const arrangeAll = (): void => {
  for (const table of document.querySelectorAll<HTMLTableElement>('table.compare')) arrange(table)
}
arrangeAll()
// The builder draws its tables itself.
const desk = document.querySelector('astro-island')
if (desk !== null) new MutationObserver(arrangeAll).observe(desk, { childList: true, subtree: true })

export {}
