import type { Said } from './operation.ts'
import type { PersonKind } from './person.ts'
import { administrators } from './relation.ts'
import { mayAtAll } from './rights.ts'

/** `yes` · `no` · `some`: those whom the row names. */
export type Allowed = 'yes' | 'no' | 'some'

/** Kinds of person as the table of permissions has them, in its order. */
export const tabledKinds = ['visitor', 'left', 'member', 'admin', 'system'] as const

/** What the table of permissions says of one operation. */
export interface PermissionRow {
  readonly kinds: Readonly<Record<(typeof tabledKinds)[number], Allowed>>
  /** To whom it comes down, in words; empty where to nobody. */
  readonly only: readonly string[]
  /** Asks for a sign-in of the last minutes, in person; in words where for some of it only. */
  readonly fresh?: true | string
}

/** The row of an operation; page, document and test read this one. */
export function permissionRow(
  said: Pick<Said, 'who' | 'narrowed' | 'fresh'> & { readonly name: string },
): PermissionRow {
  const allowed = (kind: PersonKind): Allowed => {
    const by = { id: '', kind, handle: '', name: '' }
    if (!mayAtAll(by, { name: said.name, does: 'act', who: said.who }).allowed) return 'no'
    if (!said.narrowed || kind === 'system') return 'yes'
    return kind === 'admin' && said.narrowed.includes(administrators) ? 'yes' : 'some'
  }
  return {
    kinds: {
      visitor: allowed('visitor'),
      left: allowed('left'),
      member: allowed('member'),
      admin: allowed('admin'),
      system: allowed('system'),
    },
    only: (said.narrowed ?? []).map(({ says }) => says),
    ...(said.fresh !== undefined && { fresh: said.fresh }),
  }
}
