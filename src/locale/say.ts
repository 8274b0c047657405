import { fill } from './fill.ts'

/** Sentences by key, as written: `{name}` is a place to fill. */
export type Table = Readonly<Record<string, string>>

/** The places of a sentence, by name: `'{low}～{high}'` has low and high, a plain label has none. */
export type PlacesIn<S> = S extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `${string}${'"' | ' '}${string}` ? never : Name) | PlacesIn<Rest>
  : never

declare const table: unique symbol

/**
 * A table in one script. A plain label is read by its key; a sentence with places is no text yet, so only `say` reads it.
 * Words of a larger table serve wherever those of a part of it are asked for.
 */
export type Words<T extends Table> = { readonly [K in keyof T as [PlacesIn<T[K]>] extends [never] ? K : never]: string } & {
  readonly [table]: T
}

/** The keys of plain labels. */
export type LabelOf<W> = keyof W & string

type Values<Place extends string> = [Place] extends [never] ? [] : [places: Readonly<Record<Place, string | number>>]

/** A sentence with its places filled: one that is not in the table, a place too few or too many does not compile. */
export function say<T extends Table, K extends keyof T & string>(
  words: { readonly [table]: T },
  key: K,
  ...[places]: Values<PlacesIn<T[K]>>
): string {
  return fill(unsaid(words, key), places ?? {})
}

/** A sentence and its places, named where the words are not at hand. */
export type Saying<T extends Table> = {
  readonly [K in keyof T & string]: readonly [key: K, ...places: Values<PlacesIn<T[K]>>]
}[keyof T & string]

export const sayThat = <T extends Table>(words: { readonly [table]: T }, [key, places]: Saying<T>): string =>
  fill(unsaid(words, key), places ?? {})

/** A sentence whose places a script on the page fills. */
export function unsaid<T extends Table>(words: { readonly [table]: T }, key: keyof T & string): string {
  const sentence = asTable(words)[key]
  if (sentence === undefined) throw new Error(`no sentence ${key}`)
  return sentence
}

/** What stands before, between and after the places of a sentence, where elements of a page fill them. */
export const piecesOf = <T extends Table>(words: { readonly [table]: T }, key: keyof T & string): string[] =>
  unsaid(words, key).split(/\{\w+\}/)

/* Words are the table itself, of which the type shows less: the two casts of the whole idiom. */
export const asWords = <T extends Table>(said: T): Words<T> => said as unknown as Words<T>
const asTable = (words: object): Readonly<Partial<Table>> => words as Table
