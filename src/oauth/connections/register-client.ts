import type { House } from '#kernel'
import { insertClient } from './client-store.ts'
import { readRegistration } from './read-registration.ts'

/** What a registration is answered (RFC 7591 §3.2). */
export interface RegistrationAnswer {
  readonly status: 201 | 400 | 429
  readonly body: Readonly<Record<string, unknown>>
}

/** Keeps a program that wants to ask people. It gets an id and no secret: nothing it says of itself is believed anyway. */
export async function registerClient(house: House, sent: unknown): Promise<RegistrationAnswer> {
  const read = readRegistration(sent)
  if ('error' in read) return { status: 400, body: { error: read.error, error_description: read.why } }
  const now = house.clock.now()
  const client = await insertClient(house.database.db, read.client, now)
  if (!client)
    return {
      status: 429,
      body: {
        error: 'temporarily_unavailable',
        error_description: 'Too many programs came within the hour.',
      },
    }
  return {
    status: 201,
    body: {
      client_id: client.id,
      client_id_issued_at: Math.floor(now.epochMilliseconds / 1000),
      client_name: client.name,
      redirect_uris: client.redirectUris,
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      token_endpoint_auth_method: 'none',
    },
  }
}
