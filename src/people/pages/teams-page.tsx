import { countInWords, EmptyState, Sheet } from '#design'
import type { Branch } from '../below.ts'
import { teamHref, personHref } from '../hrefs.ts'

/** A team in the tree. */
export interface TeamInTree {
  readonly name: string
  readonly title: string
  readonly charter?: string
  readonly lead?: { readonly name: string; readonly handle: string }
  readonly count: number
}

/** What the tree of teams is drawn from. */
export interface TeamsProps {
  readonly trees: readonly Branch<TeamInTree>[]
}

/** The teams, each below the one that it is part of. */
export const TeamsPage = ({ trees }: TeamsProps) => (
  <Sheet
    crumbs={[{ title: 'People', href: '/-/people' }]}
    title="Teams"
    lede="What each is part of, and who leads it."
  >
    <p class="counted">
      <a href="/-/organisation">Organisation chart</a> · <a href="/-/regions">Regions</a> ·{' '}
      <a href="/-/roles">Titles</a>
    </p>
    {trees.length === 0 ? (
      <EmptyState says="No page defines a team yet.">
        <p>
          Write a paragraph about a team, and below it a block: <code>team</code>, with <code>name:</code> and{' '}
          <code>lead:</code>.
        </p>
      </EmptyState>
    ) : (
      <Tree trees={trees} />
    )}
  </Sheet>
)

const Tree = ({ trees }: TeamsProps) => (
  <ul class="tree">
    {trees.map(({ one, parts }) => (
      <li key={one.name}>
        <p class="tree-title">
          <a href={teamHref(one.name)} dir="auto">
            {one.title}
          </a>
        </p>
        <p class="tree-about">
          {one.lead ? <a href={personHref(one.lead.handle)}>{one.lead.name}</a> : 'Nobody leads it'} ·{' '}
          {countInWords(one.count, 'person', 'people')}
        </p>
        {one.charter !== undefined && <p class="tree-about">{one.charter}</p>}
        {parts.length > 0 && <Tree trees={parts} />}
      </li>
    ))}
  </ul>
)
