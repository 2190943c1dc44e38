import { parseDocument } from 'yaml'
import { isRecord } from '../source/front-values.ts'
import { dataAt, type DataView } from '../templates/data-asked.ts'
import type { Source } from './source.ts'

/** A list of the handbook's data as a page, so that it is set, linked and made clean as pages are; anything else as it is. */
export function dataPage({ path, source }: Source): Source {
  const asked = dataAt(path)
  if (!asked) return { path, source }
  const entries = entriesIn(Buffer.from(source).toString('utf8'))
  return { path, source: entries ? viewOf[asked.view](entries, asked.of, asked.file) : unread(asked.file) }
}

type Entry = Readonly<Record<string, unknown>>

const mostEntries = 2000

function entriesIn(yaml: string): readonly Entry[] | undefined {
  try {
    const document = parseDocument(yaml, { prettyErrors: false, logLevel: 'silent', uniqueKeys: false })
    const values: unknown = document.errors.length > 0 ? undefined : document.toJS({ maxAliasCount: 50 })
    return Array.isArray(values) ? values.filter(isRecord).slice(0, mostEntries) : undefined
  } catch {
    // Aliases that grow without end, or nesting too deep to read.
    return undefined
  }
}

const viewOf: Readonly<Record<DataView, (entries: readonly Entry[], of: string, file: string) => string>> = {
  indicators: (entries) => [summary(entries), ...entries.map(indicator)].join('\n\n'),
  names: (entries) =>
    entries
      .filter(({ is_key: isKey }) => isKey !== false)
      .map((entry) => `1. ${linked(entry)}${aside('target', entry)}`)
      .join('\n'),
  tool: (entries, of, file) => {
    const found = entries.find(({ title }) => said(title).toLowerCase() === of.toLowerCase())
    return found ? tool(found) : chip(`${of} is not among the tools of ${file}`)
  },
}

const unread = (file: string) => chip(`${file} cannot be read as a list`)

const chip = (words: string) =>
  `<p><span class="shortcode">${words.replaceAll(/[&<>]/g, (one) => `&#${one.charCodeAt(0)};`)}</span></p>`

/** A value as words on one line; lists and maps say nothing. */
const said = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value).replaceAll(/\s+/g, ' ').trim().slice(0, 5000)
    : ''

/** Words that are no Markdown. */
const plain = (value: unknown): string =>
  said(value).replaceAll(/[\\`*_{}[\]()<>#+.!|~$&-]/g, (one) => `\\${one}`)

const health = ['Unknown', 'Problem', 'Needs attention', 'Good']
const stateOf = ({ health: is }: Entry): string => health[isRecord(is) ? Number(is['level']) : 0] ?? 'Unknown'
const reasonsOf = ({ health: is }: Entry): readonly unknown[] =>
  isRecord(is) && Array.isArray(is['reasons']) ? is['reasons'].slice(0, 20) : []

const aside = (key: string, entry: Entry): string =>
  said(entry[key]) ? ` (${key}: ${plain(entry[key])})` : ''

function linked(entry: Entry): string {
  const at = said(entry['base_path'])
  return /^\/[\w/-]*$/.test(at) ? `[${plain(entry['name'])}](${at})` : plain(entry['name'])
}

const summary = (entries: readonly Entry[]): string =>
  [
    '| Indicator | Target | Health |',
    '| --- | --- | --- |',
    ...entries.map((entry) => `| ${plain(entry['name'])} | ${plain(entry['target'])} | ${stateOf(entry)} |`),
  ].join('\n')

/** Its definition is Markdown, as its authors write it. */
const indicator = (entry: Entry): string =>
  [
    `### ${plain(entry['name'])}`,
    said(entry['definition']),
    `**Target:** ${plain(entry['target']) || 'none yet'} · **Health:** ${stateOf(entry)}`,
    reasonsOf(entry)
      .map((reason) => `- ${plain(reason)}`)
      .join('\n'),
  ]
    .filter(Boolean)
    .join('\n\n')

const shownOfTool: readonly (readonly [key: string, word: string])[] = [
  ['description', 'What it is for'],
  ['provisioner', 'Who gives access'],
  ['deprovisioner', 'Who takes it away'],
  ['business_owner', 'Answers for it'],
  ['critical_systems_tier', 'How critical'],
]

const tool = (entry: Entry): string =>
  shownOfTool
    .flatMap(([key, word]) =>
      said(entry[key])
        ? [`- **${word}:** ${key === 'description' ? said(entry[key]) : plain(entry[key])}`]
        : [],
    )
    .join('\n')
