import { mayAtAll, type PersonKind } from '#kernel'
import { fromSource, type Spoken, type SpokenModule } from './reference.ts'

const kinds: Readonly<Record<string, PersonKind>> = {
  'a stranger': 'visitor',
  'who left': 'left',
  'who works here': 'member',
  administrators: 'admin',
  'Firsthand itself': 'system',
}

/** `docs/permissions.md`: for every operation the kinds of person it is open to at all. */
export function permissionsPage(modules: readonly SpokenModule[]): string {
  const heads = ['operation', ...Object.keys(kinds)]
  return [
    '# Who may what',
    '',
    fromSource,
    '',
    'The most that an operation is open to, by kind of person; what it is about may narrow that (a team plans its own',
    'campaigns), and then the refusal says why. A token does what its scopes name: one operation (`campaigns.plan`), all of',
    'these nouns (`campaigns.*`), every question (`read`) or everything its maker may (`*`); never more than its maker.',
    '',
    row(heads),
    row(heads.map(() => '---')),
    ...modules.flatMap(({ operations = [], bound = [], questions = [] }) =>
      [...operations, ...bound, ...questions].map(permissionRow),
    ),
    '',
  ].join('\n')
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

function permissionRow({ name, who }: Spoken): string {
  const cells = Object.values(kinds).map((kind) => {
    const by = { id: '', kind, handle: '', name: '' }
    return mayAtAll(by, { name, does: 'act', who }).allowed ? 'yes' : '–'
  })
  return row([`\`${name}\``, ...cells])
}
