/**
 * How often what is tried at random is tried: `RUNS=20` is twenty times as often as `npm test` does it, `RUNS_SEED` gives other
 * answers. `npm run proof` sets both.
 */
export const more = Number(process.env['RUNS'] ?? 1)
export const seed = Number(process.env['RUNS_SEED'] ?? 2024)

/** Milliseconds: a net under what never ends. Nothing waits for them, and a loaded machine only takes longer. */
export const patience = 1_800_000 * Math.max(1, more)
