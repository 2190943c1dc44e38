import { seenText } from '#kernel'
import type { OpenIdSettings } from '#start'

/** What the provider says of somebody, of which no more is kept than is named here. */
export interface Said {
  readonly subject: string
  /** Only where it counts: called verified, or trusted by the settings. */
  readonly address?: string
  /** There is one, and it does not count. */
  readonly unverified: boolean
  readonly name?: string
  readonly zone?: string
  readonly manager?: string
  /** First and last day, as `2027-02-01`. */
  readonly startOn?: string
  readonly lastOn?: string
  /** As it calls them when they sign in there: a handle for who joins. */
  readonly handle?: string
  readonly groups: readonly string[]
}

type ClaimSettings = Pick<OpenIdSettings, 'groupsClaim' | 'startClaim' | 'lastDayClaim' | 'trustsUnverified'>
type Claims = Readonly<Record<string, unknown>>

/** Reads claims (OpenID Connect Core §5.1). What has another form than the standard's was not said. */
export function readClaims(
  claims: Claims & { readonly sub: string },
  { groupsClaim, startClaim, lastDayClaim, trustsUnverified }: ClaimSettings,
): Said {
  const address = textIn(claims['email'], 254)
  const counts = claims['email_verified'] === true || trustsUnverified
  const [name, zone] = [textIn(claims['name'], 200), textIn(claims['zoneinfo'], 100)]
  const [manager, handle] = [textIn(claims['manager'], 254), textIn(claims['preferred_username'], 254)]
  const [startOn, lastOn] = [dayIn(claims[startClaim]), dayIn(claims[lastDayClaim])]
  return {
    subject: claims.sub,
    ...(address !== undefined && counts && { address }),
    unverified: address !== undefined && !counts,
    ...(name !== undefined && { name }),
    ...(zone !== undefined && { zone }),
    ...(manager !== undefined && { manager }),
    ...(startOn !== undefined && { startOn }),
    ...(lastOn !== undefined && { lastOn }),
    ...(handle !== undefined && { handle }),
    groups: groupsIn(claims[groupsClaim]),
  }
}

const textIn = (value: unknown, most: number): string | undefined => {
  const text = typeof value === 'string' ? seenText(value).trim() : ''
  return text === '' || text.length > most || /\p{Cc}/u.test(text) ? undefined : text
}

/** A day, or an instant at its midnight, as some providers write one. */
const dayIn = (value: unknown): string | undefined =>
  /^(\d{4}-\d{2}-\d{2})(?:T00:00(?::00(?:\.0+)?)?(?:Z|\+00:00)?)?$/.exec(textIn(value, 40) ?? '')?.[1]

/** A list of names, or one; Keycloak writes them as paths, with a slash before. */
const groupsIn = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? (value as readonly unknown[]) : [value])
    .filter((one): one is string => typeof one === 'string')
    .map((one) => one.replace(/^\//, ''))
