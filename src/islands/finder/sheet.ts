import { say } from '../../locale/say.ts'
import { csvFile, download } from '../../edge/download.ts'
import { dayShown } from '../../edge/clock.ts'
import { toCsv } from '../../view/carry/csv.ts'
import { parts, place, words } from './page.ts'

/** What is shown, all of its pages, and what it stands on below it. @returns false where the browser saves nothing. */
export function saveSheet(rows: readonly HTMLTableRowElement[], filters: string, link: string): boolean {
  const [measure = '', , paid = '', amount = '', method = '', clause = ''] = parts.head
  const head = [measure, words.colPlace, words.colText, words.colStatus, paid, amount, method, clause, words.colLink]
  const day = dayShown()
  const about = [
    [words.aboutFilters, filters],
    [words.aboutDate, day],
    [words.aboutVersion, place.version],
    [words.colLink, link],
  ].map((cells) => [...cells, ...head.slice(cells.length).map(() => '')])
  return download(say(words, 'csvName', { date: day }), csvFile(toCsv({ head, rows: [...rows.map((row) => cellsOf(row, day)), ...about] })))
}

function cellsOf(row: HTMLTableRowElement, day: string): string[] {
  const [name, where, ...others] = [...row.cells]
  const text = where?.querySelector('a')
  return [
    textOf(name),
    textOf(text),
    text?.title ?? '',
    [...(where?.querySelectorAll<HTMLElement>('.tag') ?? [])]
      .filter((tag) => holds(tag, day))
      .map(textOf)
      .join(''),
    ...others.map(textOf),
    name?.querySelector('a')?.href ?? '',
  ]
}

const holds = ({ dataset }: HTMLElement, day: string): boolean => (dataset['from'] ?? '') <= day && day <= (dataset['until'] ?? '9')

/** The words of an element without its marks, one blank where parts of it stand apart. */
function textOf(of: Element | null | undefined): string {
  if (of === null || of === undefined) return ''
  const copy = document.importNode(of, true)
  for (const sign of copy.querySelectorAll('[aria-hidden]')) sign.remove()
  for (const apart of copy.querySelectorAll('small')) apart.prepend(' ')
  return copy.textContent.replace(/\s+/g, ' ').trim()
}
