import type { Definition, Ruling } from '#kernel'
import type { Project } from '../kinds/project.ts'
import type { RequestType } from '../kinds/request-value.ts'

/** A request that is kept elsewhere than its page says: pointed out, and stops nobody. */
export const ruleMoved = (
  { kind, name, title, value, citation, lines }: Definition<RequestType>,
  to: Definition<Project>,
): Ruling | undefined =>
  value.project === to.name
    ? undefined
    : {
        kind,
        name,
        outcome: 'noted',
        reason: `The page keeps ${title} elsewhere; this one was moved to ${to.title}.`,
        citation,
        lines,
        facts: { to: to.name },
      }
