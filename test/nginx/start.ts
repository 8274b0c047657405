import { spawn } from 'node:child_process'
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { rulesFor, toNginx } from '../../src/cli/headerRules.ts'
import { findNginx } from '../../src/cli/servers.ts'

/** nginx in front of dist/, told what `npm run headers` writes and nothing of its own but where to write. Ends with this process. */
const folder = resolve('.cache/nginx')
mkdirSync(join(folder, 'logs'), { recursive: true })
const [port = '4333'] = process.argv.slice(2)
const own =
  (process.getuid?.() === 0 ? 'user root;\n' : '') + `pid ${folder}/nginx.pid;\nerror_log ${folder}/logs/error.log;\ndaemon off;\n`
const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `  ${name}_temp_path ${folder}/${name};\n`).join('')
const told = toNginx(rulesFor('dist', '/'), resolve('dist'), `127.0.0.1:${port}`)
writeFileSync(join(folder, 'site.conf'), told)
writeFileSync(
  join(folder, 'nginx.conf'),
  `${own}worker_processes 1;\nevents {}\nhttp {\n  access_log off;\n${temporary}  include site.conf;\n}\n`,
)
copyFileSync('/etc/nginx/mime.types', join(folder, 'mime.types'))
const server = spawn(findNginx() ?? 'nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'inherit' })
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => server.kill('SIGQUIT'))
server.on('exit', (code) => {
  process.exitCode = code ?? 0
})
