import { drop, readKept, writeKept } from '../../edge/kept.ts'
import type { Ready } from '../../engine/index.ts'
import { $answers, $opened, $undo, asideKey, empty, type Typed } from '../answers.ts'
import { fromFragment, type Opened } from './link.ts'

const version = 1
const nothingSaid = { dropped: [], renewed: [], state: 'whole', version: null } as const
/** Somebody may open one link after another; nobody goes back more often. */
const most = 5

/** The edges, as start.ts has them. */
export interface Edges {
  readonly storage: () => Storage
  /** Whatever stood in the storage → answers, or null. */
  readonly read: (value: unknown) => Typed | null
}

/** What stood on the form when a link was opened, the last first: put aside, never overwritten. None where storage is blocked or damaged. */
function asideIn({ storage, read }: Edges): readonly Typed[] {
  return entriesIn(storage).flatMap((one) => read(one) ?? [])
}

function entriesIn(storage: () => Storage): readonly unknown[] {
  const kept = readKept(asideKey, version, storage)
  return kept.kind === 'found' && Array.isArray(kept.value) ? kept.value : []
}

/** What a newer page put there stays. Where nothing can be kept, only this page can bring them back. */
function keepAside(list: readonly Typed[], { storage, read }: Edges): void {
  const strange = entriesIn(storage).filter((one) => read(one) === null)
  const entries = [...list.map((typed) => ({ version, ...typed })), ...strange]
  if (entries.length === 0) drop(asideKey, storage)
  else writeKept(asideKey, JSON.stringify(entries), storage)
}

/** The answers of a link onto the form. @returns false where the fragment is no link of ours. */
export function openLink(hash: string, book: Ready, edges: Edges): boolean {
  const found = fromFragment(hash, book)
  if (found === null) return false
  const own = $answers.get()
  const before = $opened.get()?.aside ?? asideIn(edges)
  const kept = [empty, found.typed, before[0]].every((typed) => !isSame(typed, own)) ? [own, ...before].slice(0, most) : before
  keepAside(kept, edges)
  $undo.set(null)
  $answers.set(found.typed)
  $opened.set({ ...sayingOf(found), aside: kept })
  return true
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
const sayingOf = ({ dropped, renewed, state, version: then }: Opened): Omit<Opened, 'typed'> => ({
  dropped,
  renewed,
  state,
  version: then,
})

/** After a reload: the answers put aside are still to be had. */
export function showAside(edges: Edges): void {
  const aside = asideIn(edges)
  if ($opened.get() === null && aside.length > 0) $opened.set({ ...nothingSaid, aside })
}

/** 恢复我原来填写的内容 */
export function restoreOwn(edges: Edges): void {
  const [own, ...rest] = $opened.get()?.aside ?? []
  if (own === undefined) return
  keepAside(rest, edges)
  $answers.set(own)
  $opened.set(rest.length === 0 ? null : { ...nothingSaid, aside: rest })
}

/** The answers of the link are now the person's own. */
export function keepOpened(edges: Edges): void {
  keepAside([], edges)
  $opened.set(null)
}
