import { execFileSync, spawnSync, type StdioOptions } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** A Chromium on this machine: named by CHROMIUM_PATH, installed, or Playwright's own. Undefined: there is none that starts. */
export function findBrowser(): string | undefined {
  const named = process.env['CHROMIUM_PATH']
  if (named !== undefined) return named
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const installed = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...installed, chromium.executablePath()].find((path) => existsSync(path) && starts(path))
}

/** Some systems install under such a name a note that the browser is to be had elsewhere. */
const starts = (path: string): boolean => spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0

/**
 * Makes sure browser tests can run: Debian as root installs with apt, elsewhere Playwright brings its own. What is installed is
 * shown on `output`. Throws one sentence.
 */
export function ensureBrowser(output: number): void {
  const named = process.env['CHROMIUM_PATH']
  if (named !== undefined && !starts(named)) throw new Error(`环境变量 CHROMIUM_PATH 所指的 ${named} 不能启动。`)
  const apt = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  const stdio: StdioOptions = ['ignore', output, output]
  if (apt && (findBrowser() === undefined || !hasChinese())) {
    const options = { stdio, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
    spawnSync('apt-get', ['update', '-qq'], options)
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk', 'fontconfig'], options)
  }
  if (findBrowser() !== undefined) return
  const own = ['playwright', 'install', ...(apt ? ['--with-deps'] : []), 'chromium']
  spawnSync('npm', ['exec', '--no', '--', ...own], { stdio })
  if (findBrowser() === undefined)
    throw new Error(
      '没有找到 Chromium：请安装 Chromium（Debian：apt install chromium fonts-noto-cjk），或把它的路径写进环境变量 CHROMIUM_PATH。',
    )
}

/** Whether some font on this machine draws Chinese: screenshots and line lengths depend on it. */
function hasChinese(): boolean {
  try {
    return execFileSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' }).trim() !== ''
  } catch {
    return false
  }
}
