import { notForPrograms } from './fresh.ts'
import { no, yes, type Permission } from './permission.ts'
import type { Person, PersonKind } from './person.ts'
import { nounOf } from './scopes.ts'

/**
 * The most that an operation is for; its own `may` narrows that. `anyone`: strangers too · `member`: who works here ·
 * `admin`: administrators · `system`: Firsthand itself.
 */
export type Who = 'anyone' | 'member' | 'admin' | 'system'

const kindsFor: Readonly<Record<Who, readonly PersonKind[]>> = {
  anyone: ['visitor', 'left', 'member', 'admin', 'token', 'system'],
  member: ['member', 'admin', 'token', 'system'],
  admin: ['admin', 'system'],
  system: ['system'],
}

const outside: ReadonlySet<PersonKind> = new Set(['visitor', 'left'])

const only: Readonly<Record<Who, string>> = {
  anyone: 'This is open to everybody.',
  member: 'Only people of the department may do this.',
  admin: 'Only administrators may do this.',
  system: 'Only Firsthand itself does this.',
}

/** What is asked of a person before an operation is even loaded: the kind of person, and what their token is for. */
interface Asked {
  readonly name: string
  readonly does: 'act' | 'question'
  readonly who: Who
  readonly fresh?: true | string
}

/** Whether this person may at all, by their kind and by the scopes of the token they came with. */
export function mayAtAll(by: Person, asked: Asked): Permission {
  if (!kindsFor[asked.who].includes(by.kind))
    return no(outside.has(by.kind) ? 'Sign in first: this is for people of the department.' : only[asked.who])
  if (by.scopes !== undefined && asked.fresh === true) return no(notForPrograms)
  if (by.scopes === undefined || covers(by.scopes, asked)) return yes
  return no(`This token is not for ${asked.name}: it was made for ${by.scopes.join(', ')}.`)
}

/**
 * Whether a token's scopes cover an operation: `campaigns.plan` itself, `campaigns.*` for all of these nouns, `read` for
 * every question, `*` for everything. What strangers may ask, every token may.
 */
export function covers(scopes: readonly string[], { name, does, who }: Asked): boolean {
  const all = `${nounOf(name)}.*`
  return (
    (does === 'question' && (who === 'anyone' || scopes.includes('read'))) ||
    ['*', all, name].some((scope) => scopes.includes(scope))
  )
}
