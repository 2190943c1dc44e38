import { no, relation, yes, type Definition, type Look, type Permission, type Person } from '#kernel'
import { holdersOf, isAmong } from '#people'
import { project } from './kinds/project.ts'
import type { Who } from '#model'
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
 * What becomes of it: whoever sees to it, those to whom the page gives such requests, or who take turns in its project where no page does; and administrators; where nobody
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
  const byType = namedBy(type)
  const named = byType.length > 0 ? byType : onDutyFor(look, request)
  if (request.assignees.length === 0 && named.length === 0) return yes
  if (await isAmong(look, by, named, { region: request.region })) return yes
  const who = request.assignees.map(({ name }) => name).join(' and ') || (await titlesOf(look, named))
  return no(`${who} sees to “${request.subject}”. Say in a comment what you mean.`)
}

/** Those who take turns in reading what is new in its project, whosever turn it is. */
const onDutyFor = ({ model }: Pick<Look, 'model'>, request: Request): readonly Who[] =>
  model.all(project).find(({ name }) => name === request.project)?.value.duty?.who ?? []

/** Everybody to whom a page gives such requests, whatever is chosen in them. */
const namedBy = (type: Definition<RequestType> | undefined) => [
  ...(type?.value.assign ?? []),
  ...Object.values(type?.value.routes?.of ?? {}).flat(),
]

async function titlesOf(look: Pick<Look, 'db' | 'model'>, named: readonly Who[]): Promise<string> {
  const holders = await holdersOf(look, named)
  return holders.map(({ name }) => name).join(' or ') || 'Somebody else'
}
