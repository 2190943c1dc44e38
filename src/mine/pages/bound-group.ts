import type { Citation } from '#kernel'
import type { Why } from '#people'
import type { ChangeForMe } from '../change-for-me.ts'

/** A rule that binds the reader, and what changed in it. */
export interface BoundRule {
  readonly kind: string
  readonly name: string
  readonly title: string
  readonly said: string
  readonly citation: Citation
  readonly change?: ChangeForMe
}

/** The rules that bind the reader for one reason. */
export interface BoundGroupProps {
  readonly why: Why
  readonly title: string
  readonly rules: readonly BoundRule[]
}

/** Address of a group within the page. */
export const groupId = (why: Why): string =>
  why.by === 'everybody'
    ? 'everybody'
    : `${why.by}-${why.name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-')}`

/** `As Campaign Manager`, `In Field APAC`, `As everybody`. */
export const groupTitle = ({ why, title }: BoundGroupProps): string =>
  why.by === 'role' ? `As ${title}` : why.by === 'everybody' ? 'As everybody' : `In ${title}`
