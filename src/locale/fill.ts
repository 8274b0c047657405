/** Puts values in a sentence's `{places}`. A place without a value is a mistake of ours and stops the build. */
export function fill(sentence: string, places: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = places[name]
    if (value === undefined) throw new Error(`“${sentence}” has no value for {${name}}`)
    return String(value)
  })
}
