import { defineConfig } from '@playwright/test'
import base from '../../.playwright.config.ts'

const port = 4333
const url = `http://127.0.0.1:${String(port)}/`

/** Every walk again, behind Debian's nginx with the headers it is told; then the journeys in Firefox. */
export default defineConfig({
  ...base,
  testDir: '..',
  outputDir: '../../.cache/nginx/playwright',
  use: { ...base.use, baseURL: url },
  projects: [
    { name: 'chromium', testDir: '../e2e' },
    { name: 'firefox', testDir: '.', testMatch: 'firefox.spec.ts' },
  ],
  webServer: { command: `node test/nginx/start.ts ${String(port)}`, cwd: '../..', url, reuseExistingServer: false, timeout: 300_000 },
})
