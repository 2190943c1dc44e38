import { capital } from '#kernel'

/** What rows are about, in the order in which people look for it: the work first, programs and files last. */
const groups: Readonly<Record<string, readonly string[]>> = {
  Requests: ['requests', 'attachments'],
  Approvals: ['approvals'],
  Campaigns: ['campaigns'],
  'People, teams and roles': ['people', 'teams', 'regions', 'roles', 'pictures'],
  'Leave and standing in': ['leaves'],
  'First weeks': ['onboarding'],
  'What concerns you': ['home', 'notices', 'my-handbook', 'follows', 'changes'],
  'Reading and finding': ['pages', 'rules', 'versions', 'decisions', 'palette', 'permissions', 'short-links'],
  'Coming in': ['sessions', 'codes', 'passwords', 'identities'],
  'Invitations and administrators': ['invitations', 'administrators', 'audit', 'mail'],
  'Work that is kept elsewhere': ['facts'],
  'The handbook’s files': ['handbook'],
  'Programs that act or are told': ['tokens', 'connections', 'webhooks'],
}

const groupOf = new Map(
  Object.entries(groups).flatMap(([title, nouns]) => nouns.map((noun) => [noun, title] as const)),
)
const order = Object.keys(groups)

/** The heading that an operation stands under; undefined where nobody has said what its noun is about. */
export const groupTitle = (operation: string): string | undefined =>
  groupOf.get(operation.slice(0, operation.indexOf('.')))

/** Rows by what they are about; what nobody placed comes last, under its own noun. */
export function grouped<Row extends { readonly operation: string }>(
  rows: readonly Row[],
): readonly (readonly [title: string, rows: readonly Row[]])[] {
  const titleOf = ({ operation }: Row): string =>
    groupTitle(operation) ?? capital(operation.slice(0, operation.indexOf('.'))).replaceAll('-', ' ')
  const place = (title: string): number => (order.includes(title) ? order.indexOf(title) : order.length)
  return [...Map.groupBy(rows, titleOf)].toSorted(([a], [b]) => place(a) - place(b))
}
