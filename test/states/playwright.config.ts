import { defineConfig } from '@playwright/test'
import base from '../../.playwright.config.ts'
import { unpacked } from './pictures.ts'

const port = 4332
const url = `http://127.0.0.1:${String(port)}/`

/** The build of states alone, with its own pictures. */
export default defineConfig({
  ...base,
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../.cache/states/playwright',
  globalSetup: './unpack.ts',
  snapshotPathTemplate: `${unpacked}/{arg}{ext}`,
  updateSnapshots: 'none',
  expect: {
    timeout: 120_000,
    // The threshold lets the fewer shades of what is kept pass (pictures.ts); a line that moved by a pixel is thousands of pixels.
    toHaveScreenshot: { threshold: 0.06, maxDiffPixels: 20, animations: 'disabled', caret: 'hide', scale: 'device' },
  },
  use: { ...base.use, baseURL: url },
  // Small, so that all rooms can be kept: in the light every line that moves by a pixel still shows, in the dark every colour.
  projects: [
    { name: 'light', use: { colorScheme: 'light', deviceScaleFactor: 0.5 } },
    { name: 'dark', use: { colorScheme: 'dark', deviceScaleFactor: 0.25 } },
  ],
  webServer: {
    command: `npm exec -- sirv .cache/states/dist --quiet --host 127.0.0.1 --port ${String(port)}`,
    cwd: '../..',
    url: `${url}zh-hans/states/site/`,
    reuseExistingServer: false,
    timeout: 300_000,
  },
})
