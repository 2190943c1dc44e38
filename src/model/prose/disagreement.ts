import type { Paragraph } from '#pages'
import type { Known } from '../known.ts'
import type { KeyPath } from '../written.ts'

export interface Disagreement {
  readonly path: KeyPath
  readonly message: string
  readonly mend: string
}

/** What a claim is held against: the quoted sentence, and the paragraph around it. */
export interface Said {
  readonly quote: string
  readonly paragraph: Paragraph
  readonly known: Known
}

const changeOne = 'Change the one that is wrong.'
/** The key as its author wrote it. */
export const keyOf = (path: KeyPath): string => String(path[0])
/** One disagreement at a key. */
export const told = (path: KeyPath, message: string, mend = changeOne): readonly Disagreement[] => [
  { path, message, mend },
]
export const nothing: readonly Disagreement[] = []
