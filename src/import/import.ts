import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { readVocabulary } from './draft/vocabulary.ts'
import { draftOf } from './draftOf.ts'
import { idFor, isId } from './id.ts'
import { receive } from './receive/receive.ts'
import { isRefused } from './receive/received.ts'
import { report } from './report.ts'

/** Reads a file from anywhere and writes the draft of a policy; the exit code. Nothing that exists is overwritten. */
export async function importFile(root: string, path: string, asked: string | undefined, print: (line: string) => void): Promise<number> {
  const refuse = (line: string): number => {
    print(line)
    return 2
  }
  const file = resolve(path)
  if (!existsSync(file) || !statSync(file).isFile()) return refuse(`${path}: 没有这个文件`)
  if (asked !== undefined && !isId(asked))
    return refuse(`--id ${asked}: 写成地名字母加年份，如 gx-2024；同一地方一年有几份的再加一个词，如 jiangbei-2026-software`)
  const bytes = readFileSync(file)
  const received = await receive(bytes, basename(file))
  if (isRefused(received)) return refuse(`${path}: ${received.refused}`)
  const id = idFor(file, asked, received.text)
  const folder = join(root, 'content/policies', id)
  const draft = draftOf(received, id, bytes, readVocabulary(root))
  const targets: readonly (readonly [string, string | Uint8Array])[] = [
    [join(folder, 'source.txt'), received.untouched ? bytes : received.text],
    ...Object.entries(draft.files).map(([name, words]) => [join(folder, name), words] as const),
    [join(root, 'test/policies', `${id}.yaml`), draft.cases],
  ]
  const own = resolve(folder, 'source.txt')
  // The file itself may already lie in its place, untouched.
  const due = targets.filter(([target]) => !(resolve(target) === own && file === own && received.untouched))
  const there = due.find(([target]) => existsSync(target))
  if (there !== undefined) return refuse(`${relative(root, there[0])} 已经有了，没有写任何文件；要重新导入就先移走它，或用 --id 换一个名字`)
  for (const [target, words] of due) {
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, words)
  }
  for (const line of report(
    received,
    draft,
    due.map(([target]) => relative(root, target)),
  ))
    print(line)
  print(`接着：npm run content -- ${id} 逐个列出还要做的（# todo）；做法见 content/README.md`)
  return 0
}
