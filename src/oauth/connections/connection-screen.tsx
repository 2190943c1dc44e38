import { screen, submits, type Attempt } from '#design'
import { forbidden, get, lookAs, todayIn } from '#kernel'
import { ConnectionPage, type ConnectionProps } from '../pages/connection-page.tsx'
import type { OAuthWorld } from '../world.ts'
import { mayConnect, type allowConnection } from './allow-connection.ts'
import { answerAt, readAuthorization } from './authorization-request.ts'
import { clientOf } from './client-store.ts'
import { places } from './metadata.ts'
import { hasForeignLetters, whereOf } from './redirect-uri.ts'
import { scopesOffered, tickedFirst } from './scopes-offered.ts'

/** The page on which somebody lets a program in, or does not. */
export const connectionScreen = (world: OAuthWorld, allow: ReturnType<typeof allowConnection>) =>
  screen<ConnectionProps>({
    at: get('/connections/new'),
    title: () => 'Connect a program',
    secret: true,
    load: ({ house, by, query, attempt }) =>
      lookAs(house, by, async (look) => {
        const written = askedOf(query, attempt)
        const params = new URLSearchParams(written)
        const url = world.url()
        const read = readAuthorization(
          params,
          await clientOf(look.db, params.get('client_id') ?? undefined),
          url,
        )
        if (read.kind === 'closed') return { kind: 'closed', why: read.why }
        if (read.kind === 'back') return { kind: 'back', to: read.to, where: whereOf(read.to) }
        const may = mayConnect(by)
        if (!may.allowed) throw forbidden(may.reason)
        const { client, redirectUri, scopes, state } = read.asked
        const offered = scopesOffered(by, scopes, world.spoken())
        return {
          kind: 'asked',
          operation: allow.name,
          written,
          name: client.name,
          where: whereOf(redirectUri),
          foreign: hasForeignLetters(redirectUri),
          offered,
          ticked: tickedFirst(scopes, offered),
          refuse: answerAt({ redirectUri, ...(state !== undefined && { state }) }, url, {
            error: 'access_denied',
          }),
          today: todayIn(look),
          ...(attempt && { attempt }),
        }
      }),
    view: (props, frame) => ConnectionPage(props, frame),
    submits: [
      submits(allow, ({ code }) => (code === undefined ? '/-/tokens' : `${places.back}?code=${code}`)),
    ],
  })

const askedOf = (query: URLSearchParams, attempt: Attempt | undefined): string =>
  attempt?.values['asked'] ?? query.toString()
