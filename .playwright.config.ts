import { defineConfig } from '@playwright/test'
import { findBrowser } from './src/cli/browser.ts'

const port = 4331
const executablePath = findBrowser()

export default defineConfig({
  testDir: 'test/e2e',
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  // Nets under what never comes: nothing waits for them, and a loaded machine only takes longer.
  timeout: 1_200_000,
  expect: { timeout: 120_000 },
  outputDir: '.cache/playwright',
  use: {
    baseURL: `http://127.0.0.1:${String(port)}/`,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // Only the walks that are about it have one: it answers in place of what a test answers.
    serviceWorkers: 'block',
    launchOptions: {
      ...(executablePath !== undefined && { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: `node src/cli/serve.ts --port ${String(port)}`,
    url: `http://127.0.0.1:${String(port)}/`,
    reuseExistingServer: false,
    timeout: 300_000,
  },
})
