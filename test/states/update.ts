import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { recordFile, thisMachine } from './machine.ts'
import { pack } from './pictures.ts'

/** `npm run states:update`: takes again the pictures that no longer hold, and notes what they were taken with. */
const told = ['run', 'states', '--', '--update-snapshots', ...process.argv.slice(2)]
const done = spawnSync('npm', told, { stdio: 'inherit', env: { ...process.env, STATES_UPDATE: '1' } })
await pack()
mkdirSync(dirname(recordFile), { recursive: true })
writeFileSync(recordFile, `${JSON.stringify(thisMachine(), null, 2)}\n`)
process.exitCode = done.status ?? 1
