import { screen, submits } from '#design'
import { answerIn, get, lookAs, todayIn, transactionOf } from '#kernel'
import { z } from 'zod'
import { listTokens } from '../list-tokens.ts'
import { makeToken } from '../make-token.ts'
import { TokensPage, type TokensProps } from '../pages/tokens-page.tsx'
import { revokeToken } from '../revoke-token.ts'
import { feedScope } from '../bearer-store.ts'
import { showSecret } from '../token-store.ts'

/** One's own tokens. */
export const tokensScreen = screen<TokensProps>({
  at: get('/tokens'),
  title: () => 'Your tokens',
  secret: true,
  async load({ house, by, query, attempt }) {
    const { db } = house.database
    const made = z.uuid().safeParse(attempt ? undefined : query.get('made'))
    const secret = made.success
      ? await transactionOf(db, by, (tx) => showSecret(tx, by, made.data, house.clock.now()))
      : undefined
    return lookAs(house, by, async (look) => {
      const { tokens } = await answerIn(look, listTokens, {})
      const own = tokens.find(({ id }) => id === made.data)
      return {
        tokens,
        ...(secret !== undefined && { secret, opensFeeds: own?.scopes.every((one) => one === feedScope) }),
        now: look.now,
        today: todayIn(look),
        ...(attempt && { attempt }),
      }
    })
  },
  view: (props, frame) => TokensPage(props, frame),
  submits: [submits(makeToken, ({ id }) => `/-/tokens?made=${id}`), submits(revokeToken, () => '/-/tokens')],
})
