import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plan } from './worker.ts'

/** The files of a built site, each with its text where it names others. */
interface Built {
  readonly root: string
  readonly files: readonly string[]
}

/** Of a site of many texts only what was searched for is kept. */
const mostSearched = 2_000_000
/** Parts so large that they come when they are asked for: what leads to one of them stops before it. */
const doors = /^_astro\/Batch\./

export function planOf(root: string, segments: readonly string[]): Plan {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(root.length).replace(/^\//, ''))
    .filter((file) => !['sw.js', 'release.json'].includes(file))
    .sort()
  const built = { root, files }
  // Built only where the worker is (pages/[locale]/offline.astro).
  const offline = segments.filter((segment) => files.includes(`${segment}/offline/index.html`))
  const shell = new Set(offline.flatMap((segment) => [`${segment}/offline/`, ...partsOf(`${segment}/offline/index.html`, built)]))
  const rooms = Object.fromEntries([
    ...segments.flatMap((segment) => Object.entries(roomsIn(segment, built))),
    ...files
      .filter((file) => doors.test(file) && file.endsWith('.js'))
      .map((file): [string, string[]] => [file, reach([file], built, /^$/)]),
  ])
  return {
    release: digestOf(built),
    shell: [...shell],
    rooms,
    without: Object.fromEntries(offline.map((segment) => [segment, `${segment}/offline/`])),
  }
}

/** What a room of one script needs besides its page, so that it works without network once it was visited. */
function roomsIn(segment: string, built: Built): Record<string, string[]> {
  const data = (...names: string[]): string[] =>
    names.map((name) => `data/${name}.${segment}.json`).filter((file) => built.files.includes(file))
  const more: Record<string, string[]> = {
    calculator: [
      ...data('estimate', 'find', 'places'),
      ...built.files.filter((file) => file.startsWith('data/rules/') && file.endsWith(`.${segment}.json`)),
    ],
    compare: data('compare', 'rulebook'),
    saved: [],
    search: searched(segment, built),
  }
  return Object.fromEntries(
    Object.entries(more).map(([room, files]) => [`${segment}/${room}/`, [...partsOf(`${segment}/${room}/index.html`, built), ...files]]),
  )
}

function searched(segment: string, { root, files }: Built): string[] {
  const texts = files.filter((file) => file.startsWith('search/') && file.endsWith(`.${segment}.json`))
  const index = files.filter((file) => file.startsWith('pagefind/'))
  const size = [...texts, ...index].reduce((sum, file) => sum + readFileSync(join(root, file)).length, 0)
  const core = ['search/table.json', ...index.filter((file) => !file.startsWith('pagefind/index/'))]
  return size > mostSearched ? core : [...core, ...index.filter((file) => file.startsWith('pagefind/index/')), ...texts]
}

/** The scripts and styles a page asks for, and those they ask for. */
const partsOf = (page: string, built: Built): string[] => reach(named(page, built), built, doors)

function reach(from: readonly string[], built: Built, stop: RegExp): string[] {
  const found = new Set(from.filter((file) => !stop.test(file)))
  for (const file of found) for (const next of named(file, built)) if (!stop.test(next)) found.add(next)
  return [...found].sort()
}

/** The parts that stand by name in a page or a script. */
function named(file: string, { root, files }: Built): string[] {
  if (!/\.(html|js)$/.test(file)) return []
  const text = readFileSync(join(root, file), 'utf8')
  const words = new Set(text.match(/[\w.-]+\.(?:js|css)/g))
  return files.filter((one) => one.startsWith('_astro/') && words.has(one.slice('_astro/'.length)))
}

function digestOf({ root, files }: Built): string {
  const digest = createHash('sha256')
  for (const file of files) digest.update(`${file}\0`).update(readFileSync(join(root, file)))
  return digest.digest('hex').slice(0, 12)
}
