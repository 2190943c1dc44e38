import type { Operation } from '#kernel'
import { keepFilter } from './keep-filter.ts'
import { removeFilter } from './remove-filter.ts'
import { renameFilter } from './rename-filter.ts'

/** What can be done with filters that one keeps. */
export const filterOperations: readonly Operation[] = [keepFilter, renameFilter, removeFilter]
