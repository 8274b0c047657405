import { createHash } from 'node:crypto'
import { differences, fold, repairText } from '../catalogue/index.ts'
import { draftFiles, type Drafted } from './draft/files.ts'
import { regionOf } from './draft/region.ts'
import { takes } from './draft/takes.ts'
import type { Vocabulary } from './draft/vocabulary.ts'
import { joinsOf } from './lines/joins.ts'
import { paragraphsOf, splitsOf, type Repairing } from './lines/paragraph.ts'
import { rowsOf } from './lines/row.ts'
import { outlineOf } from './outline/blocks.ts'
import type { Outline } from './outline/outline.ts'
import type { Received } from './receive/received.ts'

export interface Draft extends Drafted {
  readonly outline: Outline
  readonly repairing: Repairing
  readonly counts: Readonly<Record<string, number | undefined>>
}

/** What was received → its lines mended → its clauses → the files of a policy. */
export function draftOf(received: Received, id: string, bytes: Uint8Array, vocabulary: Vocabulary): Draft {
  const source = received.text
  const script = scriptOf(source)
  const joins = joinsOf(rowsOf(source, script))
  const splits = splitsOf(source, { script, joins, repairs: [] })
  const repairing = { script, joins, repairs: splits.repairs }
  const outline = outlineOf(paragraphsOf(source, repairing))
  const { counts } = repairText(source, repairing)
  const sha256 = hash(received.untouched ? bytes : source)
  const words = received.untouched
    ? `收到的${received.what}`
    : `收到的${received.what}，由导入程序读出文字；原文件的 sha256 是 ${hash(bytes)}`
  const drafted = draftFiles(
    { ...outline, doubts: [...outline.doubts, ...splits.left.map((at) => `没有分行：${at}`)] },
    {
      id,
      sha256,
      words,
      counts,
      repairing,
      notes: received.aside,
      region: (front) => regionOf(front, vocabulary.regions, takes().newRegion),
    },
    vocabulary,
  )
  return { ...drafted, outline, repairing, counts }
}

const hash = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex')

/** A text of which folding changes one character in twenty is written in traditional characters. */
function scriptOf(text: string): Repairing['script'] {
  return differences(text, fold(text)) * 20 > text.length ? 'traditional' : 'simplified'
}
