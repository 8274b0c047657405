import type { Failure, Found } from './reports.ts'

/** What became of a step. */
export type Outcome = { readonly id: string; readonly name: string } & (
  | { readonly kind: 'ran'; readonly found: Found; readonly minutes: number; readonly kept: string }
  /** One sentence. */
  | { readonly kind: 'notRun'; readonly why: string }
)

/** Failures printed; the others stand in the output that is kept. */
const mostFailures = 20

/** What stands after the name of a step, and the lines below it. */
export function linesOf(outcome: Outcome): string[] {
  if (outcome.kind === 'notRun') return [`没有跑：${outcome.why}`]
  const { found, minutes, kept } = outcome
  const { failures, note, skipped = 0 } = found
  const parts = [
    ...counts(found),
    ...(skipped === 0 ? [] : [`跳过 ${String(skipped)} 项`]),
    `${minutes.toFixed(1)} 分`,
    ...(note === undefined ? [] : [note]),
    ...(failures.length === 0 ? [] : [`全部输出在 ${kept}`]),
  ]
  const more = failures.length - mostFailures
  return [
    parts.join('，'),
    ...failures.slice(0, mostFailures).flatMap(failureLines),
    ...(more > 0 ? [`  另有 ${String(more)} 项失败`] : []),
  ]
}

/** One thing alone needs no number. */
function counts({ passed, failures }: Found): string[] {
  const failed = failures.length
  if (passed + failed === 1) return [failed === 0 ? '通过' : '失败']
  return [...(failed === 0 ? [] : [`${String(failed)} 项失败`]), `${String(passed)} 项通过`]
}

function failureLines({ place, name, message }: Failure): string[] {
  const head = [place, name].filter((part) => part !== '').join(' › ')
  const indent = head === '' ? '  ' : '    '
  return [...(head === '' ? [] : [`  ${head}`]), ...message.split('\n').map((line) => `${indent}${line}`.trimEnd())]
}

/** A step that could not run is a failure. */
export function endLine(outcomes: readonly Outcome[]): { readonly line: string; readonly failed: number } {
  const sum = (count: (outcome: Outcome) => number): number => outcomes.reduce((total, outcome) => total + count(outcome), 0)
  const passed = sum((one) => (one.kind === 'ran' ? one.found.passed : 0))
  const failed = sum((one) => (one.kind === 'ran' ? one.found.failures.length : 1))
  return { line: `${String(passed)} passed, ${String(failed)} failed`, failed }
}
