/**
 * Signing in by way of somebody else: at the identity provider of the company, and of programs that act for a person
 * without ever seeing a password (OpenID Connect, OAuth 2.1).
 */
import type { Schedule } from '#kernel'
import { allowConnection } from './connections/allow-connection.ts'
import { forgetStrangers } from './connections/client-store.ts'
import { connectionScreen } from './connections/connection-screen.tsx'
import { endConnection } from './connections/end-connection.ts'
import { openConnection, renewConnection } from './connections/note-connection.ts'
import { endWaysElsewhere, forgetWaysElsewhere } from './end-ways-elsewhere.ts'
import { signInWithProvider } from './openid/sign-in-with-provider.ts'
import { unlinkAccounts } from './openid/unlink-accounts.ts'
import type { OAuthWorld } from './world.ts'

/** The module, told of what the house knows when it opens. */
export function oauth(world: OAuthWorld) {
  const allow = allowConnection(world)
  const signIn = signInWithProvider(world)
  return {
    name: 'oauth',
    /** For the door that brings a browser back from the identity provider. */
    signIn,
    operations: [allow, openConnection, renewConnection, endConnection, signIn, unlinkAccounts],
    screens: [connectionScreen(world, allow)],
    ended: [endWaysElsewhere],
    emptied: [forgetWaysElsewhere],
    schedules: [forgetting],
  }
}

const forgetting: Schedule = {
  name: 'forget programs that nobody let in',
  next: (after) => after.add({ hours: 24 }),
  run: forgetStrangers,
}

export { answerAt } from './connections/authorization-request.ts'
export { placeOfCode } from './connections/code-store.ts'
export { personOfConnection } from './connections/connection-store.ts'
export { metadataAt, places, resourceMetadata, serverMetadata } from './connections/metadata.ts'
export { registerClient } from './connections/register-client.ts'
export { resources } from './connections/resource.ts'
export { scopesSupported } from './connections/scopes.ts'
export { answerRevocation, answerToken } from './connections/token-endpoint.ts'
export { insertAttempt, takeAttempt, type Attempt as AttemptAtProvider } from './openid/attempt-store.ts'
export type { Fault } from './openid/faults.ts'
export { openIdProvider, signsOut, type Provider } from './openid/provider.ts'
export { accountsPart } from './openid/accounts-part.tsx'
export { failedPlace, providerPlaces, providerWay } from './openid/provider-way.tsx'
export { answerPermit, faultIn } from './openid/sign-in-with-provider.ts'
export type SignInWithProvider = ReturnType<typeof signInWithProvider>
export type { OAuthWorld } from './world.ts'
