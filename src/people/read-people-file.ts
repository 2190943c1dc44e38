import { isAlias, isMap, isSeq, LineCounter, parseDocument, type ParsedNode, type YAMLError } from 'yaml'
import type { DefinitionFinding, ListedPerson } from '#model'
import { peoplePath, type PeopleFile } from './people-file.ts'
import { offsetOf, readListedPerson, type Entry, type Tell } from './read-listed-person.ts'

/** More is no team page; it would only keep the house busy. */
const mostCharacters = 2_000_000
/** A file that is not what it should be says so this often, not on each of its lines. */
const mostFindings = 100
const form = 'Write a list of people, each with a handle and a name: "- {handle: noor, name: Noor Haddad}".'

/**
 * Reads `data/people.yml`: a list of people, or a map from handle to person. Never throws: what cannot be read is told
 * with its place, and the people who can be read are answered all the same.
 */
export function readPeopleFile(written: string, path = peoplePath): PeopleFile {
  const text = written.replace(/^\uFEFF/, '')
  const lines = new LineCounter()
  const findings: DefinitionFinding[] = []
  const tell: Tell = (offset, message, mend) => {
    if (findings.length >= mostFindings) return
    const { line, col } = lines.linePos(offset)
    const place = { path, line: Math.max(line, 1), column: Math.max(col, 1) }
    findings.push({ code: 'wrong-value', severity: 'error', kind: 'people', ...place, message, mend })
  }
  const people = onceEach(readEntries(text, lines, tell), tell)
  return { people, findings: findings.toSorted((a, b) => a.line - b.line || a.column - b.column) }
}

function readEntries(text: string, lines: LineCounter, tell: Tell): readonly Entry[] {
  if (text.length > mostCharacters) {
    tell(0, 'This file is too large to be a list of people.', 'Keep it below 2 MB.')
    return []
  }
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
    for (const error of firstOfEachLine(document.errors, lines)) tellError(error, text, tell)
    return entriesOf(document.contents, tell)
  } catch {
    // A file made to exhaust the parser, thousands of brackets deep for example.
    tell(0, 'This file cannot be read as YAML.', form)
    return []
  }
}

/** One slip makes the parser stumble over the rest of its line too. */
function firstOfEachLine(errors: readonly YAMLError[], lines: LineCounter): readonly YAMLError[] {
  const byLine = new Map(errors.toReversed().map((error) => [lines.linePos(error.pos[0]).line, error]))
  return [...byLine.values()].toReversed()
}

function tellError({ pos, message }: YAMLError, text: string, tell: Tell): void {
  const word = /^@?[^\s,}\]]*/.exec(text.slice(pos[0], pos[0] + 100))?.[0] ?? ''
  if (word.length > 1 && word.startsWith('@'))
    tell(pos[0], 'A handle is written without @.', `Write ${word.slice(1)}.`)
  else if (message.includes('call stack')) tell(pos[0], 'This is nested too deeply.', form)
  else tell(pos[0], `This is not YAML: ${message.replace(/\.?$/, '.')}`, form)
}

function entriesOf(contents: ParsedNode | null, tell: Tell): readonly Entry[] {
  if (isSeq(contents))
    return contents.items.flatMap(
      (item) => readListedPerson(item, tell, offsetOf(item, offsetOf(contents))) ?? [],
    )
  if (isMap(contents))
    return contents.items.flatMap(
      ({ key, value }) => readListedPerson(value, tell, offsetOf(key, offsetOf(contents)), key) ?? [],
    )
  if (contents === null || (!isAlias(contents) && contents.value === null))
    tell(0, 'This file names nobody.', 'Write "[]" if nobody works here, else a list of people.')
  else tell(offsetOf(contents), 'This is not a list of people.', form)
  return []
}

/** Handles differ in more than their capitals: an address does not tell those apart. */
function onceEach(entries: readonly Entry[], tell: Tell): readonly ListedPerson[] {
  const seen = new Set<string>()
  return entries.flatMap(({ person, offset }) => {
    const same = person.handle.toLowerCase()
    if (seen.has(same)) {
      tell(
        offset,
        `The handle ${person.handle} stands here a second time.`,
        'Give one of the two another handle.',
      )
      return []
    }
    seen.add(same)
    return [person]
  })
}
