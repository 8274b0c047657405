import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'

/** How the house hangs together (src/README.md): who may ask whom, by which door, and how many live in a room. */
interface Arrow {
  readonly from: string
  readonly to: string
  /** Types alone are asked for. */
  readonly type: boolean
}

/** Each folder of src and the folders it may ask; `type:` may be asked for types alone. What everybody may ask stands below. */
const allowed: Readonly<Record<string, string>> = {
  days: '',
  memo: '',
  floor: '',
  codes: '',
  money: '',
  schema: 'money',
  places: 'locale type:schema',
  bundle: '',
  engine: 'money type:schema',
  catalogue: 'money schema engine places',
  import: 'catalogue money schema places',
  locale: 'type:schema',
  edge: 'type:view',
  scripts: 'edge search styles locale type:schema',
  view: 'money engine locale type:schema',
  stores: 'money engine edge type:schema',
  batch: 'money engine stores places edge view locale type:schema',
  search: 'money edge locale type:schema',
  offline: '',
  site: 'catalogue edge view locale type:schema',
  islands: 'batch search stores places view locale engine edge styles site',
  components: 'site islands scripts styles view locale',
  layouts: 'site scripts styles view locale',
  pages: 'layouts components islands site scripts styles search places catalogue view locale type:schema',
  cli: 'bundle catalogue engine import places edge view locale',
}

/** The files of a folder that others may ask; in a folder that is not named here every file may be asked. */
const doors: Readonly<Record<string, readonly string[]>> = {
  // What an id is made of is asked everywhere, and alone; so is what a rule rests on, by the desk, which varies nothing.
  engine: ['index.ts', 'vary/index.ts', 'vary/rests.ts', 'vary/concerns.ts', 'facts/ids.ts'],
  catalogue: ['index.ts'],
  import: ['index.ts'],
  batch: ['index.ts'],
  // The names themselves are put together at build; who reads places does not ask for that.
  places: ['index.ts', 'made/placeFile.ts', 'made/codes.ts'],
  search: ['index.ts', 'asked.ts', 'fold.ts', 'recent.ts', 'table.ts'],
  islands: [
    'estimate/Estimate.astro',
    'compare/Builder.tsx',
    'compare/CompareTable.tsx',
    'saved/SavedList.tsx',
    'search/Search.tsx',
    'finder/finder.ts',
    'parts/Curve.tsx',
  ],
}

const mostInARoom = 24
const root = join(import.meta.dirname, '../src')

const files = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => join(parentPath, name).slice(root.length + 1))
const code = files.filter((file) => /\.(ts|tsx|astro|mjs)$/.test(file))
const arrows = code.flatMap(arrowsFrom)

function arrowsFrom(file: string): Arrow[] {
  const text = readFileSync(join(root, file), 'utf8')
  const to = (path: string): string => normalize(join(dirname(file), path)).replace(/\?[\w&]+$/, '')
  const still = [...text.matchAll(/^\s*(?:import|export) (type )?(?:[^'"]*? from )?'(\.[^']+)'/gm)]
  const late = [...text.matchAll(/(typeof )?import\('(\.[^']+)'\)/g)]
  return [...still, ...late].map(([, type, path = '']) => ({ from: file, to: to(path), type: type !== undefined }))
}

/** What everybody may ask. */
const shared = (file: string): boolean =>
  ['days', 'memo', 'floor', 'codes'].includes(layer(file)) || ['schema/locales.ts', 'schema/quoted.ts'].includes(file)
const layer = (file: string): string => file.split('/')[0] ?? ''
const room = (file: string): string => dirname(file)
const said = ({ from, to, type }: Arrow): string => `${from} asks ${type ? 'type ' : ''}${to}`

test('every import leads to a file', () => {
  expect(arrows.filter(({ to }) => !files.includes(to)).map(said)).toEqual([])
})

test('imports go one way', () => {
  const may = ({ from, to, type }: Arrow): boolean => {
    const asked = (allowed[layer(from)] ?? '').split(' ')
    return layer(from) === layer(to) || shared(to) || asked.includes(layer(to)) || (type && asked.includes(`type:${layer(to)}`))
  }
  expect(arrows.filter((arrow) => !may(arrow)).map(said)).toEqual([])
  expect([...new Set(code.map(layer))].filter((name) => allowed[name] === undefined)).toEqual([])
})

test('who comes from elsewhere comes by the door', () => {
  const past = ({ from, to }: Arrow): boolean =>
    layer(from) !== layer(to) && doors[layer(to)]?.includes(to.slice(layer(to).length + 1)) === false
  expect(arrows.filter(past).map(said)).toEqual([])
  const named = Object.entries(doors).flatMap(([folder, names]) => names.map((name) => `${folder}/${name}`))
  expect(named.filter((door) => !files.includes(door))).toEqual([])
})

test('no two rooms ask each other', () => {
  // A door stands in front of its rooms and belongs to none of them.
  const inside = arrows.filter(({ from }) => !(room(from) === layer(from) && basename(from) === 'index.ts'))
  const asks = new Set(inside.filter(({ from, to }) => room(from) !== room(to)).map(({ from, to }) => `${room(from)} ${room(to)}`))
  const both = [...asks].filter((pair) => asks.has(pair.split(' ').reverse().join(' ')))
  expect(both).toEqual([])
})

test('no file asks itself by way of others', () => {
  const asks = Map.groupBy(
    arrows.filter(({ type, from, to }) => !type && from !== to),
    ({ from }) => from,
  )
  const done = new Set<string>()
  /** The way from a file back to one on the way to it. */
  const circleFrom = (file: string, way: readonly string[]): readonly string[] | null => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file]
    if (done.has(file)) return null
    for (const { to } of asks.get(file) ?? []) {
      const found = circleFrom(to, [...way, file])
      if (found !== null) return found
    }
    done.add(file)
    return null
  }
  expect(code.flatMap((file) => circleFrom(file, [])?.join(' → ') ?? [])).toEqual([])
})

test('a room holds two dozen files at most', () => {
  const rooms = Map.groupBy(files, room)
  const full = [...rooms].filter(([, inside]) => inside.length > mostInARoom)
  expect(full.map(([name, inside]) => `${name}: ${String(inside.length)}`)).toEqual([])
})

test('every part that the bundler cuts by name exists', async () => {
  const { chunks } = await import('../src/bundle/chunks.mjs')
  const paths = [
    ...code.map((file) => `/src/${file}`),
    '/node_modules/preact/dist/preact.mjs',
    '/node_modules/nanostores/index.js',
    'preload-helper',
  ]
  const alternatives = chunks.client.build.rolldownOptions.output.codeSplitting.groups.flatMap(({ name, test: pattern }) =>
    branches(pattern.source).map((branch) => ({ name, branch })),
  )
  const idle = alternatives.filter(({ branch }) => !paths.some((path) => new RegExp(branch).test(path)))
  expect(idle).toEqual([])
})

/** A pattern as its alternatives: a(b|c) → ab, ac. One that matches nothing would leave a part uncut without a word. */
function branches(source: string): string[] {
  const depths = Array.from(source).reduce<number[]>((all, sign, i) => {
    const escaped = source[i - 1] === '\\'
    return [...all, (all[i - 1] ?? 0) + (escaped ? 0 : sign === '(' ? 1 : sign === ')' ? -1 : 0)]
  }, [])
  const bars = Array.from(source).flatMap((sign, i) => (sign === '|' && depths[i] === 0 ? [i] : []))
  if (bars.length > 0)
    return [...bars, source.length].flatMap((end, i) => branches(source.slice(i === 0 ? 0 : (bars[i - 1] ?? 0) + 1, end)))
  const open = depths.findIndex((depth, i) => depth === 1 && source[i] === '(')
  if (open < 0) return [source]
  const close = depths.findIndex((depth, i) => i > open && depth === 0)
  const [before, inside, after] = [source.slice(0, open), source.slice(open + 1, close), source.slice(close + 1)]
  return branches(inside).flatMap((one) => branches(after).map((rest) => before + one + rest))
}
