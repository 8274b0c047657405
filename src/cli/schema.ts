import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { schemaNames, toJsonSchema } from '../catalogue/index.ts'

// npm run schema: what editors are told of the content files, content/.schema/*.json.
const folder = join('content', '.schema')
mkdirSync(folder, { recursive: true })
for (const name of schemaNames) writeFileSync(join(folder, `${name}.json`), toJsonSchema(name))
