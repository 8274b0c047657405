import type { Mutant } from './mutants.ts'

/** What an editor decides and no text can contradict: changed, it is another right content, not a mistake that could be found. */
const decided: readonly { readonly why: string; readonly is: (mutant: Mutant) => boolean }[] = [
  {
    why: 'the order in which an editor lists things',
    is: ({ kind, path }) => kind === 'swapped' && !path.some((step) => step === 'steps' || step === 'as' || step === 'dates'),
  },
  { why: 'where a quote begins and ends, while it stands once and holds its figures', is: ({ kind }) => kind === 'quote cut' },
  {
    why: 'whether an editor adds words of his own',
    is: ({ kind, path }) => kind === 'dropped' && path.some((step) => own.includes(String(step))),
  },
  {
    why: 'what a reading of an open point says and changes',
    is: ({ kind, path }) => path.includes('openPoints') && (kind === 'dropped' || (kind === 'other word' && path.at(-1) === 'per')),
  },
  {
    why: 'what a figure that is neither money nor a share is listed as',
    is: ({ kind, path }) => kind === 'other word' && path[0] === 'figures',
  },
  {
    why: 'which other words of a clause, and which event before it is paid, go with a measure',
    is: ({ path }) => path.includes('also') || path.includes('paidAfter'),
  },
  { why: 'ids, which nothing but links can miss', is: ({ kind, path }) => kind === 'dangling' && path.at(-1) === 'id' },
  {
    why: 'what texts share: which words are explained, grouped, paired and in what matter',
    is: ({ kind, file, path }) =>
      kind === 'dropped' &&
      (/(glossary|synonyms|updates|matters|topics|relations|departments|regions)\.yaml$/.test(file) || path.includes('matter')),
  },
  {
    why: 'which roles, topics and departments a clause or measure is filed under',
    is: ({ kind, path }) =>
      kind === 'dropped' && path.some((step) => ['topics', 'departments', 'clauses', 'payee', 'values'].includes(String(step))),
  },
]
const own = [
  'notes',
  'help',
  'ask',
  'title',
  'titleNote',
  'basis',
  'related',
  'rules',
  'lasting',
  'is',
  'updates',
  'why',
  'doubt',
  'note',
  'words',
  'region',
]

/** Why a change nobody said is none that could be found, or undefined. */
export const freedomOf = (mutant: Mutant): string | undefined => decided.find(({ is }) => is(mutant))?.why
