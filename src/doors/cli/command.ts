import type { Parts } from './parts.ts'
import type { Terminal } from './terminal.ts'
import type { SaidFlag } from './words/common-flags.ts'

/** A command that is no operation: it speaks of this machine, of files or of the command line itself. */
export interface Command {
  readonly name: string
  readonly aliases?: readonly string[]
  /** `check <folder>` */
  readonly usage: string
  readonly about: string
  readonly flags?: readonly SaidFlag[]
  /** What is completed where a word stands alone. */
  readonly completes?: 'file' | 'folder'
  /** More than one line of what it does. */
  readonly more?: string
}

/** `args` are the words without the command's own name; answers the exit code. */
export type Run = (args: readonly string[], terminal: Terminal, parts: Parts) => Promise<number>
