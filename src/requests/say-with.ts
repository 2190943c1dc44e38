import { newId, type Act } from '#kernel'
import { insertComment } from './comments-store.ts'
import { mentionedIn } from './mentions.ts'
import { follow } from './people-store.ts'
import type { Request } from './request.ts'

/** Keeps the words that come with a turn as a comment, where they can be answered; answers the facts of its entry. */
export async function sayWith(act: Act, request: Request, body: string) {
  const mentioned = await mentionedIn(act, body)
  const comment = await insertComment(act, { id: newId(act.now), requestId: request.id, body })
  await follow(act, request.id, [act.by.id, ...mentioned])
  return { comment, ...(mentioned.length > 0 && { mentioned: [...mentioned] }) }
}
