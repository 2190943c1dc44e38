import { z } from 'zod'
import type { Context } from '../known.ts'
import type { Otherwise } from '../prose/strength.ts'
import type { KeyPath } from '../written.ts'

const known: Readonly<Record<string, Otherwise>> = {
  refuse: 'refuse',
  'ask for a reason': 'reason',
  'say so': 'say so',
}

/** `refuse`, `ask for a reason` or `say so`; `ask <approval>` comes later. */
export const otherwiseWord = z.string().regex(/^(refuse|ask for a reason|say so|ask [a-z][a-z0-9-]*)$/, {
  error: ({ input }) =>
    `"otherwise" cannot be "${String(input)}". Write refuse, ask for a reason, or say so.`,
})

/** The consequence as written; tells of one that a later release understands. */
export function otherwise(context: Context, path: KeyPath, written: string): Otherwise {
  const found = known[written]
  if (found) return found
  context.later(path, `"${written}" is not supported yet.`, 'Write refuse, ask for a reason, or say so.')
  return 'refuse'
}

/** As authors write it. */
export const sayOtherwise: Readonly<Record<Otherwise, string>> = {
  refuse: 'is refused',
  reason: 'needs a reason',
  'say so': 'is pointed out',
}

/** The word of a block for a consequence: `reason` → `ask for a reason`. */
export const otherwiseWritten = (of: string): string =>
  Object.entries(known).find(([, meant]) => meant === of)?.[0] ?? of
