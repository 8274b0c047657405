import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { policyFile, type PolicyFile } from '../../schema/policy.ts'
import { differences, fold, repairText, rules } from './repair.ts'
import { readYaml } from '../file/yaml.ts'

/** Drafts text.md beside a new policy's source.txt; a person then puts clause ids and headings right. The exit code. */
export function importSource(root: string, source: string, print: (line: string) => void): number {
  const path = join(root, source)
  if (!existsSync(path)) return refuse(print, `${source}: no such file; put the text as received there`)
  const target = join(dirname(path), 'text.md')
  const shown = join(dirname(source), 'text.md')
  if (existsSync(target)) return refuse(print, `${shown} exists already; take it away first if it is to be drafted anew`)
  const bytes = readFileSync(path)
  const text = bytes.toString('utf8')
  const { script, repairs } = headOf(dirname(path)) ?? { script: scriptOf(text), repairs: [] }
  const { lines, counts } = repairText(text, { repairs, script })
  writeFileSync(target, draftText(lines))
  print(`${shown} is drafted: ${lines.length} lines; compare every block with the source, then write into policy.yaml:`)
  print(`script: ${script}`)
  print(`source: { sha256: ${createHash('sha256').update(bytes).digest('hex')}, words: … }`)
  print(`repairCounts: { ${rules.flatMap((rule) => (counts[rule] === undefined ? [] : [`${rule}: ${counts[rule]}`])).join(', ')} }`)
  return 0
}

function refuse(print: (line: string) => void, line: string): number {
  print(line)
  return 2
}

/** Script and single repairs that policy.yaml names already. */
function headOf(folder: string): Pick<PolicyFile, 'script' | 'repairs'> | undefined {
  const path = join(folder, 'policy.yaml')
  return existsSync(path) ? readYaml(path, readFileSync(path, 'utf8'), policyFile).value : undefined
}

/** A text of which folding changes one character in twenty is written in traditional characters. */
function scriptOf(text: string): PolicyFile['script'] {
  const folded = fold(text)
  return differences(text, folded) * 20 > text.length ? 'traditional' : 'simplified'
}

const numbers = '一二三四五六七八九十'

/** Splits at printed numbers: 一、 (一) 1. open clauses by all numbers from the outermost; a short 一、 line is a heading. */
export function draftText(lines: readonly string[]): string {
  const blocks: string[] = []
  let chapter = ''
  let article = ''
  const open = (id: string, line: string): number => blocks.push(`## ${id}\n${line}`)
  lines.forEach((line, i) => {
    const outer = /^([一二三四五六七八九十]+)、/.exec(line)?.[1]
    const inner = /^[（(]([一二三四五六七八九十]+)[）)]/.exec(line)?.[1]
    const point = /^(\d+)[.．]/.exec(line)?.[1]
    if (outer !== undefined) {
      chapter = arabic(outer)
      article = ''
      const headsOthers = /^[（(][一二三四五六七八九十]+[）)]/.test(lines[i + 1] ?? '')
      open(headsOthers ? '-' : chapter, line)
    } else if (inner !== undefined) {
      article = [chapter, arabic(inner)].filter((id) => id !== '').join('-')
      open(article, line)
    } else if (point !== undefined) open([article === '' ? chapter : article, point].filter((id) => id !== '').join('-'), line)
    else if (i === 0) open('-', line)
    else if (chapter === '' && article === '' && blocks.length === 1 && line.endsWith('。')) open('preamble', line)
    else blocks.push(`${blocks.pop() ?? ''}\n${line}`)
  })
  return `${blocks.join('\n\n')}\n`
}

/** 十六 → 16 */
function arabic(chinese: string): string {
  const [tens, ones] = chinese.includes('十') ? chinese.split('十') : ['', chinese]
  const digit = (letter: string | undefined): number => numbers.indexOf(letter ?? '') + 1
  const ten = chinese.includes('十') ? (tens === '' ? 1 : digit(tens)) : 0
  return String(ten * 10 + (ones === '' ? 0 : digit(ones)))
}
