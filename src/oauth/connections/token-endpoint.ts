import { perform, Refusal, systemPerson, type House } from '#kernel'
import { accessIn, connectionOf, type Handed } from './connection-store.ts'
import { endConnection, type EndedFor } from './end-connection.ts'
import { exchangeCode } from './exchange-code.ts'
import { no, type Granted } from './granted.ts'
import { renew } from './renew.ts'

/** What the endpoint of tokens answers, in the standard's words (RFC 6749 §5). */
export interface TokenAnswer {
  readonly status: 200 | 400 | 401
  readonly body: Readonly<Record<string, unknown>>
}

/** Answers a program that brings a code, or a renewal. */
export async function answerToken(house: House, url: string, form: URLSearchParams): Promise<TokenAnswer> {
  const granted = await grant(house, url, form)
  if ('handed' in granted) return handed(granted.handed)
  if (granted.ends) await end(house, granted.ends)
  const { error, why } = granted.refused
  return { status: error === 'invalid_client' ? 401 : 400, body: { error, error_description: why } }
}

async function grant(house: House, url: string, form: URLSearchParams): Promise<Granted> {
  for (const name of form.keys())
    if (form.getAll(name).length > 1) return no('invalid_request', 'A parameter is there twice.')
  switch (form.get('grant_type')) {
    case 'authorization_code':
      return exchangeCode(house, url, form)
    case 'refresh_token':
      return renew(house, url, form)
    default:
      return no('unsupported_grant_type', 'The grants here are authorization_code and refresh_token.')
  }
}

const handed = ({ access, renewal, scopes }: Handed): TokenAnswer => ({
  status: 200,
  body: {
    access_token: access,
    token_type: 'Bearer',
    expires_in: accessIn.minutes * 60,
    refresh_token: renewal,
    scope: scopes.join(' '),
  },
})

/** Ends a connection, unless it has ended. */
async function end(house: House, ended: { readonly id: string; readonly why: EndedFor }): Promise<void> {
  try {
    await perform(house, systemPerson, endConnection, ended)
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault
  }
}

/** A program gives up what it holds (RFC 7009): the whole connection ends, whichever secret it names. */
export async function answerRevocation(house: House, form: URLSearchParams): Promise<void> {
  const [client, secret] = [form.get('client_id') ?? '', form.get('token') ?? '']
  const id = await connectionOf(house.database.db, client, secret)
  if (id !== undefined) await end(house, { id, why: 'program' })
}
