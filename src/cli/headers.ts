import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { rulesFor, toCaddy, toNginx, toUnderscore } from './headerRules.ts'

/** `npm run headers`: from the site in dist/, what its server is told. Written beside it, since none of it is to be published. */
const folder = '.cache/headers'
const base = `${(process.env['BASE_PATH'] ?? '').replace(/\/+$/, '')}/`
const rules = rulesFor('dist', base)
mkdirSync(folder, { recursive: true })
const files = {
  'nginx.conf': toNginx(rules, resolve('dist'), '80'),
  Caddyfile: toCaddy(rules, resolve('dist')),
  _headers: toUnderscore(rules),
}
for (const [name, text] of Object.entries(files)) {
  writeFileSync(join(folder, name), text)
  console.log(join(folder, name))
}
