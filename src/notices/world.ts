import type { Operation, Person } from '#kernel'
import { visitor } from '#kernel'
import type { Outgoing } from '#mail'
import type { Commenting, Concerns } from './concerns.ts'

/** What notices are made from: what modules answer for their things, and the words of acts. */
export interface NoticesWorld {
  readonly concerns: () => readonly Concerns[]
  readonly commenting: () => readonly Commenting[]
  /** By name; undefined for one that is no more. */
  readonly operation: (name: string) => Operation | undefined
  readonly outgoing: Outgoing
}

/** Whoever works here, and nobody in particular: what a channel is told, they all may see. */
export const anybody: Person = Object.freeze({ ...visitor, kind: 'member', handle: '' })
