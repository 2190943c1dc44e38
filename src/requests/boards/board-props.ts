import type { Choice } from '#design'
import type { FieldFault } from '#kernel'
import type { Change } from '../changes/change.ts'
import type { Request } from '../request.ts'

/** A column of a board: what carries one label. */
export interface Column {
  readonly label?: string
  readonly title: string
  readonly means?: string
  readonly count: number
  readonly requests: readonly Request[]
  readonly moreHref?: string
  readonly changes: readonly BoardChange[]
  readonly changeCount: number
}

/** A change as a card shows it. */
export type BoardChange = Pick<Change, 'commit' | 'title' | 'author' | 'labels' | 'pages'> & {
  readonly on: Temporal.PlainDate
}

/** What a board is drawn from. */
export interface BoardProps {
  readonly group?: string
  readonly columns: readonly Column[]
  readonly asked: Readonly<Record<string, string>>
  /** Address of this board, where a moved card comes back to. */
  readonly here: string
  readonly unknown: readonly string[]
  readonly faults: readonly FieldFault[]
  readonly groups: readonly Choice[]
  readonly teams: readonly Choice[]
  /** Whether who looks may move cards. */
  readonly works: boolean
  readonly today: Temporal.PlainDate
}
