/**
 * decimal.js as the browser gets it: the arithmetic of money without trigonometry, logarithms and number bases.
 * A bundler cannot see that a method of a class is never called; this leaves out those below, 5 kB of 11 (brotli).
 * Node runs the whole library. A version in which a name is not found stops the build: look at it again then.
 */
const methods =
  'clampedTo cosine cubeRoot hyperbolicCosine hyperbolicSine hyperbolicTangent inverseCosine inverseHyperbolicCosine inverseHyperbolicSine inverseHyperbolicTangent inverseSine inverseTangent logarithm modulo naturalExponential naturalLogarithm negated precision sine squareRoot tangent toBinary toExponential toFraction toHexadecimal toNearest toOctal toPower toPrecision'
const statics =
  'abs acos acosh add asin asinh atan atanh atan2 cbrt ceil clamp cos cosh div exp floor hypot ln log log10 log2 max min mod mul pow random round sign sin sinh sqrt sub sum tan tanh trunc'

/** Every name by which one of them could still be called. */
export const dropped = [
  ...methods.split(' '),
  ...'clamp cos cbrt cosh sinh tanh acos acosh asinh atanh asin atan log mod exp ln sin tan toHex toPower pow neg sd sqrt'.split(' '),
]

/** @param {string} source decimal.mjs */
export function leanDecimal(source) {
  let lean = source.replaceAll('\r\n', '\n')
  for (const name of methods.split(' '))
    lean = without(lean, name, new RegExp(`^P\\.${name} = [^\\n]*function[^\\n]*\\{\\n[\\s\\S]*?\\n\\};\\n`, 'm'))
  for (const name of statics.split(' ')) lean = without(lean, name, new RegExp(`^ {2}Decimal\\.${name} = \\w+;[^\\n]*\\n`, 'm'))
  return lean
}

/** @param {string} source @param {string} name @param {RegExp} pattern */
function without(source, name, pattern) {
  if (!pattern.test(source))
    throw new Error(`src/bundle/leanDecimal.mjs: decimal.js has no ${name} where it was; look at the new version and correct the list`)
  return source.replace(pattern, '')
}

/** For Vite. */
export const leanDecimalPlugin = {
  name: 'lean-decimal',
  apply: /** @type {const} */ ('build'),
  /** @param {string} code @param {string} id */
  transform: (code, id) => (id.endsWith('/decimal.js/decimal.mjs') ? { code: leanDecimal(code), map: null } : null),
}
