import type { Context, Hono } from 'hono'
import { missing, perform, Refusal, systemPerson, transactionOf } from '#kernel'
import {
  answerPermit,
  failedPlace,
  faultIn,
  insertAttempt,
  providerPlaces,
  signsOut,
  takeAttempt,
  type Provider,
  type SignInWithProvider,
} from '#oauth'
import { newSecret } from '#people'
import { browserOf, placeHere } from '#sign-in'
import { keepSessionOf, type WebVariables } from '#web'
import { bringBack, type Answer } from './bring-back.ts'
import type { StandardsWorld } from './world.ts'

type Asked = Context<WebVariables>

/** A browser’s way to the identity provider and back, and the act at its end; and the way to sign out there. */
export function toProvider(web: Hono<WebVariables>, world: StandardsWorld): void {
  const back = world.url + providerPlaces.back
  web.get(providerPlaces.begin, async (c) => {
    const provider = providerOf(world)
    const goOnTo = placeHere(c.req.query('then'))
    const reached = await provider.reach(world.house.clock.now()).catch((fault: unknown) => {
      world.log.warn({ err: fault }, 'the identity provider could not be reached')
    })
    if (!reached) return end(c, world, { fault: 'away' }, goOnTo)
    const { library, configuration } = reached
    const browser = browserOf(c.var.by).secret ?? newSecret()
    const [state, nonce] = [newSecret(), newSecret()]
    const verifier = library.randomPKCECodeVerifier()
    const attempt = { state, browser, nonce, verifier, goOnTo }
    const { house } = world
    await transactionOf(house.database.db, systemPerson, (tx) =>
      insertAttempt(tx, attempt, house.clock.now()),
    )
    keepSessionOf(c, { browser }, world.url)
    c.header('Cache-Control', 'no-store')
    const to = library.buildAuthorizationUrl(configuration, {
      redirect_uri: back,
      scope: provider.settings.scopes,
      state,
      nonce,
      code_challenge: await library.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    })
    return c.redirect(to.href, 303)
  })
  web.get(providerPlaces.back, async (c) => {
    const provider = providerOf(world)
    const { search, searchParams } = new URL(c.req.url)
    const [state, browser] = [searchParams.get('state') ?? '', browserOf(c.var.by).secret]
    const { house } = world
    const attempt =
      browser === undefined
        ? undefined
        : await transactionOf(house.database.db, systemPerson, (tx) =>
            takeAttempt(tx, { state, browser }, house.clock.now()),
          )
    if (!attempt) return end(c, world, { fault: 'lost' })
    const answer = await bringBack(world, provider, new URL(back + search), { ...attempt, state })
    return end(c, world, answer, attempt.goOnTo)
  })
  // Without a hint of who that is the provider asks first: nobody is signed out there by a link alone.
  web.get(providerPlaces.end, async (c) => {
    const provider = providerOf(world)
    const ended = world.url + providerPlaces.ended
    c.header('Cache-Control', 'no-store')
    const now = world.house.clock.now()
    if (!(await signsOut(provider, now))) return c.redirect(ended, 303)
    const { library, configuration } = await provider.reach(now)
    const to = library.buildEndSessionUrl(configuration, { post_logout_redirect_uri: ended })
    return c.redirect(to.href, 303)
  })
}

function providerOf({ openId }: StandardsWorld): Provider {
  const provider = openId()
  if (!provider) throw missing('Nobody signs in with a provider here: the settings name none.')
  return provider
}

/** Signs in, or goes back to the sign-in page, which says why not: by the act, so that the journal has it. */
async function end(c: Asked, world: StandardsWorld, answer: Answer, to = '/'): Promise<Response> {
  c.header('Cache-Control', 'no-store')
  const act: SignInWithProvider = world.signIn
  try {
    const { result } = await perform(world.house, c.var.by, act, { permit: answerPermit, to, ...answer })
    keepSessionOf(c, result, world.url)
    return c.redirect(result.to, 303)
  } catch (fault) {
    const why = fault instanceof Refusal ? faultIn(fault) : undefined
    if (why === undefined) throw fault
    return c.redirect(failedPlace(why, to), 303)
  }
}
