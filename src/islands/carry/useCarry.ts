import { useState } from 'preact/hooks'
import { copyText } from '../../edge/clipboard.ts'
import { csvFile, download } from '../../edge/download.ts'
import { say } from '../../locale/say.ts'
import type { ShownWords } from '../../locale/carry.ts'

/** Text to be copied by hand, and how. */
export interface Shown {
  readonly how: string
  readonly text: string
}
export interface Carry {
  /** What a screen reader hears and the eye reads. */
  readonly said: string
  readonly shown: Shown | null
  /** The table of a download that may not have appeared. */
  readonly instead: string | null
  readonly tell: (said: string) => void
  /** @param done said where it worked */
  readonly copy: (text: string, done: string) => Promise<void>
  readonly save: (name: string, file: Blob, csv: string) => void
  readonly show: () => void
  readonly close: () => void
}

interface State {
  readonly said: string
  readonly shown: Shown | null
  readonly instead: string | null
}
const quiet: State = { said: '', shown: null, instead: null }

/** Copying and downloading with what to do where a browser does not allow it. */
export function useCarry(words: ShownWords): Carry {
  const [state, setState] = useState(quiet)
  const byHand = (csv: string): void => {
    setState({ ...quiet, shown: { how: say(words, 'carry.select.csv'), text: csv.replace('\ufeff', '') } })
  }
  return {
    ...state,
    tell: (said) => {
      setState({ ...quiet, said })
    },
    copy: async (text, done) => {
      const copied = await copyText(text)
      setState(copied ? { ...quiet, said: done } : { ...quiet, shown: { how: say(words, 'carry.select'), text } })
    },
    save: (name, file, csv) => {
      if (download(name, file)) setState({ ...quiet, said: say(words, 'carry.downloaded', { name }), instead: csv })
      else byHand(csv)
    },
    show: () => {
      byHand(state.instead ?? '')
    },
    close: () => {
      setState(quiet)
    },
  }
}

export const saveCsv = (carry: Carry, name: string, csv: string): void => {
  carry.save(`${name}.csv`, csvFile(csv), csv)
}
