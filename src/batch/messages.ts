import type { batchWords } from '../locale/batch.ts'
import type { Saying } from '../locale/say.ts'
import type { EstimateData } from '../view/estimate/estimateData.ts'
import type { Numbered, Share } from './blocks.ts'
import type { Source, Table } from './file/open.ts'
import type { Task } from './run.ts'

/** What the page asks of a worker. */
export type Order =
  | { readonly kind: 'open'; readonly file: File }
  | {
      readonly kind: 'run'
      readonly file: File
      readonly data: EstimateData
      readonly task: Task
      readonly source: Source
      readonly share: Share
    }

/** What a worker tells. Texts come as Blobs: the browser keeps them, not the page's memory. */
export type News =
  | { readonly kind: 'opened'; readonly source: Source; readonly tables: readonly Table[] }
  | { readonly kind: 'refused'; readonly saying: Saying<typeof batchWords> }
  | { readonly kind: 'started'; readonly headers: readonly string[]; readonly problemHeaders: readonly string[] }
  | BlockNews
  | { readonly kind: 'finished'; readonly stopped: boolean }

export type BlockNews = Omit<Numbered, 'results' | 'problems'> & {
  readonly kind: 'block'
  readonly results: Blob
  readonly problems: Blob | null
  /** How much of the file this worker has read. */
  readonly bytes: number
}
