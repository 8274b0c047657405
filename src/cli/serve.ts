import { createServer, type RequestListener } from 'node:http'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import sirv from 'sirv'
import { headersOf, rulesFor } from './headerRules.ts'

/** What a real server answers from a built site: its files, the headers of `headerRules.ts`, and 404.html. */
export function answering(dist: string): RequestListener {
  const rules = rulesFor(dist, '/')
  const lost = readFileSync(join(dist, '404.html'))
  const files = sirv(dist, { dev: true, etag: true })
  return (request, answer) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    for (const [name, value] of headersOf(rules, pathname)) answer.setHeader(name, value)
    files(request, answer, () => {
      answer.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' }).end(lost)
    })
  }
}

/* `node src/cli/serve.ts --port 4331`: the walks have it in front of them. */
if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '4331' }, dist: { type: 'string', default: 'dist' } } })
  createServer(answering(values.dist)).listen(Number(values.port), '127.0.0.1')
}
