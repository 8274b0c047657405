import { basename, dirname } from 'node:path'

/** Place in letters, year, and a word where one place has several texts of a year. */
export const isId = (id: string): boolean => /^[a-z]{2,}-\d{4}(?:-[a-z][a-z0-9]*)*$/.test(id)

/** The id of a draft: as asked; or the folder it lies in; or what its file's name says; else one that is still to do. */
export function idFor(file: string, asked: string | undefined, text: string): string {
  if (asked !== undefined) return asked
  const folder = basename(dirname(file))
  if (isId(folder)) return folder
  const name = basename(file)
    .replace(/\.[^.]*$/, '')
    .toLowerCase()
  if (isId(name)) return name
  const [, place, year] = /([a-z]{2,})[^a-z\d]*((?:19|20)\d{2})(?!\d)/.exec(name) ?? []
  if (place !== undefined && year !== undefined) return `${place}-${year}`
  return `todo-${yearIn(text)}`
}

/** The year a text was made, or the one it names first. */
function yearIn(text: string): string {
  const years = [/〔(\d{4})〕/, /^(\d{4})年\d{1,2}月\d{1,2}日\s*(?:印发)?$/m, /((?:19|20)\d{2})[年—-]/].map(
    (pattern) => pattern.exec(text)?.[1],
  )
  return years.find((year) => year !== undefined) ?? '0000'
}
