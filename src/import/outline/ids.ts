import type { Item } from './tree.ts'

/** Ids of clauses: all printed numbers from the outermost; where the inner ones run on through the outer, only those. */
export function idsOf(items: readonly Item[], prefix: readonly string[]): { ids: Map<Item, string>; doubts: string[] } {
  const runsOn = runningStyles(items)
  const pathOf = (item: Item): string[] => {
    const own = item.word === null ? (item.label?.numbers.map(String) ?? []) : [item.word]
    if (item.label?.style === 'dotted') return own
    const alone = item.label !== null && runsOn.has(item.label.style)
    return alone || item.parent === null ? own : [...pathOf(item.parent), ...own]
  }
  const ids = new Map<Item, string>()
  const doubts: string[] = []
  const taken = new Map<string, number>()
  for (const item of items) {
    if (item.bare) continue
    const id = [...prefix, ...pathOf(item)].join('-')
    const times = (taken.get(id) ?? 0) + 1
    taken.set(id, times)
    ids.set(item, times === 1 ? id : `${id}-again${times === 2 ? '' : String(times)}`)
    if (times > 1) doubts.push(`${id}出现两次：${item.own[0]?.words.slice(0, 16) ?? ''}`)
  }
  return { ids, doubts }
}

/** Kinds of number that never begin anew, though what stands above them changes, and are no one else's numbers. */
function runningStyles(items: readonly Item[]): ReadonlySet<string> {
  const byStyle = Map.groupBy(
    items.filter(({ label }) => label !== null),
    ({ label }) => label?.style ?? '',
  )
  const running = [...byStyle].flatMap(([style, all]) => {
    const changes = all.filter(({ parent }, i) => i > 0 && parent !== all[i - 1]?.parent)
    const anew = changes.some(({ label }) => label?.number === 1)
    const onlyHeadings = all.every(({ parent }) => parent === null || (parent.bare && parent.word === null))
    const runs =
      changes.length > 0 && !anew && changes.every((item) => (item.label?.number ?? 0) > (all[all.indexOf(item) - 1]?.label?.number ?? 0))
    // 第三条 is cited by its number alone, whatever chapter it stands in.
    return (runs || (style === 'article' && !anew)) && onlyHeadings && (runs || style === 'article') && !clashes(all, items) ? [style] : []
  })
  return new Set(running)
}

/** Whether outer clauses with words of their own bear the same numbers. */
const clashes = (all: readonly Item[], items: readonly Item[]): boolean =>
  items.some((item) => !item.bare && item.parent === null && item.label !== null && item.label.style !== all[0]?.label?.style)
