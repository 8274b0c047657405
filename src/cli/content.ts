import { contentRoot, reportContent } from '../catalogue/index.ts'

// npm run content [-- <policy>…]: checks content/ and prints what every figure is for.
process.exitCode = reportContent(contentRoot(), process.argv.slice(2), (line) => console.log(line))
