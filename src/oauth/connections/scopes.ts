import { isScope, mostScopes, nounOf } from '#kernel'

/** What programs are told that there is to ask for; names of operations and `noun.*` work as well. */
export const scopesSupported = ['read', '*'] as const

/** What is asked for, each once. Words of other houses, such as `offline_access`, are passed over (RFC 6749 §3.3). */
export function scopesAsked(written: string | undefined): readonly string[] {
  const words = [...new Set((written ?? 'read').split(' '))].filter((word) => word !== '')
  return words.filter(isScope).slice(0, mostScopes)
}

/** Whether what was asked for covers a scope. */
export const within = (scope: string, asked: readonly string[]): boolean =>
  asked.includes(scope) || (scope !== '*' && asked.includes('*')) || asked.includes(`${nounOf(scope)}.*`)
