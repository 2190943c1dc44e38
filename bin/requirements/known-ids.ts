import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/** One document that asks for things, and the ids it gives them. */
export interface Source {
  /** As a test may name it before a colon, `work` in `[work:T4]`. */
  readonly name: string
  readonly ids: readonly string[]
}

const inColumn = /^\| ([DA]-\d+) \|/gm
const inList = /^- (?:\*\*)?([A-Z]{1,2}\d+[a-z]?)(?:\*\*)? /gm

/** Requirements by their JSON, defects and ambiguities by their tables, edge cases by their lists. */
export function idsOf(file: string, text: string): readonly string[] {
  const ids = file.endsWith('.json')
    ? (JSON.parse(text) as readonly { readonly id: string }[]).map(({ id }) => id)
    : [...text.matchAll(file.startsWith('FIELD-') ? inList : inColumn)].flatMap((match) => match[1] ?? [])
  return [...new Set(ids)]
}

const nameOf = (file: string): string =>
  basename(file)
    .replace(/^FIELD-|\..*$/g, '')
    .toLowerCase()

/** Empty where the folder holds none of them. */
export function readSources(folder: string): readonly Source[] {
  const there = existsSync(folder) ? readdirSync(folder) : []
  const files = there
    .filter((file) => /^(?:requirements\.json|REQUIREMENTS\.md|FIELD-.*\.md)$/.test(file))
    .toSorted()
  return files
    .map((file) => ({
      name: file === 'REQUIREMENTS.md' ? 'defects' : nameOf(file),
      ids: idsOf(file, readFileSync(join(folder, file), 'utf8')),
    }))
    .filter(({ ids }) => ids.length > 0)
}
