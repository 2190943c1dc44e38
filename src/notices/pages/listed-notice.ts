import type { ToldNotice } from '../tell.ts'

/** A notice in the list. */
export interface ListedNotice extends ToldNotice {
  readonly muted: boolean
}
