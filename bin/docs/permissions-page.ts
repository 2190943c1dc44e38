import { permissionRow, tabledKinds, type Allowed } from '#kernel'
import { fromSource, type Spoken, type SpokenModule } from './reference.ts'

const heads = [
  'operation',
  'a stranger',
  'who left',
  'who works here',
  'administrators',
  'Firsthand itself',
  'only',
  'freshly signed in',
]

const signs: Readonly<Record<Allowed, string>> = { yes: 'yes', no: '–', some: 'some' }

/** `docs/permissions.md`: for every operation the kinds of person it is open to, and to whom among them it comes down. */
export const permissionsPage = (modules: readonly SpokenModule[]): string =>
  [
    '# Who may what',
    '',
    fromSource,
    '',
    'For every operation, the kinds of person it is open to at all. Where it says “some”, it comes down to those in the last',
    'column, and a refusal says why. A token does what its scopes name: one operation (`campaigns.plan`), all of these nouns',
    '(`campaigns.*`), every question (`read`) or everything its maker may (`*`); never more than its maker. The product shows',
    'the same at `/-/permissions`, with what you may marked. What asks for somebody freshly signed in is done in person, in a',
    'browser that signed in within the last ten minutes; a program never does it. Some words there say for which of it.',
    '',
    row(heads),
    row(heads.map(() => '---')),
    ...modules.flatMap(({ operations = [], bound = [], questions = [] }) =>
      [...operations, ...bound, ...questions].map(lineOf),
    ),
    '',
  ].join('\n')

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

function lineOf(said: Spoken): string {
  const { kinds, only, fresh = '' } = permissionRow(said)
  const who = tabledKinds.map((kind) => signs[kinds[kind]])
  return row([`\`${said.name}\``, ...who, only.join('; '), fresh === true ? 'yes' : fresh])
}
