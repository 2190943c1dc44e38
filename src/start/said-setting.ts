import { z } from 'zod'

/** One setting: its environment variable, what it is for, and what works, as a fault says it. */
export interface Said {
  readonly env: string
  readonly about: string
  readonly works: string
  /** A folder or file, taken from where it was written: the command line's folder, or the settings file's. */
  readonly path?: true
  /** Any text, where what it takes is neither a folder nor an address. */
  readonly form?: 'text'
  /** Shown nowhere. */
  readonly secret?: true
}

/** A value however YAML or a command line brings it. */
export const text = z.union([z.string(), z.number(), z.boolean()]).transform((value) => String(value).trim())
/** What settings say of themselves. */
export const said = z.registry<Said>()
