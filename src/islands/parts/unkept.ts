import { say, type Words } from '../../locale/say.ts'
import type { keptWords } from '../../locale/kept.ts'

/** Why nothing is kept, in words. `blocked` is said by each room in its own. */
export function unkept(kind: 'full' | 'newer' | 'stuck', words: Words<typeof keptWords>): string {
  switch (kind) {
    case 'full':
      return say(words, 'kept.full')
    case 'newer':
      return say(words, 'kept.newer')
    case 'stuck':
      return say(words, 'kept.stuck')
  }
}
