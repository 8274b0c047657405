// Playwright asks a file of its own, with a default export.
export { unpack as default } from './pictures.ts'
