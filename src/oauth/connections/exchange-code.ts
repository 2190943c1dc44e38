import { systemPerson, transactionOf, type Db, type House } from '#kernel'
import { isPresent } from '#people'
import { lockCode, useCode } from './code-store.ts'
import { connect } from './connection-store.ts'
import { noteConnection, openConnection } from './note-connection.ts'
import { whereOf } from './redirect-uri.ts'
import { resourceNamed } from './resource.ts'
import { no, type Granted } from './granted.ts'
import { verifies } from './verifier.ts'

type Code = NonNullable<Awaited<ReturnType<typeof lockCode>>>

/** Exchanges a code for tokens (OAuth 2.1 §4.1.3). Whatever is wrong with the request, the code has been used by it. */
export const exchangeCode = (house: House, url: string, form: URLSearchParams): Promise<Granted> =>
  transactionOf(house.database.db, systemPerson, async (tx) => {
    const now = house.clock.now()
    const code = await lockCode(tx, form.get('code') ?? '')
    if (!code || code.client_id !== form.get('client_id'))
      return no('invalid_grant', 'This code is not one that this program was given.')
    if (code.used_at)
      return { ...no('invalid_grant', 'This code was used before.'), ends: { id: code.id, why: 'code' } }
    await useCode(tx, code.id, now)
    const fault = await faultOf(tx, code, form, url, now)
    if (fault) return fault
    const handed = await connect(
      tx,
      {
        id: code.id,
        personId: code.person_id,
        clientId: code.client_id,
        name: code.client_name,
        askedBy: whereOf(code.redirect_uri),
        scopes: code.scopes,
        resource: code.resource,
        endsAt: code.token_ends_at,
      },
      now,
    )
    await noteConnection(house, tx, openConnection, code.id)
    return { handed }
  })

async function faultOf(tx: Db, code: Code, form: URLSearchParams, url: string, now: Temporal.Instant) {
  const [redirectUri, resource] = [form.get('redirect_uri'), form.get('resource')]
  if (Temporal.Instant.compare(code.ends_at, now) <= 0)
    return no('invalid_grant', 'This code worked for a minute.')
  if (redirectUri !== null && redirectUri !== code.redirect_uri)
    return no('invalid_grant', 'The redirect_uri is not the one that was asked with.')
  if (!verifies(form.get('code_verifier') ?? '', code.challenge))
    return no('invalid_grant', 'The code_verifier is not the one of the code_challenge.')
  if (resource !== null && resourceNamed(url, resource) !== code.resource)
    return no('invalid_target', 'The resource is not the one that was allowed.')
  if (!(await isPresent(tx, code.person_id)))
    return no('invalid_grant', 'Whoever allowed this has no account any more.')
  return undefined
}
