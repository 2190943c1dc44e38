/** Writes what documents say of the source; `--check` says instead where documents and source differ. */
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { cliPage, describedOf } from '#cli'
import { rooms } from '../test/shape/rooms.ts'
import { clientModule } from './docs/client/client-module.ts'
import { lostFiles, misplacedWords } from './docs/facts.ts'
import { kindsPage } from './docs/kinds-page.ts'
import { loadApi, loadApp } from './docs/load-app.ts'
import { aDay, fromSource, spokenBy } from './docs/reference.ts'
import { operationsPage } from './docs/operations-page.ts'
import { permissionsPage } from './docs/permissions-page.ts'
import { aboutOf, withRooms, type Room } from './docs/rooms-table.ts'

const read = (path: string): string => readFileSync(path, 'utf8')
const { modules = [] } = await loadApp(process.cwd())
const pages = {
  'client/firsthand.ts': await clientText(),
  'docs/cli.md': await cliText(),
  'docs/operations.md': operationsPage(modules),
  'docs/permissions.md': permissionsPage(modules),
  'docs/kinds.md': kindsPage(modules.flatMap(({ kinds = [] }) => kinds)),
  'ARCHITECTURE.md': withRooms(read('ARCHITECTURE.md'), roomsThere()),
}

if (process.argv.includes('--check')) {
  const faults = [...differences(), ...facts()]
  for (const fault of faults) console.error(fault)
  process.exitCode = faults.length > 0 ? 1 : 0
} else for (const [path, text] of Object.entries(pages)) writeFileSync(path, text)

async function clientText(): Promise<string> {
  const { places, schemas } = (await loadApi(process.cwd())).describeApi(modules.flatMap(spokenBy))
  return clientModule(read('bin/docs/client/runtime.ts'), places, schemas)
}

/** What only Firsthand itself does has no command; examples are of the page's day. */
function cliText(): Promise<string> {
  return cliPage(describedOf(modules.flatMap(spokenBy), aDay), fromSource)
}

/** In the order of imports, `testing` last. */
function roomsThere(): Room[] {
  const rank = (folder: string): number => rooms.indexOf(folder.split('/')[1] ?? '') + 1 || rooms.length + 1
  return globSync(['src/*/index.ts', 'src/doors/*/index.ts'])
    .map((face) => ({ folder: dirname(face), about: aboutOf(read(face)) }))
    .toSorted((a, b) => rank(a.folder) - rank(b.folder) || (a.folder < b.folder ? -1 : 1))
}

function differences(): string[] {
  return Object.entries(pages)
    .filter(([path, text]) => !existsSync(path) || read(path) !== text)
    .map(([path]) => `${path}  differs from the source; run npm run docs`)
}

function facts(): string[] {
  const documents = globSync(['*.md', 'docs/**/*.md'])
  const there = (name: string) => (path: string) => existsSync(path) || existsSync(join(dirname(name), path))
  return [
    ...misplacedWords(read('docs/glossary.md')),
    ...documents.flatMap((name) => lostFiles(name, read(name), there(name))),
  ]
}
