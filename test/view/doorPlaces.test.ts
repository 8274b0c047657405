import { expect, test } from 'vitest'
import { loadCatalogue, toRulebook } from '../../src/catalogue/index.ts'
import { ready } from '../../src/engine/index.ts'
import { doorWordsIn } from '../../src/locale/estimate/handed.ts'
import { bookIn } from '../../src/locale/inScript.ts'
import { isKnownCode } from '../../src/places/made/codes.ts'
import { answer } from '../../src/view/data/door.ts'

const book = ready(bookIn(toRulebook(loadCatalogue()), 'zh-Hans'))
const request = { on: '2026-11-24', asWritten: false, policies: ['gx-2024'], measures: null }

/** What the door says of a place: nothing, or why it cannot be used. */
function told(place: string): string {
  const reply = answer({ value: { 'nodeProject.region': place }, doubled: [] }, request, {
    book,
    words: doorWordsIn('zh-Hans'),
    isPlace: isKnownCode,
  })
  return 'errors' in reply ? reply.errors.join() : ''
}

const refused = (place: string): string =>
  `nodeProject.region: “${place}”不是行政区划代码（GB/T 2260，六位）。可写：${Object.keys(book.regions).join('、')}，或其他地方的代码。`

test.each(['450000', '450102', '440600', '110000', '110105', '810000', '419001', '450101', '500200', '110103', '450127', '999999'])(
  'a code of GB/T 2260 is a place, covered or not: %s',
  (place) => {
    expect(told(place)).toBe('')
  },
)

test.each(['459999', '999998', '000000', '130171', '45', '广西', '宝安区'])('what is no such code is refused: %s', (place) => {
  expect(told(place)).toBe(refused(place))
})
