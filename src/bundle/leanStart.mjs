/**
 * What starts an island that is drawn in the browser alone, without writing markup from a string, which the policy of a page refuses
 * (`policy.ts`). A version in which it is not found stops the build: look at it again then.
 */
const written = /\belement\.innerHTML = (?:""|'');?/

/** @param {string} source client.js of @astrojs/preact */
export function leanStart(source) {
  if (!written.test(source))
    throw new Error('src/bundle/leanStart.mjs: @astrojs/preact empties an island in another way; look at the new version and correct it')
  return source.replace(written, 'element.replaceChildren();')
}

/** For Vite. */
export const leanStartPlugin = {
  name: 'lean-start',
  apply: /** @type {const} */ ('build'),
  /** @param {string} code @param {string} id */
  transform: (code, id) => (/@astrojs\/preact\/dist\/client\.js$/.test(id) ? { code: leanStart(code), map: null } : null),
}
