import { say } from '../../locale/say.ts'
import type { FinderSaid } from '../../locale/lists/finder.ts'

/** 128 项，来自 5 份文本，按2026年11月30日判断 · 没有一项能确认在有效期内 · ：征求意见稿 59、… */
export interface Standing {
  readonly before: string
  /** What matters first: whether any is in effect. */
  readonly lead: string
  readonly after: string
}

/**
 * How the measures stand on a day, said at build and again on the reader's day.
 * @param counts by status, in the order they are said, with their names.
 */
export function sayStanding(
  words: FinderSaid,
  counts: readonly { readonly status: string; readonly words: string; readonly n: number }[],
  of: { readonly texts: number; readonly date: string },
): Standing {
  const inEffect = counts.find(({ status }) => status === 'inEffect')?.n ?? 0
  const unsure = counts.some(({ status, n }) => n > 0 && (status === 'note' || status === 'unknown'))
  const rest = counts.filter(({ status, n }) => status !== 'inEffect' && n > 0)
  const list = rest.map(({ words: status, n }) => say(words, 'standingOne', { status, n })).join(words.listSeparator)
  return {
    before: say(words, 'standing', { count: counts.reduce((sum, { n }) => sum + n, 0), ...of }),
    lead: inEffect > 0 ? say(words, 'standingIn', { n: inEffect }) : unsure ? words.standingUnsure : words.standingNone,
    after: list === '' ? words.standingEnd : say(words, 'standingList', { list }),
  }
}
