import { spawnSync, type StdioOptions } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { ensureBrowser } from './browser.ts'

/** Debian keeps servers where only root looks. */
const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin']
const found = (...names: readonly string[]): string | undefined =>
  names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path))

export const findNginx = (): string | undefined => found('nginx')
export const findFirefox = (): string | undefined => found('firefox-esr', 'firefox')

/** Makes sure that the walks behind nginx can run, in Chromium and in Firefox: Debian as root installs both. Throws one sentence. */
export function ensureServers(output: number): void {
  ensureBrowser(output)
  const missing = (): boolean => findNginx() === undefined || findFirefox() === undefined
  if (missing() && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const stdio: StdioOptions = ['ignore', output, output]
    const options = { stdio, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
    spawnSync('apt-get', ['update', '-qq'], options)
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'nginx', 'firefox-esr'], options)
  }
  if (missing()) throw new Error('没有找到 nginx 和 Firefox：请安装它们（Debian：apt install nginx firefox-esr）。')
}
