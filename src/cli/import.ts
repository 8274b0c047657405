import { parseArgs } from 'node:util'
import { contentRoot } from '../catalogue/index.ts'
import { importFile } from '../import/index.ts'

// npm run import -- FILE [--id ID]: drafts the whole folder of a policy from a file as received.
const usage = 'usage: npm run import -- FILE [--id ID]   FILE: .txt .html .docx .pdf'
try {
  const { values, positionals } = parseArgs({ options: { id: { type: 'string' } }, allowPositionals: true })
  const [file, more] = positionals
  if (file === undefined || more !== undefined) {
    console.log(usage)
    process.exitCode = 2
  } else process.exitCode = await importFile(contentRoot(), file, values.id, (line) => console.log(line))
} catch (error) {
  console.log(error instanceof TypeError ? `${error.message}\n${usage}` : error)
  process.exitCode = 2
}
