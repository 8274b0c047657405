/** 我的清单: what a person keeps in this browser. Words are kept as they stood, so that an item outlives the data it came from. */
export interface SavedClause {
  readonly kind: 'clause'
  readonly policy: string
  readonly clause: string
  /** The short title of the text, as printed then. */
  readonly text: string
  /** （二） */
  readonly label: string
  readonly title: string
  readonly note: string
}

/** One result of an estimate. Without a measure: an estimate of which only the link is known. */
export interface SavedResult {
  readonly kind: 'result'
  readonly measure: string
  readonly clause: string
  /** 广西 · 标识解析二级节点建设 */
  readonly title: string
  /** 不超过500万元 */
  readonly amount: string
  /** The answers it rests on, in words. */
  readonly facts: readonly string[]
  /** ISO: the day validity was judged on; '' where it is not known. */
  readonly on: string
  /** `#a=…`: the way back to the estimate. The data version stands in it. */
  readonly fragment: string
  readonly note: string
}

export type SavedItem = SavedClause | SavedResult
