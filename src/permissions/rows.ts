import { administrators, mayAtAll, permissionRow, type Allowed, type Person, type Said } from '#kernel'

/** An operation as far as the table needs it. */
export type Told = Pick<Said, 'name' | 'summary' | 'who' | 'narrowed' | 'fresh'> & {
  readonly does: 'act' | 'question'
}

/** A row of the table of permissions, for one who reads it. */
export interface TableRow {
  readonly operation: string
  readonly summary: string
  readonly does: 'act' | 'question'
  readonly strangers: Allowed
  readonly left: Allowed
  readonly members: Allowed
  readonly administrators: Allowed
  /** To whom it comes down, in words; empty where to nobody. */
  readonly only: readonly string[]
  /** What a program never does, nor a browser that signed in a while ago: `all of it`, or a part in words. */
  readonly fresh?: string
  /** Whether whoever reads may, `some` where it depends on what it is about. */
  readonly mine: Allowed
}

/** What the table is narrowed to by whoever reads it. */
export interface Wanted {
  readonly words?: string | undefined
  readonly mine?: boolean | undefined
}

/** The rows in the order of the operations, as this person reads them. */
export function rowsFor(by: Person, told: readonly Told[], { words = '', mine = false }: Wanted): TableRow[] {
  const looked = words.toLowerCase().split(/\s+/)
  return told
    .filter(({ who }) => who !== 'system')
    .map((said): TableRow => {
      const { kinds, only, fresh } = permissionRow(said)
      return {
        operation: said.name,
        summary: said.summary,
        does: said.does,
        strangers: kinds.visitor,
        left: kinds.left,
        members: kinds.member,
        administrators: kinds.admin,
        only,
        ...(fresh !== undefined && { fresh: fresh === true ? 'all of it' : fresh }),
        mine: mineOf(by, said),
      }
    })
    .filter((row) => !mine || row.mine !== 'no')
    .filter((row) => {
      const text = [row.operation, row.summary, ...row.only].join(' ').toLowerCase()
      return looked.every((word) => text.includes(word))
    })
}

function mineOf(by: Person, said: Told): Allowed {
  if (!mayAtAll(by, said).allowed) return 'no'
  if (!said.narrowed) return 'yes'
  return by.kind === 'admin' && said.narrowed.includes(administrators) ? 'yes' : 'some'
}
