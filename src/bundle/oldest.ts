/**
 * The oldest browsers the site is for: src/README.md. Of scripts Chrome 91 is named: before it `?.` inside brackets went wrong in a
 * way that none of ours is written, and all would be rewritten for it.
 */
export const oldest = { scripts: ['chrome91', 'safari14.1', 'firefox78'], styles: ['chrome88', 'safari14.1', 'ios14.5', 'firefox78'] }
