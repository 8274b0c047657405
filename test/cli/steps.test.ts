import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'steps-'))
afterAll(() => rmSync(folder, { recursive: true }))

const node = (code: string): string => `node -e "${code}"`
const write = (file: string, content: object): void => writeFileSync(join(folder, file), JSON.stringify(content))
write('package.json', {
  scripts: {
    good: node('console.log(process.argv[1])'),
    bad: node("console.log('two words'); process.exit(3)"),
    killed: node("process.kill(process.pid, 'SIGKILL')"),
    counting: node("require('fs').writeFileSync('found.json', JSON.stringify({ passed: 7, failures: [] }))"),
    late: node("require('fs').writeFileSync('found.json', JSON.stringify({ passed: 7, failures: [] })); throw new Error('afterwards')"),
    silent: node(''),
  },
})

interface Said {
  readonly lines: readonly string[]
  readonly errors: string
  readonly status: number | null
}
function run(steps: readonly object[], ...named: readonly string[]): Said {
  write('steps.json', steps)
  const done = spawnSync(process.execPath, [join(import.meta.dirname, 'runThem.ts'), ...named], { cwd: folder, encoding: 'utf8' })
  return {
    lines: done.stdout
      .trimEnd()
      .replace(/\d+\.\d 分/g, '… 分')
      .split('\n'),
    errors: done.stderr.trim(),
    status: done.status,
  }
}

const [good, bad] = [
  { id: 'good', name: '好', script: ['good', 'told'] },
  { id: 'bad', name: '坏', script: ['bad'] },
]

test('a line a step, what failed below it, the sum last; all output is kept', () => {
  const { lines, status } = run([good, bad])
  expect(lines).toEqual(['好：通过，… 分', '坏：失败，… 分，全部输出在 kept/bad.txt', '  two words', '', '1 passed, 1 failed'])
  expect(status).toBe(1)
  expect(readFileSync(join(folder, 'kept/good.txt'), 'utf8')).toBe('told\n')
})

test('what comes after a step that failed, or cannot run, says so in one sentence and fails', () => {
  const { lines, status } = run([
    bad,
    { id: 'next', name: '其后', script: ['good'], after: 'bad' },
    { id: 'last', name: '最后', script: ['good'], after: 'next' },
    { id: 'cannot', name: '不能', script: ['good'], cannot: '没有找到 Chromium。' },
  ])
  expect(lines.slice(2)).toEqual([
    '其后：没有跑：坏没有通过。',
    '最后：没有跑：其后没有通过。',
    '不能：没有跑：没有找到 Chromium。',
    '',
    '0 passed, 4 failed',
  ])
  expect(status).toBe(1)
})

test('a step that counts: its report counts, and a script that failed has failed whatever it says', () => {
  const { lines } = run([
    { id: 'counting', name: '数', script: ['counting'], counts: 'found.json' },
    { id: 'late', name: '数后', script: ['late'], counts: 'found.json' },
    { id: 'silent', name: '不数', script: ['silent'], counts: 'nowhere.json' },
    { id: 'killed', name: '中断', script: ['killed'] },
  ])
  expect(lines.filter((line) => line.includes('：'))).toEqual([
    '数：7 项通过，… 分',
    '数后：1 项失败，7 项通过，… 分，全部输出在 kept/late.txt',
    '不数：失败，… 分，全部输出在 kept/silent.txt',
    '中断：失败，… 分，全部输出在 kept/killed.txt',
  ])
  expect(lines.join('\n')).toMatch(/afterwards[^]*没有任何输出。/)
  expect(lines.at(-1)).toBe('14 passed, 3 failed')
})

test('those named alone, with what they come after; a name that is none is answered with those that are', () => {
  const steps = [good, { ...bad, id: 'other' }, { id: 'next', name: '其后', script: ['good'], after: 'good' }]
  expect(run(steps, 'next').lines).toEqual(['好：通过，… 分', '其后：通过，… 分', '', '2 passed, 0 failed'])
  const { errors, status } = run(steps, 'nxt')
  expect([errors, status]).toEqual(['没有这一步：nxt。可以写：good、other、next。', 2])
})
