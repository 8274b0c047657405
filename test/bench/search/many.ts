import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SearchFile, SearchNames, SearchRecord, SearchTable } from '../../../src/schema/search.ts'
import { writeIndex } from '../../../src/search/integration.ts'
import { toPieces, toTable } from '../../../src/search/table.ts'
import { random } from '../../search/random.ts'

const perPolicy = 20

/**
 * A site of so many clauses, laid over the built one: policies put together from halves of the sentences of the real texts, in
 * one script. Their words are as long and as frequent as the real ones; new characters there are none.
 * @returns the texts, to take queries from.
 */
export async function buildMany(dist: string, folder: string, clauses: number): Promise<string[]> {
  const table = JSON.parse(readFileSync(join(dist, 'search/table.json'), 'utf8')) as SearchTable
  const real = ['ba-2022', 'gd-2021', 'gx-2020', 'gx-2024', 'zs-2021'].map(
    (id) => JSON.parse(readFileSync(join(dist, `search/${id}.zh-hans.json`), 'utf8')) as SearchFile,
  )
  const files = policies(real, clauses / perPolicy)
  const to = join(folder, 'search')
  mkdirSync(to, { recursive: true })
  for (const file of files) writeFileSync(join(to, `${file.id}.zh-hans.json`), JSON.stringify(file))
  const names = JSON.parse(readFileSync(join(dist, 'search/names.zh-hans.json'), 'utf8')) as SearchNames
  const said = names.topics.flatMap(({ words, matters }) => [words, ...matters.map((matter) => matter.words)])
  const vocabulary = { ...table, names: [...names.regions.flatMap(({ words, short }) => [words, short]), ...said] }
  const many = toTable(files, vocabulary)
  const texts = files.map(({ id, title, regions }) => ({ id, title, short: title, number: '', regions, year: '' }))
  writeFileSync(join(to, 'table.json'), JSON.stringify(many))
  writeFileSync(join(to, 'names.zh-hans.json'), JSON.stringify({ ...names, texts }))
  for (const [n, pieces] of toPieces(files, vocabulary, many).entries())
    writeFileSync(join(to, `pieces-${String(n)}.json`), JSON.stringify(pieces))
  await writeIndex(folder)
  for (const part of ['_astro', 'zh-hans/search']) cpSync(join(dist, part), join(folder, part), { recursive: true })
  return files.flatMap(({ records }) => records.filter(({ kind }) => kind === 'clause').map(({ text }) => text))
}

function policies(real: readonly SearchFile[], count: number): SearchFile[] {
  const next = random(7)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T
  const records = real.flatMap((file) => file.records.filter(({ kind }) => kind === 'clause'))
  const measures = real.flatMap((file) => file.records.filter(({ kind }) => kind === 'measure'))
  const phrases = records.flatMap(({ text }) => text.split(/(?<=[，。；、\n])/)).filter((phrase) => phrase !== '')
  const sentence = (): string => {
    const [one, two] = [pick(phrases), pick(phrases)]
    return next() < 0.5 ? one : one.slice(0, one.length >> 1) + two.slice(two.length >> 1)
  }
  const clause = (path: string): SearchRecord => {
    const like = pick(records)
    let text = ''
    while (text.length < like.text.length) text += sentence()
    return { ...like, path, text, head: Math.min(like.head, text.length) }
  }
  return Array.from({ length: count }, (_, n) => {
    const like = pick(real)
    const id = `p-${String(n).padStart(4, '0')}`
    return {
      ...like,
      id,
      path: `policies/${id}/`,
      records: Array.from({ length: perPolicy }, (_, i) => [
        clause(`policies/${id}/${String(i)}/`),
        { ...pick(measures), path: `policies/${id}/${String(i)}/#m` },
      ]).flat(),
    }
  })
}
