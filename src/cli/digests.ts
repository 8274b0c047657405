import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { contentRoot, refreshAll } from '../catalogue/index.ts'

// npm run digests: writes content/policies/*/digests.yaml; refuses where a rule has changed and 更新记录 does not tell of it.
const root = contentRoot()
const { texts, refused } = refreshAll(root)
for (const [path, text] of texts) writeFileSync(join(root, path), text)
for (const line of refused) console.error(line)
process.exitCode = refused.length === 0 ? 0 : 1
