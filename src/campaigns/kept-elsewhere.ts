import { sourceTitle } from '#facts'
import { conflict, type Refusal } from '#kernel'
import type { Campaign } from './store.ts'

/** Where a campaign comes from, to go on a sentence: `planned by Linh Tran`, `from HubSpot`. */
export const whence = ({ importedFrom, plannedBy }: Campaign): string =>
  importedFrom ? `from ${sourceTitle(importedFrom.source)}` : `planned by ${plannedBy.name}`

/** Who stands for a campaign in a list: who planned it, or where it is kept. */
export const whose = ({ importedFrom, plannedBy }: Campaign): string =>
  importedFrom ? sourceTitle(importedFrom.source) : plannedBy.name

/** Why a campaign of elsewhere is not changed here: it would be changed back by the next batch. */
export const keptElsewhere = ({ name, importedFrom }: Campaign): Refusal | undefined =>
  importedFrom &&
  conflict(
    `“${name}” is kept in ${sourceTitle(importedFrom.source)}. Change it there; it is heard here again.`,
  )
