import { lookAs, missing, perform } from '#kernel'
import type { Commenting } from '#notices'
import { commentOnRequest } from './comment-on-request.ts'
import { requestsByIdVisibleTo } from './store.ts'

/** An answer to a letter about a request is a comment of whoever wrote it, if they may still know of the request. */
export const commentByMail: Commenting = {
  of: 'requests',
  async commentBy(house, { by, id, text, key }) {
    const [request] = await lookAs(house, by, (look) => requestsByIdVisibleTo(look, [id]))
    if (!request) throw missing('There is no such request.')
    const { result } = await perform(
      house,
      by,
      commentOnRequest,
      { number: request.number, body: text },
      { key },
    )
    return result.notes.join(' ')
  },
}
