import tseslint from 'typescript-eslint'

/** Money is exact: no float may enter a path it takes. */
const noFloats = [
  { selector: 'CallExpression[callee.name=/^(parseFloat|Number)$/]', message: '金额不经浮点：写 yuan()、rate()、count() 或 printed()' },
  { selector: "MemberExpression[object.name='Math']:not([property.name=/^(min|max)$/])", message: '金额不经浮点：用 decimal.js 的方法' },
  {
    selector: "MemberExpression[object.name='Number'][property.name=/^parse/]",
    message: '金额不经浮点：写 yuan()、rate()、count() 或 printed()',
  },
  { selector: 'BinaryExpression[operator=/^(\\*|\\/|%|\\*\\*)$/]', message: '金额不经浮点：用 money/ 里的运算' },
  { selector: "UnaryExpression[operator='+']", message: '金额不经浮点：写 yuan()、rate()、count() 或 printed()' },
]
const oneClock = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: '时间只在 edge/clock.ts 进来' },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: '时间只在 edge/clock.ts 进来' },
]

/** What the page touches outside itself enters at one place, so that everything else runs in a test. */
const edges = ['fetch', 'location', 'history', 'navigator', 'localStorage', 'sessionStorage'].map((name) => ({
  name,
  message: '页面以外的东西只在 src/edge 进来；阅读页自己的小段在 src/scripts',
}))

export default tseslint.config(
  { ignores: ['dist/**', '.astro/**', 'node_modules/**', '.cache/**', 'public/**', '**/*.astro'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true } }],
    },
  },
  { files: ['src/**'], rules: { 'max-lines': ['error', { max: 250, skipComments: true }] } },
  { files: ['test/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off', '@typescript-eslint/no-unsafe-assignment': 'off' } },
  { files: ['.*.mjs', '.*.ts', '*.mjs', 'src/**/*.mjs', 'test/states/*.mjs'], ...tseslint.configs.disableTypeChecked },
  {
    files: ['.*.mjs', '.*.ts', '*.mjs', 'test/{states,nginx}/*.config.*', 'test/states/unpack.ts'],
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    files: ['src/money/**', 'src/engine/**', 'src/view/**', 'src/schema/**'],
    // Where a drawing has its points is no money, nor how near a word is, nor which page of a list stands there.
    ignores: ['src/money/fraction.ts', 'src/view/chart/**', 'src/view/estimate/findIn.ts', 'src/view/finder/finderPages.ts'],
    rules: { 'no-restricted-syntax': ['error', ...noFloats, ...oneClock] },
  },
  {
    files: [
      'src/stores/**',
      'src/islands/**',
      'src/catalogue/**',
      'src/cli/**',
      'src/layouts/**',
      'src/scripts/**',
      'src/site/**',
      'src/edge/**',
      'src/view/chart/**',
    ],
    ignores: ['src/edge/clock.ts'],
    rules: { 'no-restricted-syntax': ['error', ...oneClock] },
  },
  {
    files: ['src/**'],
    ignores: ['src/edge/**', 'src/scripts/**', 'src/cli/**', 'src/batch/client.ts', 'src/offline/worker.ts'],
    rules: { 'no-restricted-globals': ['error', ...edges] },
  },
)
