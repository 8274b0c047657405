import { importSource } from '../catalogue/index.ts'

// npm run import -- content/policies/<id>/source.txt: drafts text.md beside it.
const [source] = process.argv.slice(2)
if (source === undefined) {
  console.log('usage: npm run import -- content/policies/<id>/source.txt')
  process.exitCode = 2
} else process.exitCode = importSource(process.cwd(), source, (line) => console.log(line))
