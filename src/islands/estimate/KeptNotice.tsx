import type { VNode } from 'preact'
import { say } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'
import { clear } from '../../stores/estimate/actions.ts'
import { $elsewhere, $notice, $restored, dropUnread, keepOurs, takeTheirs, unreadTexts, type Notice } from '../../stores/estimate/keep.ts'
import { dropUnknown } from '../../stores/estimate/start.ts'
import { unkept } from '../parts/unkept.ts'
import { Unread } from '../parts/Unread.tsx'
import { useStore } from '../parts/useStore.ts'

/** What is to be said of keeping the answers in this browser, and of other tabs. */
export function KeptNotice({ words }: { readonly words: EstimateWords }): VNode | null {
  const notice = useStore($notice)
  const elsewhere = useStore($elsewhere)
  const restored = useStore($restored)
  const take = (): void => {
    takeTheirs()
    dropUnknown()
  }
  const button = (sentence: string, act: () => void): VNode => (
    <button type="button" class="textual" onClick={act}>
      {sentence}
    </button>
  )
  if (notice === null && elsewhere === null && !restored) return null
  return (
    <div class="calc-notice link-notice kept-notice" role="status">
      {notice !== null && <p>{noticeWords(notice, words)}</p>}
      {(notice?.kind === 'unread' || notice?.kind === 'stuck') && <Unread texts={unreadTexts()} onDrop={dropUnread} words={words} />}
      {elsewhere !== null && (
        <p>
          {say(words, 'tabs.other')} {button(say(words, 'tabs.theirs'), take)} {button(say(words, 'tabs.ours'), keepOurs)}
        </p>
      )}
      {restored && elsewhere === null && (
        <p>
          {say(words, 'restored')} {button(say(words, 'clear'), clear)}
        </p>
      )}
    </div>
  )
}

function noticeWords(notice: Notice, words: EstimateWords): string {
  switch (notice.kind) {
    case 'blocked':
      return say(words, 'notSaved')
    case 'full':
    case 'newer':
    case 'stuck':
      return unkept(notice.kind, words)
    case 'unread':
      return say(words, 'notRead')
    case 'dropped':
      return say(words, 'dropped', { n: notice.count })
  }
}
