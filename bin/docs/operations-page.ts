import { aDay, fromSource, written, type Spoken, type SpokenModule } from './reference.ts'
import { schemaTable } from './schema-table.ts'

/** `docs/operations.md`: every act and question, by module, in the order in which the app gathers them. */
export function operationsPage(modules: readonly SpokenModule[]): string {
  const speaking = modules.filter(
    ({ operations = [], questions = [], bound = [] }) =>
      operations.length + questions.length + bound.length > 0,
  )
  return [
    '# Operations',
    '',
    fromSource,
    '',
    'What a person can do or ask. Each is said once in the source; forms, API, commands and this page are read from that value.',
    'A place stands below `/-` on the web and below `/api/v1` in the API.',
    '',
    ...speaking.flatMap(modulePart),
    ...(speaking.length === 0 ? ['There is none yet.', ''] : []),
  ].join('\n')
}

const modulePart = ({ name, about, operations = [], questions = [], bound = [] }: SpokenModule): string[] => [
  `## ${name}`,
  '',
  ...(about === undefined ? [] : [about, '']),
  ...[...operations, ...bound.filter(({ does }) => does === 'act')].flatMap((act) => entry(act, 'Act')),
  ...[...questions, ...bound.filter(({ does }) => does === 'question')].flatMap((one) =>
    entry(one, 'Question'),
  ),
]

const whoInWords = {
  anyone: 'for everybody, strangers too',
  member: 'for people of the department',
  admin: 'for administrators',
  system: 'Firsthand itself does it',
} as const

const entry = (said: Spoken, does: 'Act' | 'Question'): string[] => [
  `### ${said.name}`,
  '',
  said.summary,
  '',
  `${does} at \`${said.at.method} ${said.at.path}\`; ${whoInWords[said.who]}.`,
  '',
  ...schemaTable(written(said.input), 'field'),
  '```json',
  JSON.stringify(said.example(aDay), undefined, 2),
  '```',
  '',
]
