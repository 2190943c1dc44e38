import { LineCounter, parseDocument, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml'
import type { Finding } from '../finding.ts'
import type { TreeEntry } from '../git/tree-entry.ts'
import { hostPattern } from '../links/own-sites.ts'
import { placed, type ReadersRule } from '../readers/readers-of-paths.ts'
import { readReaders } from '../readers/read-readers.ts'
import { readEmbedHosts } from './embed-hosts.ts'
import { decode } from '../source/source-text.ts'

/** What `firsthand.yml` at the root says of reading; secrets never stand there. */
export interface Settings {
  /** Name of the handbook. */
  readonly title: string
  /** Folder of the pages, `content`; empty for the whole repository. */
  readonly content: string
  /** IANA zone of rules and days that name none. */
  readonly zone: string
  /** BCP 47 tag of the pages. */
  readonly language: string
  /** Sites on which the handbook is or was published, `about.example.com` or `example.com/handbook`: links to them stay here. */
  readonly hosts?: readonly string[]
  /** Hosts besides the usual ones whose pages may be shown inside pages. */
  readonly embeds: readonly string[]
  /** Who may read what; undefined as long as nobody decided: then all is for those who work here. */
  readonly readers?: readonly ReadersRule[]
}

export const settingsPath = 'firsthand.yml'

export interface ReadSettings {
  readonly settings: Settings
  readonly findings: readonly Finding[]
}

/**
 * Reads the settings of a commit; a fault in them is a finding and leaves the default in force. Without a tree, what they say of
 * folders is not looked after.
 */
export function readSettings(
  tree: readonly TreeEntry[] | undefined,
  source: Uint8Array | undefined,
): ReadSettings {
  const defaults: Settings = {
    title: 'Handbook',
    content: usualContent(tree ?? []),
    zone: 'UTC',
    language: 'en',
    embeds: [],
  }
  if (!source) return { settings: defaults, findings: [] }
  const findings: Finding[] = []
  const found = (message: string, mend: string, place: { line?: number; column?: number } = {}) =>
    findings.push({ code: 'settings', severity: 'error', path: settingsPath, ...place, message, mend })
  const lineCounter = new LineCounter()
  const document = parseDocument(decode(source).text, {
    prettyErrors: false,
    lineCounter,
    logLevel: 'silent',
  })
  const at = (offset: number) => {
    const { line, col } = lineCounter.linePos(offset)
    return { line, column: col }
  }
  for (const { message, pos } of document.errors.slice(0, 1))
    found(message, 'Write one "key: value" a line.', at(pos[0]))
  if (!isMap(document.contents)) {
    if (document.contents && findings.length === 0)
      found('The settings are no list of keys.', 'Write one "key: value" a line.')
    return { settings: defaults, findings }
  }
  const given: Record<string, string | readonly string[]> = {}
  const embeds: string[] = []
  let readersSaid: Node | null | undefined
  for (const pair of document.contents.items) {
    const { key, value, place } = read(pair, at)
    if (key === 'readers') {
      readersSaid = pair.value
      continue
    }
    if (key === 'embeds') {
      const hosts = readEmbedHosts(pair.value)
      if (hosts) embeds.push(...hosts)
      else found('"embeds" does not name hosts.', 'Write names of hosts, like [video.example].', place)
      continue
    }
    const fault = faultOf(key, value, tree)
    if (fault) found(fault.message, fault.mend, place)
    else given[key] = key === 'hosts' ? hostsIn(value) : key === 'content' ? folderOf(value) : String(value)
  }
  const settings = { ...defaults, ...given, embeds }
  if (readersSaid === undefined) return { settings, findings }
  const { rules, faults } = readReaders(readersSaid, () => placesIn(tree ?? [], settings.content))
  for (const { offset, message, mend } of faults) found(message, mend, offset === undefined ? {} : at(offset))
  return { settings: { ...settings, readers: rules }, findings }
}

/** Where readers may be named: every file and page, as it stands from the folder of the pages on. */
function placesIn(tree: readonly TreeEntry[], content: string): ReadonlySet<string> {
  const inFront = content ? `${content}/` : ''
  const from = (path: string) => (path.startsWith(inFront) ? path.slice(inFront.length) : path)
  return new Set(tree.map(({ path }) => placed(from(path))))
}

function read({ key, value }: Pair, at: (offset: number) => { line: number; column: number }) {
  const place = isScalar(key) && key.range ? at(key.range[0]) : {}
  return {
    key: isScalar(key) ? String(key.value) : '',
    value: isScalar(value) ? value.value : isSeq(value) ? value.toJSON() : undefined,
    place,
  }
}

function faultOf(key: string, value: unknown, tree: readonly TreeEntry[] | undefined) {
  const check = Object.hasOwn(checks, key) ? checks[key] : undefined
  if (!check)
    return {
      message: `There is no setting "${key}".`,
      mend: `Known are ${[...Object.keys(checks), 'embeds', 'readers'].join(', ')}.`,
    }
  return check(value, tree)
    ? undefined
    : { message: `"${String(value)}" does not fit the setting "${key}".`, mend: mends[key] ?? '' }
}

type Check = (value: unknown, tree: readonly TreeEntry[] | undefined) => boolean

const checks: Readonly<Record<string, Check>> = {
  hosts: (value) => hostsIn(value).length > 0 && hostsIn(value).every((host) => hostPattern.test(host)),
  title: (value) => typeof value === 'string' && value.trim() !== '',
  content: (value, tree) => {
    if (typeof value !== 'string' || value.includes('..')) return false
    const folder = folderOf(value)
    return folder === '' || !tree || tree.some(({ path }) => path.startsWith(`${folder}/`))
  },
  zone: (value) =>
    typeof value === 'string' &&
    works(() => Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(value)),
  language: (value) => typeof value === 'string' && works(() => Intl.getCanonicalLocales(value)),
}

const mends: Readonly<Record<string, string>> = {
  hosts: 'Write hosts like [about.example.com, example.com/handbook].',
  title: 'Write the name of the handbook.',
  content: 'Name a folder of this repository that holds the pages.',
  zone: 'Write a zone like Europe/London.',
  language: 'Write a language like en or pt-BR.',
}

const hostsIn = (value: unknown): readonly string[] => [value].flat().map(String)

const folderOf = (value: unknown): string =>
  String(value)
    .replace(/^(?:\.?\/)+|\/+$/g, '')
    .replace(/^\.$/, '')

function works(attempt: () => unknown): boolean {
  try {
    attempt()
    return true
  } catch {
    return false
  }
}

const usualContent = (tree: readonly TreeEntry[]): string =>
  tree.some(({ path }) => path.startsWith('content/') && /\.(?:md|markdown)$/i.test(path)) ? 'content' : ''
