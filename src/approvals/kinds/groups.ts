import { whoOf, whoWord, type Context } from '#model'
import { z } from 'zod'
import type { Group } from './approval-value.ts'

/** How many must agree. */
export const atLeastWord = z
  .int()
  .min(1, { error: ({ input }) => `"at-least" is ${String(input)}. Write 1 or more.` })
/** One group as a block writes it. */
export const groupWord = z.strictObject({
  who: whoWord.describe('Who they are.'),
  'at-least': atLeastWord.optional().describe('How many of them must agree; 1 by default.'),
})

interface WrittenWho {
  readonly 'approved-by'?: string | string[] | undefined
  readonly 'at-least'?: number | undefined
  readonly groups?:
    | readonly { readonly who: string | string[]; readonly 'at-least'?: number | undefined }[]
    | undefined
}

/** The groups that a block names, each with where it names them; tells of none, and of two ways at once. */
export function groupsOf(
  context: Context,
  { 'approved-by': by, 'at-least': atLeast, groups }: WrittenWho,
): readonly { readonly group: Group; readonly key: readonly PropertyKey[] }[] {
  if (by === undefined && groups === undefined)
    context.fault(['name'], 'nobody is named who decides.', 'Add a line approved-by: with who does.')
  if (by !== undefined && groups !== undefined)
    context.fault(['groups'], 'who decides stands in approved-by already.', 'Keep one of the two.')
  if (atLeast !== undefined && groups !== undefined)
    context.fault(['at-least'], 'each group says for itself how many must agree.', 'Put it into the groups.')
  if (groups)
    return groups.map(({ who, 'at-least': least = 1 }, at) => ({
      group: { who: whoOf(context, ['groups', at, 'who'], who), atLeast: least },
      key: ['groups', at, 'who'],
    }))
  if (by === undefined) return []
  return [
    { group: { who: whoOf(context, ['approved-by'], by), atLeast: atLeast ?? 1 }, key: ['approved-by'] },
  ]
}
