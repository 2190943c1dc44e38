import type { Handed } from './connection-store.ts'
import type { EndedFor } from './end-connection.ts'

/** An error of the endpoint of tokens (RFC 6749 §5.2, RFC 8707 §2). */
interface TokenError {
  readonly error:
    | 'invalid_request'
    | 'invalid_client'
    | 'invalid_grant'
    | 'invalid_scope'
    | 'invalid_target'
    | 'unsupported_grant_type'
  readonly why: string
}

/** What came of a grant; `ends` names a connection whose keys came twice. */
export type Granted =
  | { readonly handed: Handed }
  | { readonly refused: TokenError; readonly ends?: { readonly id: string; readonly why: EndedFor } }

/** A grant that comes to nothing. */
export const no = (error: TokenError['error'], why: string): { readonly refused: TokenError } => ({
  refused: { error, why },
})
