import { spawn, spawnSync } from 'node:child_process'

/** `npm run loaded [-- <step>…]`: `npm test` with four processes beside it that do nothing but take time. It slows down and does not fail. */
const busy = Array.from({ length: 4 }, () => spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }))
try {
  process.exitCode = spawnSync('npm', ['test', '--', ...process.argv.slice(2)], { stdio: ['ignore', 'inherit', 'inherit'] }).status ?? 1
} finally {
  for (const one of busy) one.kill()
}
