import { fitsWhere } from '#model'
import { binding, everybody, regionsOf, teamsOf, type Whom, type Why } from '#people'
import { limit, type Limit } from './kinds/limit.ts'

/**
 * A limit binds whoever may need a place under it: those of the teams and regions that it speaks of and does not
 * except. Who is in no team needs none under a limit that counts by team.
 */
export const boundByLimit = binding(limit, ({ value }, whom): Why | undefined => {
  const { team, region } = whom.person
  if (!holdsOn(value, whom.today)) return undefined
  const own = { ...(team !== undefined && { team }), ...(region !== undefined && { region }) }
  const { parts } = value.where
  const ofPeople = parts.filter(({ fact }) => fact === 'team' || fact === 'region')
  if (!fitsWhere({ parts: ofPeople }, own).fits) return undefined
  if (value.except.some((one) => isOf(one, whom))) return undefined
  const by = [value.per, ...ofPeople.map(({ fact }) => fact)].find(
    (fact) => fact === 'team' || fact === 'region',
  )
  if (by === undefined) return everybody
  const name = by === 'team' ? team : region
  return name === undefined ? undefined : { by, name }
})

const holdsOn = ({ since, until }: Limit, day: Temporal.PlainDate): boolean =>
  (since === undefined || Temporal.PlainDate.compare(since, day) <= 0) &&
  (until === undefined || Temporal.PlainDate.compare(day, until) <= 0)

const isOf = ({ fact, value }: Limit['except'][number], whom: Whom): boolean =>
  (fact === 'team' && teamsOf(whom)[0] === value) || (fact === 'region' && regionsOf(whom)[0] === value)
