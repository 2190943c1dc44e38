import { systemPerson, transactionOf, type House } from '#kernel'
import { personOfTokenId } from '#people'
import { hand, lockRenewal, useRenewal } from './connection-store.ts'
import { noteConnection, renewConnection } from './note-connection.ts'
import { resourceNamed } from './resource.ts'
import { within } from './scopes.ts'
import { no, type Granted } from './granted.ts'

/** Exchanges a renewal for the next pair (OAuth 2.1 §4.3). One that comes again ends the connection: somebody has a copy. */
export const renew = (house: House, url: string, form: URLSearchParams): Promise<Granted> =>
  transactionOf(house.database.db, systemPerson, async (tx) => {
    const now = house.clock.now()
    const renewal = await lockRenewal(tx, form.get('refresh_token') ?? '')
    if (!renewal || renewal.client_id !== form.get('client_id'))
      return no('invalid_grant', 'This refresh token is not one that this program was given.')
    const id = renewal.token_id
    if (renewal.used_at)
      return { ...no('invalid_grant', 'This refresh token was used before.'), ends: { id, why: 'renewal' } }
    const known = Temporal.Instant.compare(renewal.ends_at, now) > 0 && (await personOfTokenId(tx, id, now))
    if (!known) return no('invalid_grant', 'This connection has ended, or was revoked.')
    const [asked, resource] = [form.get('scope'), form.get('resource')]
    const narrowed = asked === null ? undefined : asked.split(' ').filter((scope) => scope !== '')
    if (narrowed && (narrowed.length === 0 || !narrowed.every((scope) => within(scope, renewal.scopes))))
      return no('invalid_scope', 'A refresh token asks for what was allowed, or for less.')
    if (resource !== null && resourceNamed(url, resource) !== renewal.resource)
      return no('invalid_target', 'The resource is not the one that was allowed.')
    await useRenewal(tx, renewal, now)
    const of = { tokenId: id, endsAt: renewal.ends_at, scopes: renewal.scopes, ...(narrowed && { narrowed }) }
    if (!isSameDay(renewal.made_at, now)) await noteConnection(house, tx, renewConnection, id)
    return { handed: await hand(tx, of, now) }
  })

/** A program renews every quarter of an hour: the journal has the first of each day. */
const isSameDay = (one: Temporal.Instant, other: Temporal.Instant): boolean => dayOf(one).equals(dayOf(other))

const dayOf = (at: Temporal.Instant): Temporal.PlainDate => at.toZonedDateTimeISO('UTC').toPlainDate()
