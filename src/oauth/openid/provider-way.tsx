import { Banner, ButtonLink } from '#design'
import { signInWay } from '#sign-in'
import type { OAuthWorld } from '../world.ts'
import { faultInWords, isFault, type Fault } from './faults.ts'

/** Where the browser begins its way to the provider, and where it comes back to. */
export const providerPlaces = {
  begin: '/-/sign-in/provider',
  back: '/-/sign-in/provider/return',
} as const

/** The page where somebody reads why it came to nothing, with all other ways beside it. */
export const failedPlace = (fault: Fault, to: string): string =>
  `/-/sign-in?${new URLSearchParams({ then: to, provider: fault }).toString()}`

/** Signing in at the identity provider of the company, where the settings name one. */
export const providerWay = (world: Pick<OAuthWorld, 'openId'>) =>
  signInWay<{ readonly name: string; readonly fault?: Fault }>({
    name: 'provider',
    load: async ({ query }) => {
      const provider = world.openId()
      const fault = query.get('provider')
      return provider && { name: provider.settings.name, ...(isFault(fault) && { fault }) }
    },
    title: ({ name }) => `With ${name}`,
    view: ({ name, fault }, { to }) => (
      <>
        {fault && <Banner>{faultInWords(name, fault)}</Banner>}
        <p>
          <ButtonLink first href={`${providerPlaces.begin}?then=${encodeURIComponent(to)}`}>
            Sign in with {name}
          </ButtonLink>
        </p>
      </>
    ),
  })
