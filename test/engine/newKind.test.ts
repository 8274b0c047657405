import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

/** A formula kind as its author begins it, in the unions and nowhere else: the compiler then names every place that must know it. */
const root = join(import.meta.dirname, '../..')
const own = (path: string): string => path.slice(root.length + 1)

/** What is written where a union of each file opens. */
const begun: Readonly<Record<string, readonly [opens: RegExp, added: string]>> = {
  'src/schema/formula.ts': [
    /export const formula = z\.discriminatedUnion\('kind', \[\n/,
    "z.strictObject({ kind: z.literal('madeUp'), base: factId, bound, cap: cap.optional(), quote }),",
  ],
  'src/schema/rulebook.ts': [/export type Formula<[^\n]*=\n/, "| { kind: 'madeUp'; base: string; bound: Bound; cap: Cap<M> | null }"],
  'src/engine/formula/step.ts': [/export type Step = Line &\s*\(\n/, "| { readonly kind: 'madeUp'; readonly input: Input }"],
}

function withKind(file: string, text: string): string {
  const [opens, added] = begun[file] ?? []
  if (opens === undefined) return text
  if (!opens.test(text)) throw new Error(`${file}: ${String(opens)} is not there any more`)
  return text.replace(opens, (line) => `${line}${added ?? ''}\n`)
}

function namedByTheCompiler(): string[] {
  const read = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path))
  const { fileNames, options } = ts.parseJsonConfigFileContent(read.config, ts.sys, root)
  const asked = fileNames.filter((path) => path.endsWith('.d.ts') || /^(src|test\/naive)\//.test(own(path)))
  const program = ts.createProgram(asked, options, {
    ...ts.createCompilerHost(options),
    getSourceFile: (path, version) => ts.createSourceFile(path, withKind(own(path), readFileSync(path, 'utf8')), version),
  })
  // Who says nothing of kinds cannot miss one.
  const files = program.getSourceFiles().filter(({ fileName, text }) => /^(src|test)\//.test(own(fileName)) && /kind/i.test(text))
  return files.filter((file) => program.getSemanticDiagnostics(file).length > 0).map(({ fileName }) => own(fileName))
}

/** The first column of the table in src/README.md. */
function namedByTheChecklist(): string[] {
  const [, , section = ''] = /(^|\n)## A new formula kind\n([\s\S]*?)\n## /.exec(readFileSync(join(root, 'src/README.md'), 'utf8')) ?? []
  return [...section.matchAll(/^\| `([^`<]+)`/gm)].map(([, file = '']) => (file.startsWith('test/') ? file : `src/${file}`))
}

test('the checklist of a new formula kind is what the compiler names once the kind is begun', () => {
  expect(namedByTheChecklist().sort()).toEqual([...Object.keys(begun), ...namedByTheCompiler()].sort())
})
