import { dayAfter } from '../../days/day.ts'
import { years } from '../formula/canonical.ts'
import type { PolicyFile } from '../../schema/policy.ts'

/** A text that prints how long it holds, not until when: the last day, counted from the first (自发布之日起三年: the day of issue is the first). */
export function withEnd(policy: PolicyFile): PolicyFile {
  const { expires } = policy.dates
  const first = expires?.from === undefined ? undefined : policy.dates[expires.from]?.iso
  if (expires?.after === undefined || first === undefined) return policy
  return { ...policy, dates: { ...policy.dates, expires: { ...expires, iso: expires.iso ?? lastDay(first, expires.after) } } }
}

/** So many years and months later, the day before: 2033-03-15 and 3年 give 2036-03-14. */
export function lastDay(first: string, after: string): string {
  const [year = 0, month = 1, day = 1] = first.split('-').map(Number)
  const months = year * 12 + month - 1 + Math.round(Number(years(after)) * 12)
  const [y, m] = [Math.floor(months / 12), (months % 12) + 1]
  const days = new Date(Date.UTC(y, m, 0)).getUTCDate()
  const two = (n: number): string => String(n).padStart(2, '0')
  // A month without that day ends the term with its own last day.
  return day > days ? `${y}-${two(m)}-${two(days)}` : dayAfter(`${y}-${two(m)}-${two(day)}`, -1)
}
