import { worded } from './parts.ts'
import { no, nothing, type Wording } from './wording.ts'

export const open: Wording<'open'> = {
  sentence: ({ why }, { words }) => (why === 'wordsOnly' ? '—' : words[why]),
  headline: ({ why }, { words }) => worded(why === 'wordsOnly' ? words.wordsOnly : words.notComputable),
  bases: nothing,
  rates: nothing,
  caps: nothing,
  ceiling: no,
  rateOf: no,
  reach: ({ why }) => (why === 'wordsOnly' ? 'wordsOnly' : 'notComputable'),
}
