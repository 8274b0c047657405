import { batchWords } from '../batch.ts'
import { carryWords, reportWords } from '../carry.ts'
import { doorWords } from '../door.ts'
import { keptWords } from '../kept.ts'
import { savedListWords } from '../savedList.ts'
import type { Words } from '../say.ts'
import { sentences, type WordsOf } from '../sentences.ts'
import { answerWords } from './answer.ts'
import { askingWords } from './asking.ts'
import { curveWords } from './curve.ts'
import { estimateWords } from './estimate.ts'
import { stepWords } from './steps.ts'
import { totalWords } from './totals.ts'
import { whatIfWords } from './whatIf.ts'

/** What 测算 says on a page and without one. */
const reckoned = { ...stepWords, ...estimateWords, ...totalWords, ...answerWords } as const
export type ReckonedWords = Words<typeof reckoned>

/** 测算 on its page, the batch included. */
export const estimateWordsIn = sentences({
  ...reckoned,
  ...askingWords,
  ...curveWords,
  ...carryWords,
  ...reportWords,
  ...savedListWords,
  ...keptWords,
  ...batchWords,
  ...whatIfWords,
})
export type EstimateWords = WordsOf<typeof estimateWordsIn>

/** The headless door. */
export const doorWordsIn = sentences({ ...reckoned, ...doorWords })
export type DoorWords = WordsOf<typeof doorWordsIn>
