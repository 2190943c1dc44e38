import { screen, submits } from '#design'
import { answerIn, dayAt, get, lookAs, todayIn, transactionOf, type KindOf, type Look } from '#kernel'
import { z } from 'zod'
import { holdingsOf } from './holdings.ts'
import { region } from './kinds/region.ts'
import { team } from './kinds/team.ts'
import { listTokens } from './list-tokens.ts'
import { makeToken } from './make-token.ts'
import { PeoplePage, type PeopleProps } from './pages/people-page.tsx'
import { PersonPage, type PersonProps } from './pages/person-page.tsx'
import { TokensPage, type TokensProps } from './pages/tokens-page.tsx'
import { revokeToken } from './revoke-token.ts'
import { showPerson } from './show-person.ts'
import { peopleVisibleTo } from './store.ts'
import { teamsOfPeople } from './teams-of-people.ts'
import { showSecret } from './token-store.ts'

const titleOf = (look: Look, kind: KindOf<unknown>, name: string): string =>
  look.model.find(kind, name)?.title ?? name

export const peopleScreen = screen<PeopleProps>({
  at: get('/people'),
  title: () => 'People',
  load: ({ house, by }) =>
    lookAs(house, by, async (look) => ({
      teams: teamsOfPeople(look.model, await peopleVisibleTo(look.db, by)),
      regions: new Map(look.model.all(region).map(({ name, title }) => [name, title])),
      takesIn: by.kind === 'admin',
    })),
  view: (props) => <PeoplePage {...props} />,
})

export const personScreen = screen<PersonProps>({
  at: get('/people/:handle'),
  title: ({ person }) => person.name,
  load: ({ house, by, params }) =>
    lookAs(house, by, async (look) => {
      const { person, leftAt } = await answerIn(look, showPerson, { handle: params['handle'] })
      return {
        person,
        ...(person.team !== undefined && { team: titleOf(look, team, person.team) }),
        ...(person.region !== undefined && { region: titleOf(look, region, person.region) }),
        holdings: holdingsOf(look.model, person.handle),
        ...(leftAt && { leftOn: dayAt(leftAt, look.model.zone) }),
        own: by.id === person.id,
        today: todayIn(look),
      }
    }),
  view: (props) => <PersonPage {...props} />,
})

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
    return lookAs(house, by, async (look) => ({
      tokens: (await answerIn(look, listTokens, {})).tokens,
      ...(secret !== undefined && { secret }),
      now: look.now,
      today: todayIn(look),
      ...(attempt && { attempt }),
    }))
  },
  view: (props, frame) => TokensPage(props, frame),
  submits: [submits(makeToken, ({ id }) => `/-/tokens?made=${id}`), submits(revokeToken, () => '/-/tokens')],
})
