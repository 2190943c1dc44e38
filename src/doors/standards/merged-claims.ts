type Claims = Readonly<Record<string, unknown>>

/**
 * What a provider says of somebody, in its token and when asked. What was signed goes before what was fetched; an address
 * and whether it was verified come from the same of the two, or one would vouch for the other's.
 */
export function mergedClaims<Signed extends Claims>(signed: Signed, fetched: Claims = {}): Signed {
  const { email, email_verified } = signed['email'] === undefined ? fetched : signed
  return { ...fetched, ...signed, email, email_verified }
}
