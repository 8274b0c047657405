import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'

/** Astro names an island by a digest of the folder it was built in, and reads the name nowhere: left out, two folders build the same bytes. */
export const islandIds: AstroIntegration = {
  name: 'island-ids',
  hooks: {
    'astro:build:done': ({ dir, pages }) => {
      for (const { pathname } of pages) {
        const file = join(fileURLToPath(dir), pathname, pathname.startsWith('404') ? '../404.html' : 'index.html')
        const html = readFileSync(file, 'utf8')
        if (html.includes(mark)) writeFileSync(file, html.replaceAll(named, mark.trimEnd()))
      }
    },
  },
}
const mark = '<astro-island '
const named = /<astro-island uid="[^"]*"/g
