/** Writes `docs/operations.md` and `docs/kinds.md`; `--check` says instead where documents and source differ. */
import { existsSync, globSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { lostFiles, misplacedWords, strayRooms } from './docs/facts.ts'
import { kindsPage } from './docs/kinds-page.ts'
import { loadApp } from './docs/load-app.ts'
import { operationsPage } from './docs/operations-page.ts'

const app = await loadApp(process.cwd())
const pages = {
  'docs/operations.md': operationsPage(app.modules ?? []),
  'docs/kinds.md': kindsPage(app.describeKinds?.() ?? []),
}

if (process.argv.includes('--check')) {
  const faults = [...differences(), ...facts()]
  for (const fault of faults) console.error(fault)
  process.exitCode = faults.length > 0 ? 1 : 0
} else for (const [path, text] of Object.entries(pages)) writeFileSync(path, text)

function differences(): string[] {
  return Object.entries(pages)
    .filter(([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text)
    .map(([path]) => `${path}  differs from the source; run npm run docs`)
}

function facts(): string[] {
  const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const documents = globSync(['*.md', 'docs/**/*.md'])
  return [
    ...misplacedWords(readFileSync('docs/glossary.md', 'utf8')),
    ...strayRooms(
      readFileSync('ARCHITECTURE.md', 'utf8'),
      folders.map(({ name }) => name),
    ),
    ...documents.flatMap((name) =>
      lostFiles(
        name,
        readFileSync(name, 'utf8'),
        (path) => existsSync(path) || existsSync(join(dirname(name), path)),
      ),
    ),
  ]
}
