import PostalMime from 'postal-mime'
import { screen } from '#design'
import { forbidden, get, lookAs, todayIn } from '#kernel'
import { outboxOf } from './outbox-store.ts'
import { OutboxPage, type OutboxProps, type ShownLetter } from './pages/outbox-page.tsx'
import type { NoticesWorld } from './world.ts'

/** Headers that say how mail programs treat a letter. */
const telling = /^(?:from|to|reply-to|subject|message-id|in-reply-to|references|list-.*|auto-submitted)$/i

/** Letters that would have come to who looks, in the sample, which sends none. */
export const outboxScreen = ({ outgoing }: NoticesWorld) =>
  screen<OutboxProps>({
    at: get('/outbox'),
    title: () => 'Outbox',
    load: ({ house, by }) =>
      lookAs(house, by, async (look) => {
        if (by.kind !== 'member' && by.kind !== 'admin')
          throw forbidden('Sign in first: letters are private.')
        const letters = outgoing.outbox ? await outboxOf(look.db, by.id) : []
        return {
          letters: await Promise.all(letters.map(shown)),
          sends: !outgoing.outbox,
          today: todayIn(look),
        }
      }),
    view: (props) => OutboxPage(props),
  })

async function shown({
  id,
  at,
  raw,
}: {
  readonly id: string
  readonly at: Temporal.Instant
  readonly raw: string
}): Promise<ShownLetter> {
  const { subject = '', text = '', headers } = await PostalMime.parse(raw)
  const told = headers.filter(({ key }) => telling.test(key))
  return { id, at, subject, text, headers: told.map(({ originalKey, value }) => `${originalKey}: ${value}`) }
}
