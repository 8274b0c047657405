import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** A Chromium on this machine: named by CHROMIUM_PATH, installed, or Playwright's own. Undefined leaves the choice to Playwright. */
export function findBrowser(): string | undefined {
  const named = process.env['CHROMIUM_PATH']
  if (named !== undefined) return named
  for (const name of names) {
    const found = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' })
    if (found.status === 0) return found.stdout.trim()
  }
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined
}

/** Makes sure browser tests can run: Debian as root installs with apt, elsewhere Playwright brings its own. Throws one sentence. */
export function ensureBrowser(): void {
  const apt = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  if (apt && (findBrowser() === undefined || !hasChinese())) aptInstall()
  if (findBrowser() !== undefined) return
  const own = spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' })
  if (own.status !== 0)
    throw new Error(
      '没有找到 Chromium：请安装 Chromium（Debian：apt install chromium fonts-noto-cjk），或把它的路径写进环境变量 CHROMIUM_PATH。',
    )
}

function aptInstall(): void {
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const
  spawnSync('apt-get', ['update', '-qq'], options)
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk', 'fontconfig'], options)
}

/** Whether some font on this machine draws Chinese: screenshots and line lengths depend on it. */
function hasChinese(): boolean {
  try {
    return execFileSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' }).trim() !== ''
  } catch {
    return false
  }
}
