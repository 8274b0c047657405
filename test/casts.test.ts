import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

/** Where the compiler is overruled: `as X`, `<X>`, `x!`. `as const` and `satisfies` overrule nothing. */
const most = 5
const root = join(import.meta.dirname, '../src')

interface File {
  readonly folder: string
  readonly lines: number
  /** Where each stands: `money/money.ts:19`, and the name of what it stands in. */
  readonly casts: readonly { readonly at: string; readonly within: string }[]
}

function read(file: string): File {
  const text = readFileSync(join(root, file), 'utf8')
  // Of a page only what stands between its fences is a script.
  const script = file.endsWith('.astro') ? (/^---\n([\s\S]*?)\n---/.exec(text)?.[0].replaceAll('---', '') ?? '') : text
  const kind = file.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const source = ts.createSourceFile(file, script, ts.ScriptTarget.Latest, true, kind)
  const casts = nodesIn(source)
    .filter(isCast)
    .map((node) => ({ at: `${file}:${String(source.getLineAndCharacterOfPosition(node.getStart()).line + 1)}`, within: nameAround(node) }))
  return { folder: file.split('/')[0] ?? '', lines: text.split('\n').length - 1, casts }
}

const nodesIn = (node: ts.Node): ts.Node[] => [node, ...childrenOf(node).flatMap(nodesIn)]

function childrenOf(node: ts.Node): ts.Node[] {
  const found: ts.Node[] = []
  ts.forEachChild(node, (child) => void found.push(child))
  return found
}

const isCast = (node: ts.Node): boolean =>
  ts.isNonNullExpression(node) || (ts.isAssertionExpression(node) && !ts.isConstTypeReference(node.type))

/** The nearest function or constant with a name. */
function nameAround(node: ts.Node): string {
  const named = ts.isFunctionDeclaration(node) || ts.isVariableDeclaration(node) ? node.name : undefined
  return named?.getText() ?? nameAround(node.parent)
}

const files = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(ts|tsx|astro)$/.test(entry.name))
  .map(({ parentPath, name }) => read(join(parentPath, name).slice(root.length + 1)))

test('fewer than five casts in a thousand lines, in every folder of more than five hundred', () => {
  const folders = [...Map.groupBy(files, ({ folder }) => folder)].map(([folder, inside]) => ({
    folder,
    lines: inside.reduce((sum, { lines }) => sum + lines, 0),
    casts: inside.flatMap(({ casts }) => casts.map(({ at }) => at)),
  }))
  const over = folders.filter(({ lines, casts }) => lines > 500 && casts.length * 1000 >= lines * most)
  expect(
    over.map(({ folder, lines, casts }) => `${folder}: ${String(casts.length)} in ${String(lines)} lines: ${casts.join(' ')}`),
  ).toEqual([])
})

test('a figure becomes money or a rate in the constructors alone', () => {
  const money = files.filter(({ folder }) => folder === 'money').flatMap(({ casts }) => casts)
  expect(money.map(({ within }) => within)).toEqual(['asYuan', 'rate'])
})
