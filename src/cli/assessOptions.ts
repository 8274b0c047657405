import { parseArgs } from 'node:util'
import { today } from '../edge/clock.ts'
import { locales, source, type Locale } from '../schema/locales.ts'
import type { Request } from '../view/data/doorAsks.ts'

const usage = `用法：npm run --silent assess -- --facts 文件|- [--ndjson] [--on YYYY-MM-DD] [--as-written] [--policy 编号…] [--measure 编号…] [--locale ${locales.join('|')}]`

/** What the command line of `assess` asks. */
export interface Options extends Request {
  /** A file, or `-` for what comes in. */
  readonly facts: string
  readonly locale: Locale
  /** A group a line in, a reply a line out. */
  readonly ndjson: boolean
}

/** @param args without node and the file. One sentence where they are none. */
export function optionsFrom(args: readonly string[]): Options {
  const { values, tokens } = parsed(args)
  if (values.facts === undefined) throw new Error(usage)
  const locale = locales.find((each) => each === values.locale)
  if (locale === undefined) throw new Error(`--locale 是“${values.locale}”；请写 ${locales.join(' 或 ')}`)
  const named = namesIn(tokens)
  return {
    facts: values.facts,
    on: values.on ?? today(),
    asWritten: values['as-written'] ?? false,
    policies: named.get('policy') ?? null,
    measures: named.get('measure') ?? null,
    locale,
    ndjson: values.ndjson ?? false,
  }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        facts: { type: 'string' },
        ndjson: { type: 'boolean' },
        on: { type: 'string' },
        'as-written': { type: 'boolean' },
        policy: { type: 'string', multiple: true },
        measure: { type: 'string', multiple: true },
        locale: { type: 'string', default: source },
      },
      allowPositionals: true,
      tokens: true,
    })
  } catch {
    throw new Error(usage)
  }
}

/** Ids by the option they follow: `--measure a b` is `--measure a --measure b`. */
function namesIn(tokens: ReturnType<typeof parsed>['tokens']): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  let open: string | null = null
  for (const token of tokens) {
    if (token.kind === 'option') open = ['policy', 'measure'].includes(token.name) ? token.name : null
    const { value } = token.kind === 'option-terminator' ? { value: undefined } : token
    if (token.kind === 'positional' && open === null) throw new Error(usage)
    if (open !== null && value !== undefined) found.set(open, [...(found.get(open) ?? []), value])
  }
  return found
}
