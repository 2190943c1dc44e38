/** An error of the endpoint of tokens (RFC 6749 §5.2, RFC 8707 §2). */
export interface TokenError {
  readonly error:
    | 'invalid_request'
    | 'invalid_client'
    | 'invalid_grant'
    | 'invalid_scope'
    | 'invalid_target'
    | 'unsupported_grant_type'
  readonly why: string
}

export const no = (error: TokenError['error'], why: string): { readonly refused: TokenError } => ({
  refused: { error, why },
})
