import { z } from 'zod'
import type { Context } from '../known.ts'
import type { Otherwise } from '../prose/strength.ts'
import type { KeyPath } from '../written.ts'
import { named } from './name.ts'

const known: Readonly<Record<string, Otherwise>> = {
  refuse: 'refuse',
  'ask for a reason': 'reason',
  'say so': 'say so',
}

/** `refuse`, `ask for a reason`, `say so`, or `ask <approval>` where a kind takes that. */
export const otherwiseWord = z.string().regex(/^(refuse|ask for a reason|say so|ask [a-z][a-z0-9-]*)$/, {
  error: ({ input }) =>
    `"otherwise" cannot be "${String(input)}". Write refuse, ask for a reason, or say so.`,
})

/** The approval that `ask <approval>` names, checked to be one of the same subject; undefined where it says something else. */
export function askedApproval(
  context: Context,
  path: KeyPath,
  written: string | undefined,
  of: string,
): string | undefined {
  const name = written === undefined || known[written] ? undefined : /^ask (.+)$/.exec(written)?.[1]
  if (name === undefined) return undefined
  const found = named(context, 'approval', path, name)
  const value = context.look('approval', found)?.value
  if (typeof value === 'object' && value !== null && 'of' in value && value.of !== of)
    context.fault(
      path,
      `the approval "${found}" is of ${String(value.of)}, not of ${of}.`,
      `Name one that is of ${of}.`,
    )
  return found
}

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
