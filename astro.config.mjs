import { Features } from 'lightningcss'
import preact from '@astrojs/preact'
import sitemap from '@astrojs/sitemap'
import { defineConfig } from 'astro/config'
import { chunks } from './src/bundle/chunks.mjs'
import { islandIds } from './src/bundle/islandIds.ts'
import { leanDecimalPlugin } from './src/bundle/leanDecimal.mjs'
import { leanStartPlugin } from './src/bundle/leanStart.mjs'
import { oldest } from './src/bundle/oldest.ts'
import { leanPolicy } from './src/bundle/policy.ts'
import { locales, source } from './src/schema/locales.ts'
import { segmentOf } from './src/locale/segments.ts'
import { offline } from './src/offline/integration.ts'
import { searchIndex } from './src/search/integration.ts'

/** Where the site will stand, both optional: SITE_URL gives canonical links, hreflang and a sitemap, BASE_PATH a sub-path. */
const { SITE_URL, BASE_PATH } = process.env

/** The pages that stand in every script, each naming the others. */
const inScripts = {
  filter: (page) => locales.some((each) => page.includes(`/${segmentOf(each)}/`)),
  i18n: { defaultLocale: segmentOf(source), locales: Object.fromEntries(locales.map((each) => [segmentOf(each), each])) },
}

export default defineConfig({
  ...(SITE_URL && { site: SITE_URL }),
  base: BASE_PATH || '/',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  integrations: [
    // Babel reads what holds JSX; over every .ts it costs a third of the build.
    preact({ include: ['**/*.tsx'] }),
    islandIds,
    searchIndex,
    ...(SITE_URL ? [sitemap(inScripts)] : []),
    leanPolicy,
    // Last: it names everything that was built.
    offline(locales.map(segmentOf), oldest.scripts),
  ],
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
  security: {
    // What a page is let do: src/bundle/policy.ts.
    csp: { directives: ["default-src 'none'"] },
  },
  // Scripts stay files: a page of reading asks for none of them.
  vite: {
    define: { 'import.meta.env.COPIES': String(process.env.OFFLINE === 'on') },
    build: { assetsInlineLimit: 0, target: oldest.scripts, cssTarget: oldest.styles },
    // Neither needs it: clamp() is older than the floor, light-dark() is not written.
    css: { lightningcss: { exclude: Features.ClampFunction | Features.LightDark } },
    environments: chunks,
    plugins: [leanDecimalPlugin, leanStartPlugin],
    // A worker asks for its parts when it needs them, too.
    worker: { format: 'es', plugins: () => [leanDecimalPlugin] },
  },
})
