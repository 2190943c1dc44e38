import { z } from 'zod'
import { said, text } from './said-setting.ts'

/** Over the network in the open only to the own machine. */
const isIssuer = (written: string): boolean => {
  if (!URL.canParse(written)) return false
  const { protocol, hostname, search, hash, username } = new URL(written)
  const near = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  return (protocol === 'https:' || (protocol === 'http:' && near)) && search + hash + username === ''
}

/** Signing in at an identity provider (OpenID Connect): without `oidc-issuer` nobody is offered it. */
export const openIdShape = {
  'oidc-issuer': text.pipe(z.string().refine(isIssuer)).optional().register(said, {
    env: 'FIRSTHAND_OIDC_ISSUER',
    about: 'the identity provider where people sign in, by OpenID Connect',
    works: 'the provider’s issuer, such as https://id.example.com/realms/company',
  }),
  'oidc-client-id': text.pipe(z.string().min(1)).optional().register(said, {
    env: 'FIRSTHAND_OIDC_CLIENT_ID',
    about: 'what Firsthand is called at the identity provider',
    works: 'the client id that the provider shows for Firsthand',
    form: 'text',
  }),
  'oidc-client-secret': text.pipe(z.string().min(1)).optional().register(said, {
    env: 'FIRSTHAND_OIDC_CLIENT_SECRET',
    about: 'what Firsthand proves itself with at the identity provider',
    works: 'the client secret that the provider shows for Firsthand',
    form: 'text',
    secret: true,
  }),
  'oidc-name': text.pipe(z.string().min(1).max(60)).default('your company account').register(said, {
    env: 'FIRSTHAND_OIDC_NAME',
    about: 'what the identity provider is called on the sign-in page',
    works: 'a name that people know, such as Okta',
    form: 'text',
  }),
  'oidc-scopes': text
    .pipe(z.string().regex(/^openid(?: [\x21\x23-\x5b\x5d-\x7e]+)*$/))
    .default('openid profile email')
    .register(said, {
      env: 'FIRSTHAND_OIDC_SCOPES',
      about: 'what is asked of the identity provider about people',
      works: 'scopes with spaces between, openid first, such as openid profile email groups',
      form: 'text',
    }),
  'oidc-admin-group': text.pipe(z.string().min(1)).optional().register(said, {
    env: 'FIRSTHAND_OIDC_ADMIN_GROUP',
    about: 'the group at the identity provider whose people are administrators here',
    works: 'the name of a group, such as handbook-admins',
    form: 'text',
  }),
  'oidc-groups-claim': text.pipe(z.string().min(1)).default('groups').register(said, {
    env: 'FIRSTHAND_OIDC_GROUPS_CLAIM',
    about: 'the claim in which the identity provider names somebody’s groups',
    works: 'the name of a claim, such as groups or roles',
    form: 'text',
  }),
  'oidc-start-claim': text.pipe(z.string().min(1)).default('start_date').register(said, {
    env: 'FIRSTHAND_OIDC_START_CLAIM',
    about: 'the claim in which the identity provider says somebody’s first day',
    works: 'the name of a claim that holds days such as 2027-02-01',
    form: 'text',
  }),
  'oidc-last-day-claim': text.pipe(z.string().min(1)).default('last_day').register(said, {
    env: 'FIRSTHAND_OIDC_LAST_DAY_CLAIM',
    about: 'the claim in which the identity provider says somebody’s last day',
    works: 'the name of a claim that holds days such as 2027-06-30',
    form: 'text',
  }),
  'oidc-join': text
    .pipe(z.enum(['yes', 'no']))
    .default('no')
    .register(said, {
      env: 'FIRSTHAND_OIDC_JOIN',
      about: 'whether somebody joins whom the identity provider knows and nobody here does',
      works: 'yes or no',
    }),
  'oidc-unverified': text
    .pipe(z.enum(['refuse', 'trust']))
    .default('refuse')
    .register(said, {
      env: 'FIRSTHAND_OIDC_UNVERIFIED',
      about: 'whether an address counts that the identity provider does not call verified',
      works: 'refuse or trust',
    }),
}

/** The identity provider where people sign in. */
export interface OpenIdSettings {
  readonly issuer: string
  readonly clientId: string
  /** Absent where the provider knows Firsthand as a public client. */
  readonly clientSecret?: string
  /** As the sign-in page calls it. */
  readonly name: string
  /** With spaces between. */
  readonly scopes: string
  /** Whose people are administrators. */
  readonly adminGroup?: string
  readonly groupsClaim: string
  readonly startClaim: string
  readonly lastDayClaim: string
  readonly join: boolean
  /** Whether an address counts that is not called verified. */
  readonly trustsUnverified: boolean
}

type Given = z.output<z.ZodObject<typeof openIdShape>>

/** Put together; undefined where no provider is named, and the setting that lacks where one alone is no use. */
export function openIdOf(given: Given): OpenIdSettings | 'oidc-client-id' | undefined {
  const { 'oidc-issuer': issuer, 'oidc-client-id': clientId } = given
  if (issuer === undefined) return undefined
  if (clientId === undefined) return 'oidc-client-id'
  const { 'oidc-client-secret': clientSecret, 'oidc-admin-group': adminGroup } = given
  return {
    issuer,
    clientId,
    ...(clientSecret !== undefined && { clientSecret }),
    name: given['oidc-name'],
    scopes: given['oidc-scopes'],
    ...(adminGroup !== undefined && { adminGroup }),
    groupsClaim: given['oidc-groups-claim'],
    startClaim: given['oidc-start-claim'],
    lastDayClaim: given['oidc-last-day-claim'],
    join: given['oidc-join'] === 'yes',
    trustsUnverified: given['oidc-unverified'] === 'trust',
  }
}

export type OpenIdName = keyof typeof openIdShape
export const isOpenIdName = (name: string): name is OpenIdName => name in openIdShape

/** A setting as `firsthand config` shows it: nothing where no provider is named, and never the secret. */
export function openIdShown(settings: OpenIdSettings | undefined, name: OpenIdName): string | undefined {
  if (!settings) return undefined
  const { issuer, clientId, clientSecret, adminGroup, groupsClaim, join, trustsUnverified } = settings
  const shown: Readonly<Record<OpenIdName, string | undefined>> = {
    'oidc-issuer': issuer,
    'oidc-client-id': clientId,
    'oidc-client-secret': clientSecret === undefined ? undefined : '***',
    'oidc-name': settings.name,
    'oidc-scopes': settings.scopes,
    'oidc-admin-group': adminGroup,
    'oidc-groups-claim': groupsClaim,
    'oidc-start-claim': settings.startClaim,
    'oidc-last-day-claim': settings.lastDayClaim,
    'oidc-join': join ? 'yes' : 'no',
    'oidc-unverified': trustsUnverified ? 'trust' : 'refuse',
  }
  return shown[name]
}
