import { teamsOf, type Definition } from '#kernel'
import { fitsWhere } from '#model'
import { binding, everybody, type Whom, type Why } from '#people'
import { limit, type Limit } from './kinds/limit.ts'

/**
 * A limit binds whoever may need a place under it: those of the teams and regions that it speaks of and does not
 * except. Who is in no team needs none under a limit that counts by team; who is in several is bound by one of them.
 */
export const boundByLimit = binding(limit, (rule, whom): Why | undefined => {
  if (!holdsOn(rule.value, whom.today)) return undefined
  const teams = teamsOf(whom.person)
  for (const team of teams.length === 0 ? [undefined] : teams) {
    const why = whyIn(rule, { team, region: whom.person.region })
    if (why) return why
  }
  return undefined
})

type Own = Readonly<Record<'team' | 'region', string | undefined>>

function whyIn({ value }: Definition<Limit>, own: Own): Why | undefined {
  const ofPeople = value.where.parts.filter(({ fact }) => isOfPeople(fact))
  const facts = {
    ...(own.team !== undefined && { team: own.team }),
    ...(own.region !== undefined && { region: own.region }),
  }
  if (!fitsWhere({ parts: ofPeople }, facts).fits) return undefined
  if (value.except.some(({ fact, value: name }) => isOfPeople(fact) && own[fact] === name)) return undefined
  const by = [value.per ?? '', ...ofPeople.map(({ fact }) => fact)].find(isOfPeople)
  if (by === undefined) return everybody
  const name = own[by]
  return name === undefined ? undefined : { by, name }
}

const isOfPeople = (fact: string): fact is 'team' | 'region' => fact === 'team' || fact === 'region'

const holdsOn = ({ since, until }: Limit, day: Whom['today']): boolean =>
  (since === undefined || Temporal.PlainDate.compare(since, day) <= 0) &&
  (until === undefined || Temporal.PlainDate.compare(day, until) <= 0)
