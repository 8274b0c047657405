import { parse, stringify } from 'yaml'
import { z } from 'zod'

type Files = ReadonlyMap<string, string>
const map = z.record(z.string(), z.unknown())
const facts = z.object({ subjects: map.default({}), facts: map.default({}) })
type Facts = z.infer<typeof facts>

/** The files of content/ with the folders of grown texts beside them, and nothing else touched: a fact they share goes with the first. */
export function beside(real: Files, grown: Files): Map<string, string> {
  const read = (files: Files, path: string): Facts => facts.parse(parse(files.get(path) ?? '', { schema: 'failsafe' }) ?? {})
  const known = [...real.keys()].filter((path) => path.endsWith('facts.yaml')).map((path) => read(real, path))
  const unknown = (all: Facts): Facts => {
    const left = (part: keyof Facts): Record<string, unknown> =>
      Object.fromEntries(Object.entries(all[part]).filter(([id]) => !known.some((file) => Object.hasOwn(file[part], id))))
    return { subjects: left('subjects'), facts: left('facts') }
  }
  const folders = [...new Set([...grown.keys()].flatMap((path) => /^policies\/[^/]+/.exec(path) ?? []))]
  const own = folders.flatMap((folder, i): [string, string][] => {
    const [shared, mine] = [i === 0 ? read(grown, 'facts.yaml') : { subjects: {}, facts: {} }, read(grown, `${folder}/facts.yaml`)]
    const left = unknown({ subjects: { ...shared.subjects, ...mine.subjects }, facts: { ...shared.facts, ...mine.facts } })
    return Object.keys(left.facts).length === 0 ? [] : [[`${folder}/facts.yaml`, stringify(left, { lineWidth: 0 })]]
  })
  return new Map([...real, ...[...grown].filter(([path]) => path.startsWith('policies/') && !path.endsWith('/facts.yaml')), ...own])
}
