/** What stands in a drafted YAML file. A guess bears its mark; nothing is built while one is left. */
export type Value = string | Guess | readonly Value[] | { readonly [key: string]: Value | undefined }
export interface Guess {
  readonly guess: Value
  /** What an editor does with it. */
  readonly why: string
}

export const guess = (value: Value, why: string): Guess => ({ guess: value, why })

const isGuess = (value: Value): value is Guess => typeof value === 'object' && 'guess' in value && 'why' in value
const isList = (value: Value): value is readonly Value[] => Array.isArray(value)

/** A map as YAML in blocks, each guess with `# todo: why` behind it. */
export function printYaml(value: Readonly<Record<string, Value | undefined>>): string {
  return `${mapLines(value, '').join('\n')}\n`
}

function mapLines(map: Readonly<Record<string, Value | undefined>>, indent: string): string[] {
  return Object.entries(map).flatMap(([key, value]) => (value === undefined ? [] : entry(`${indent}${scalar(key)}:`, value, `${indent}  `)))
}

/** `key:` and what stands behind or below it. */
function entry(head: string, value: Value, indent: string): string[] {
  if (isGuess(value)) return marked(entry(head, value.guess, indent), value.why)
  if (typeof value === 'string') return [`${head} ${scalar(value)}`]
  if (isList(value)) {
    if (value.length === 0) return [`${head} []`]
    if (value.every((each) => typeof each === 'string') && value.join('').length < 60) return [`${head} [${value.map(scalar).join(', ')}]`]
    return [head, ...value.flatMap((each) => item(each, indent))]
  }
  const lines = mapLines(value, indent)
  return lines.length === 0 ? [`${head} {}`] : [head, ...lines]
}

function item(value: Value, indent: string): string[] {
  if (isGuess(value)) return marked(item(value.guess, indent), value.why)
  if (typeof value === 'string') return [`${indent}- ${scalar(value)}`]
  const lines = isList(value) ? value.flatMap((each) => item(each, '')) : mapLines(value, '')
  return lines.map((line, i) => `${indent}${i === 0 ? '- ' : '  '}${line}`)
}

/** The mark stands on the first line, where the value begins. */
const marked = ([first = '', ...rest]: readonly string[], why: string): string[] => [`${first} # todo: ${why}`, ...rest]

/** Text as it stands, in quotation marks where YAML would read anything else. */
export function scalar(text: string): string {
  const plain = /^[\p{Script=Han}A-Za-z《“（][^:#,[\]{}"'&*!|>%@`\\\n\t]*$/u.test(text) && !/\s$/.test(text)
  const figure = /^\d[\d.]*[\p{Script=Han}%‰][^:#,[\]{}"'&*!|>@`\\\n\t]*$/u.test(text)
  return (plain && !/^(?:true|false|null|yes|no|on|off|y|n|~)$/i.test(text)) || figure ? text : JSON.stringify(text)
}
