import { readdirSync, readFileSync } from 'node:fs'
import type { Finding } from './finding.ts'

export interface Migration {
  readonly name: string
  readonly text: string
}

export const readMigrations = (folder = 'migrations'): readonly Migration[] =>
  readdirSync(folder)
    .toSorted()
    .map((name) => ({ name, text: readFileSync(`${folder}/${name}`, 'utf8') }))

const clocks =
  /\b(?:now\s*\(|current_timestamp|current_date|current_time|localtime(?:stamp)?|(?:clock|statement|transaction)_timestamp\s*\()/i

/** Numbered without a gap, and without a clock of the database's own. */
export function wrongMigrations(migrations: readonly Migration[]): Finding[] {
  return migrations.flatMap(({ name, text }, index) => {
    const findings: Finding[] = []
    const number = String(index + 1).padStart(4, '0')
    if (!/^\d{4}-[a-z0-9-]+\.sql$/.test(name) || !name.startsWith(number))
      findings.push(`migrations/${name}  should be numbered ${number}`)
    const lines = text.split('\n').map((line) => line.replace(/--.*$/, ''))
    for (const [at, line] of lines.entries())
      if (clocks.test(line))
        findings.push(`migrations/${name}:${at + 1}  the clock is an argument, in SQL too`)
    return findings
  })
}
