import { say } from '../../locale/say.ts'
import type { Asked } from '../../stores/finder/asked.ts'
import { sorted, type Group } from '../../stores/finder/choose.ts'
import type { FinderRow } from '../../stores/finder/rows.ts'
import { classes, words } from './page.ts'
import type { Answer } from './within.ts'

/** Rows under a heading; `first` is the first of them as built. '' where they need none. */
export interface Headed {
  readonly rows: readonly FinderRow[]
  readonly said: (total: number, first: HTMLTableRowElement) => string
}

/** What was found stands by how it was found, unless another order is asked for. */
export function grouped(rows: readonly FinderRow[], { sort }: Asked, within: Answer | null): Headed[] {
  if (within === null || sort !== 'place') return sorted(rows, sort).map(headed)
  return Object.entries(classes).flatMap(([name, label]) =>
    [true, false].flatMap((own) => {
      const some = rows.filter(({ n }) => {
        const how = within.rows.get(n)
        return how?.class === name && how.own === own
      })
      return some.length === 0
        ? []
        : [{ rows: some, said: (n: number) => say(words, own ? 'foundOwn' : 'foundClause', { class: label, n }) }]
    }),
  )
}

function headed({ kind, rows }: Group): Headed {
  switch (kind) {
    case 'all':
      return { rows, said: () => '' }
    case 'noCeiling':
      return { rows, said: (n) => say(words, 'groupNoCeiling', { n }) }
    case 'noDate':
      return { rows, said: (n) => say(words, 'groupNoDate', { n }) }
    case 'alike':
      return { rows, said: (n, first) => say(words, 'group', { base: baseOf(first), payee: first.cells[2]?.textContent.trim() ?? '', n }) }
  }
}

function baseOf({ dataset }: HTMLTableRowElement): string {
  const base = dataset['base']
  return base === undefined ? words.groupNoBase : say(words, 'groupBase', { base })
}
