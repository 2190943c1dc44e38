import type { Definition } from '#kernel'
import { allRegionsOf, allTeamsOf, titlesOf, type Binding, type Whom, type Why } from '#people'

/** Rules that bind somebody for one reason: as the holder of a title, in a team or a region, or as everybody. */
export interface BoundGroup {
  readonly why: Why
  readonly rules: readonly Definition[]
}

/** Why a rule binds somebody, as the module of its kind says it; undefined where it does not. */
export const whyFor = (binds: readonly Binding[], rule: Definition, whom: Whom): Why | undefined =>
  binds.find(({ kind }) => kind.kind === rule.kind)?.why(rule, whom)

/**
 * The rules that bind somebody, by reason: titles first, then the team and those it is part of, nearest first, regions,
 * and what holds for everybody; within each in the order of pages.
 */
export function boundRules(binds: readonly Binding[], whom: Whom): readonly BoundGroup[] {
  const bound = whom.model.definitions.flatMap((rule) => {
    const why = whyFor(binds, rule, whom)
    return why ? [{ rule, why }] : []
  })
  const order = [
    ...titlesOf(whom).map((name) => `role ${name}`),
    ...allTeamsOf(whom).map((name) => `team ${name}`),
    ...allRegionsOf(whom).map((name) => `region ${name}`),
  ]
  const place = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length)
  return [...Map.groupBy(bound, ({ why }) => keyOf(why))]
    .toSorted(([a], [b]) => place(a) - place(b))
    .flatMap(([, all]) => {
      const [first] = all
      return first ? [{ why: first.why, rules: all.map(({ rule }) => rule) }] : []
    })
}

const keyOf = (why: Why): string => (why.by === 'everybody' ? 'everybody' : `${why.by} ${why.name}`)
