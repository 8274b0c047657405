import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { planOf } from './plan.ts'

/** After everything else is built: the worker that keeps what was visited, and the name of the release it is of. without `OFFLINE=on` one that leaves. */
export function offline(segments: readonly string[], target: readonly string[]): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir)
        const plan = planOf(root, segments)
        const assets = readdirSync(join(root, '_astro')).sort()
        writeFileSync(join(root, 'release.json'), JSON.stringify({ release: plan.release, assets }))
        writeFileSync(join(root, 'sw.js'), await scriptOf(process.env['OFFLINE'] === 'on' ? 'worker' : 'off', plan, target))
        logger.info(`release ${plan.release}`)
      },
    },
  }
}

async function scriptOf(part: 'worker' | 'off', plan: object, target: readonly string[]): Promise<string> {
  // Asked for only here: a build of pages alone need not start it.
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`./${part}.ts`, import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: [...target],
    charset: 'utf8',
    legalComments: 'none',
    define: { PLAN: JSON.stringify(plan) },
  })
  return outputFiles[0]?.text ?? ''
}
