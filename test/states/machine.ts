import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { findBrowser } from '../../src/cli/browser.ts'

/** What pictures depend on besides the pages. */
export interface Machine {
  /** As the browser names itself. */
  readonly browser: string
  /** Of the files that letters are drawn from: sha256, in their order. */
  readonly fonts: string
}

/** Of these machines pictures are alike: where each is recorded, next to them. */
export const recordFile = `${import.meta.dirname}/pictures/record.json`

export function thisMachine(): Machine {
  const browser = findBrowser()
  return { browser: browser === undefined ? '' : said(browser, '--version'), fonts: fontsHere() }
}

/** Why pictures of this machine cannot be compared with those that are kept; null: they can. */
export function whyNotComparable(here: Machine): string | null {
  const there = JSON.parse(readFileSync(recordFile, 'utf8')) as Machine
  if (here.browser !== there.browser) return `浏览器是 ${here.browser}，图片来自 ${there.browser}`
  return here.fonts === there.fonts ? null : '字体与拍图片时的不同'
}

/** The scripts' own fonts and those of latin letters and signs. */
function fontsHere(): string {
  const asked = ['sans-serif', 'serif', 'monospace', 'system-ui'].flatMap((family) => said('fc-match', '-f', '%{file}\n', family))
  const files = [...said('fc-list', ':lang=zh', 'file').split('\n'), ...asked].map((line) => line.trim().replace(/:$/, ''))
  const hash = createHash('sha256')
  for (const file of [...new Set(files)].filter((one) => one !== '').sort()) hash.update(readFileSync(file))
  return hash.digest('hex')
}

/** '' where there is no such program. */
function said(program: string, ...told: readonly string[]): string {
  try {
    return execFileSync(program, told, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return ''
  }
}
