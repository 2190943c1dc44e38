import type * as OpenIdClient from 'openid-client'
import type { OpenIdSettings } from '#start'

type Library = typeof OpenIdClient
type Configuration = OpenIdClient.Configuration

/** How long what the provider says of itself is believed. */
const believed = { hours: 1 }
/** In seconds: somebody waits before their browser. */
const patience = 5

/** The identity provider as this node knows it: asked when somebody signs in first, never at start. */
export interface Provider {
  readonly settings: OpenIdSettings
  /** Rejects where it cannot be reached; the next who asks tries again. */
  reach(now: Temporal.Instant): Promise<{ readonly library: Library; readonly configuration: Configuration }>
}

export function openIdProvider(settings: OpenIdSettings): Provider {
  let known: { readonly configuration: Configuration; readonly until: Temporal.Instant } | undefined
  let asking: Promise<Configuration> | undefined
  return {
    settings,
    async reach(now) {
      const library = await import('openid-client')
      if (known && Temporal.Instant.compare(now, known.until) < 0)
        return { library, configuration: known.configuration }
      asking ??= discover(library, settings).finally(() => (asking = undefined))
      try {
        const configuration = await asking
        known = { configuration, until: now.add(believed) }
        return { library, configuration }
      } catch (fault) {
        // What it said an hour ago is better than nobody signing in.
        if (known) return { library, configuration: known.configuration }
        throw fault
      }
    },
  }
}

/** Tokens are checked by their signature too, not only by whom they came from. */
const discover = (library: Library, settings: OpenIdSettings): Promise<Configuration> =>
  library.discovery(new URL(settings.issuer), settings.clientId, undefined, proofOf(library, settings), {
    execute: [
      library.enableNonRepudiationChecks,
      ...(settings.issuer.startsWith('http:') ? [library.allowInsecureRequests] : []),
    ],
    timeout: patience,
  })

/** The way to prove who asks that the provider takes; where it says nothing, the one that every provider takes. */
function proofOf(library: Library, { clientSecret }: OpenIdSettings): OpenIdClient.ClientAuth {
  if (clientSecret === undefined) return library.None()
  const [basic, post] = [library.ClientSecretBasic(clientSecret), library.ClientSecretPost(clientSecret)]
  return (server, client, body, headers) => {
    const taken = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
    const proof = taken.includes('client_secret_basic') ? basic : post
    proof(server, client, body, headers)
  }
}

/** Whether one can sign out there too by way of here (OpenID Connect RP-Initiated Logout); no where it does not answer. */
export async function signsOut(provider: Provider, now: Temporal.Instant): Promise<boolean> {
  const reached = await provider.reach(now).catch(() => undefined)
  return reached?.configuration.serverMetadata().end_session_endpoint !== undefined
}
