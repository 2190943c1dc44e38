import { ButtonLink } from '#design'
import { signInWay } from '#sign-in'
import type { OAuthWorld } from '../world.ts'

/** Where the browser begins its way to the provider, and where it comes back to. */
export const providerPlaces = {
  begin: '/-/sign-in/provider',
  back: '/-/sign-in/provider/return',
} as const

/** Signing in at the identity provider of the company, where the settings name one. */
export const providerWay = (world: Pick<OAuthWorld, 'openId'>) =>
  signInWay<{ readonly name: string }>({
    name: 'provider',
    load: async () => {
      const provider = world.openId()
      return provider && { name: provider.settings.name }
    },
    title: ({ name }) => `With ${name}`,
    view: ({ name }, { to }) => (
      <p>
        <ButtonLink first href={`${providerPlaces.begin}?then=${encodeURIComponent(to)}`}>
          Sign in with {name}
        </ButtonLink>
      </p>
    ),
  })
