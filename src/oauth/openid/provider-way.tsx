import { Banner, ButtonLink } from '#design'
import { signInWay } from '#sign-in'
import type { OAuthWorld } from '../world.ts'
import { signsOut } from './provider.ts'
import { faultInWords, isFault, type Fault } from './faults.ts'

/**
 * Where the browser begins its way to the provider, where it comes back to, where it goes to sign out there, and where it
 * comes back from that.
 */
export const providerPlaces = {
  begin: '/-/sign-in/provider',
  back: '/-/sign-in/provider/return',
  end: '/-/sign-in/provider/end',
  ended: '/-/sign-in',
} as const

const signedOut = 'signed-out'

/** The page where somebody reads why it came to nothing, with all other ways beside it. */
export const failedPlace = (fault: Fault, to: string): string =>
  `/-/sign-in?${new URLSearchParams({ then: to, provider: fault }).toString()}`

/** Signing in at the identity provider of the company, where the settings name one. */
export const providerWay = (world: Pick<OAuthWorld, 'openId'>) =>
  signInWay<{ readonly name: string; readonly fault?: Fault; readonly mayLeave: boolean }>({
    name: 'provider',
    signedOut: `/-/sign-in?provider=${signedOut}`,
    load: async ({ query, house }) => {
      const provider = world.openId()
      const why = query.get('provider')
      return (
        provider && {
          name: provider.settings.name,
          ...(isFault(why) && { fault: why }),
          mayLeave: why === signedOut && (await signsOut(provider, house.clock.now())),
        }
      )
    },
    title: ({ name }) => `With ${name}`,
    view: ({ name, fault, mayLeave }, { to }) => (
      <>
        {mayLeave && (
          <Banner>
            You are signed out here. {name} may still know you:{' '}
            <a href={providerPlaces.end}>sign out there too</a>.
          </Banner>
        )}
        {fault && <Banner>{faultInWords(name, fault)}</Banner>}
        <p>
          <ButtonLink first href={`${providerPlaces.begin}?then=${encodeURIComponent(to)}`}>
            Sign in with {name}
          </ButtonLink>
        </p>
      </>
    ),
  })
