import { none, type Reader } from './reader.ts'

export const open: Reader<'open'> = {
  mentions: none,
  rule: ({ why }) => ({ kind: 'open', why }),
  bounded: none,
  parts: none,
}
