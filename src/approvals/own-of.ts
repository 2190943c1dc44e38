import type { Approval } from './kinds/approval-value.ts'
import type { Thing } from './subject.ts'

/** Ids of those whose own it is under a rule: who asked, who made the thing, and who changed of it what the page names. */
export const ownOf = (
  rule: Pick<Approval, 'askAgainIfChanged'> | undefined,
  askedBy: string,
  { authors, looseAuthors = {} }: Pick<Thing, 'authors' | 'looseAuthors'>,
): ReadonlySet<string> =>
  new Set([
    askedBy,
    ...authors,
    ...(rule?.askAgainIfChanged ?? []).flatMap((fact) => looseAuthors[fact] ?? []),
  ])
