import { no, relation, yes, type Definition, type Look, type Permission, type Person } from '#kernel'
import { holdersOf, isAmong } from '#people'
import type { RequestType } from './kinds/request-value.ts'
import type { Request } from './request.ts'

export const opener = relation('opener', 'whoever opened it')
export const assignee = relation('assignee', 'whoever sees to it')
export const triager = relation('triager', 'whom a page gives such requests')

export const isOutside = ({ kind }: Person): boolean => kind === 'visitor' || kind === 'left'

/** What is done with requests, people of the department do. */
export const mayWork = (by: Person): Permission => (isOutside(by) ? no('Sign in to do this.') : yes)

const seesTo = (by: Person, { assignees }: Request): boolean => assignees.some(({ id }) => id === by.id)

/** What it says and when it is done: whoever opened it, whoever sees to it, and administrators. */
export function mayChange(by: Person, request: Request): Permission {
  if (isOutside(by)) return no('Sign in to change a request.')
  if (by.id === request.openedBy.id || seesTo(by, request) || by.kind === 'admin' || by.kind === 'system')
    return yes
  return no(
    `${request.openedBy.name} opened “${request.subject}”; only they and whoever sees to it may change it. Say in a comment what you mean.`,
  )
}

/**
 * What becomes of it: whoever sees to it, those to whom the page gives such requests, and administrators; where nobody
 * sees to it and no page says who does, anybody who works here.
 */
export async function mayTriage(
  look: Pick<Look, 'db' | 'model' | 'by'>,
  request: Request,
  type: Definition<RequestType> | undefined,
): Promise<Permission> {
  const { by } = look
  if (isOutside(by)) return no('Sign in to see to a request.')
  if (seesTo(by, request) || by.kind === 'admin' || by.kind === 'system') return yes
  const named = namedBy(type)
  if (request.assignees.length === 0 && named.length === 0) return yes
  if (await isAmong(look, by, named, { region: request.region })) return yes
  const who = request.assignees.map(({ name }) => name).join(' and ') || (await titlesOf(look, type))
  return no(`${who} sees to “${request.subject}”. Say in a comment what you mean.`)
}

/** Everybody to whom a page gives such requests, whatever is chosen in them. */
const namedBy = (type: Definition<RequestType> | undefined) => [
  ...(type?.value.assign ?? []),
  ...Object.values(type?.value.routes?.of ?? {}).flat(),
]

async function titlesOf(
  look: Pick<Look, 'db' | 'model'>,
  type: Definition<RequestType> | undefined,
): Promise<string> {
  const holders = await holdersOf(look, namedBy(type))
  return holders.map(({ name }) => name).join(' or ') || 'Somebody else'
}
