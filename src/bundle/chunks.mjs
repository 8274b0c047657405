/**
 * How the scripts of the islands are cut. Left to itself the bundler cuts one file for every set of parts that share something, and
 * the same code in a dozen files weighs a tenth more than in two. A module goes to the first group that takes it:
 * what pages of reading ask too, what several islands ask, what 对比 asks of the engine too, and all else the estimator needs before its
 * optional parts.
 */
const groups = [
  { name: 'preload', priority: 4, test: /preload-helper/ },
  { name: 'clock', priority: 4, test: /src[\\/](edge[\\/](clock|follow|lost|savedList|storage)|days[\\/]words)\.ts$/ },
  { name: 'kept', priority: 4, test: /src[\\/]edge[\\/]kept\.ts$/ },
  {
    name: 'common',
    priority: 3,
    test: /node_modules[\\/](preact|nanostores)[\\/]|src[\\/](view[\\/]site[\\/](paths|tag)|locale[\\/](fill|say|segments)|schema[\\/]locales|floor[\\/]floor|days[\\/](day|span)|engine[\\/]facts[\\/]ids|islands[\\/]parts[\\/](Failed|Figures|StatusTag|useStore)|edge[\\/](address|fetchJson|lost)|stores[\\/](carry[\\/]base64url|today))\.tsx?$/,
  },
  { name: 'printed', priority: 3, test: /src[\\/]money[\\/](numerals|printed)\.ts$/ },
  { name: 'begin', priority: 3, test: /src[\\/]stores[\\/](answers|estimate[\\/](begin|choices|saved))\.ts$/ },
  {
    name: 'compute',
    priority: 2,
    test: /src[\\/](memo[\\/]memo|engine[\\/](index|vary[\\/](concerns|rests))|stores[\\/]estimate[\\/](chosen|typed)|view[\\/]estimate[\\/]card)\.ts$/,
  },
  { name: 'estimate', priority: 1, test: /src[\\/]islands[\\/]estimate[\\/]Asked\.tsx$/ },
]

/** For `vite.environments`: only what the browser gets is cut this way. */
export const chunks = { client: { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } } }
