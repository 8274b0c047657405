import { spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs'
import { readAlone, type Found, type Read } from './reports.ts'
import { endLine, linesOf, type Outcome } from './stepLines.ts'

/** One thing to check: an npm script that passes or fails, or one that leaves a report of much that passes or fails. */
export interface Step {
  /** On the command line, and of the file its output is kept in. */
  readonly id: string
  readonly name: string
  /** The npm script, and what it is told. */
  readonly script: readonly [string, ...string[]]
  readonly env?: Readonly<Record<string, string>>
  /** The step without which this one means nothing. */
  readonly after?: string
  /** Makes sure that it can run, showing what it does on `output`; throws one sentence. */
  readonly prepare?: (output: number) => void
  readonly report?: { readonly file: string; readonly read: Read }
}

/**
 * Runs the steps one after another, or those named and what they come after: a line each, what failed below it, and last
 * `N passed, N failed`. All that a step prints is kept in `folder`.
 */
export function runSteps(steps: readonly Step[], folder: string, named: readonly string[]): void {
  const unknown = named.filter((id) => steps.every((step) => step.id !== id))
  if (unknown.length > 0) {
    console.error(`没有这一步：${unknown.join('、')}。可以写：${steps.map(({ id }) => id).join('、')}。`)
    process.exitCode = 2
    return
  }
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const outcomes: Outcome[] = []
  for (const step of chosen(steps, named)) {
    process.stdout.write(`${step.name}：`)
    const outcome = perform(step, `${folder}/${step.id}.txt`, outcomes)
    outcomes.push(outcome)
    console.log(linesOf(outcome).join('\n'))
  }
  const { line, failed } = endLine(outcomes)
  console.log(`\n${line}`)
  process.exitCode = failed === 0 ? 0 : 1
}

function chosen(steps: readonly Step[], named: readonly string[]): readonly Step[] {
  const needed = steps.filter(({ id }) => named.includes(id)).map(({ after }) => after)
  return named.length === 0 ? steps : steps.filter(({ id }) => named.includes(id) || needed.includes(id))
}

function perform(step: Step, kept: string, before: readonly Outcome[]): Outcome {
  const { id, name } = step
  const base = before.find((one) => one.id === step.after)
  if (base !== undefined && (base.kind === 'notRun' || base.found.failures.length > 0))
    return { kind: 'notRun', id, name, why: `${base.name}没有通过。` }
  const output = openSync(kept, 'w')
  const from = performance.now()
  try {
    step.prepare?.(output)
    const good = run(step, output)
    return { kind: 'ran', id, name, found: foundBy(step, good, kept), minutes: (performance.now() - from) / 60_000, kept }
  } catch (problem) {
    return { kind: 'notRun', id, name, why: problem instanceof Error ? problem.message : String(problem) }
  } finally {
    closeSync(output)
  }
}

/** Colours are for a terminal, and no step writes to one. */
function run({ script: [script, ...told], env: own }: Step, output: number): boolean {
  const { FORCE_COLOR: _, ...outer } = process.env
  const env = { ...outer, ...own, NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1' }
  const done = spawnSync('npm', ['run', '--silent', script, '--', ...told], { stdio: ['ignore', output, output], env })
  if (done.error !== undefined) throw new Error(`npm 没有启动：${done.error.message}。`)
  return done.status === 0
}

/** What its report says; a script that failed has failed, whatever its report says or if there is none. */
function foundBy({ report }: Step, good: boolean, kept: string): Found {
  const alone = readAlone(good, readFileSync(kept, 'utf8'))
  if (report === undefined) return alone
  try {
    const found = report.read(readFileSync(report.file, 'utf8'))
    return good || found.failures.length > 0 ? found : { ...found, failures: alone.failures }
  } catch {
    return readAlone(false, readFileSync(kept, 'utf8'))
  }
}
