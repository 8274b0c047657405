/**
 * decimal.js as the browser gets it: the arithmetic of money without trigonometry, logarithms and number bases.
 * A bundler cannot see that a method of a class is never called; this leaves out those below, 7 kB of 11 (brotli).
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
  // Two constants of a thousand digits each, which only what is left out above asks for.
  for (const name of ['LN10', 'PI']) {
    lean = without(lean, name, new RegExp(`^${name} = new Decimal\\(${name}\\);\\n`, 'm'))
    lean = without(lean, name, new RegExp(`(?<=^ {2}${name} = ')[\\d.]+`, 'm'))
  }
  // What is no decimal text (0x1f, Infinity) is refused, as a word is.
  return without(
    lean,
    'parseOther',
    /(?<=^function parseOther\(x, str\) \{\n)[\s\S]*?(?=^\}\n)/m,
    '  throw Error(invalidArgument + str);\n',
  )
}

/** @param {string} source @param {string} name @param {RegExp} pattern @param {string} instead */
function without(source, name, pattern, instead = '') {
  if (!pattern.test(source))
    throw new Error(`src/bundle/leanDecimal.mjs: decimal.js has no ${name} where it was; look at the new version and correct the list`)
  return source.replace(pattern, instead)
}

/** For Vite. */
export const leanDecimalPlugin = {
  name: 'lean-decimal',
  apply: /** @type {const} */ ('build'),
  /** @param {string} code @param {string} id */
  transform: (code, id) => (id.endsWith('/decimal.js/decimal.mjs') ? { code: leanDecimal(code), map: null } : null),
}
