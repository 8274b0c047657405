import { defineConfig } from 'astro/config'
import site from '../../astro.config.mjs'
import { on, rooms } from './rooms.mjs'

/** The site's own settings over the frozen corpus, with no page but those of states: nothing here is published. */
process.env.CONTENT_ROOT = 'test/corpus'
process.env.SOURCE_DATE_EPOCH = String(Date.parse(on) / 1000)

const states = {
  name: 'states',
  hooks: {
    'astro:config:setup': ({ injectRoute }) => {
      for (const room of rooms) injectRoute({ pattern: `/[locale]/states/${room}`, entrypoint: `./test/states/rooms/${room}.astro` })
    },
  },
}

export default defineConfig({
  ...site,
  srcDir: './test/states',
  outDir: './.cache/states/dist',
  cacheDir: './.cache/states/astro',
  // There is no page to be found here, or to be kept.
  integrations: [...site.integrations.filter(({ name }) => !['search-index', 'offline'].includes(name)), states],
})
