import type { ComponentChildren } from 'preact'
import { Moment, personHref } from '#design'
import { capital } from '#kernel'
import type { Named } from '../round.ts'
import type { SeenApproval } from '../seen.ts'

interface StandingProps {
  readonly approval: SeenApproval
  readonly today: Temporal.PlainDate
}

/** Who has agreed, who is waited for, and until when. */
export function StandingFacts({ approval, today }: StandingProps) {
  const { groups, experts, until, late, changed, state, delegations } = approval
  return (
    <dl class="facts">
      {groups.map((group) => (
        <Fact key={group.says} what={group.atLeast === 1 ? capital(group.says) : `Needed: ${group.says}`}>
          {group.agreed.map((person) => (
            <dd key={person.id}>
              <Who {...person} /> agreed
            </dd>
          ))}
          {group.waitsFor.length > 0 && (
            <dd>
              waits for <OneOf people={group.waitsFor} />
            </dd>
          )}
          {group.waitsFor.map(({ id, because }) => because !== undefined && <dd key={id}>{because}</dd>)}
          {group.short && <dd>Too few are here who could agree. Tell whoever answers for the rule.</dd>}
          {group.agreed.length === 0 && group.waitsFor.length === 0 && !group.short && (
            <dd>{state === 'waits' ? 'asked when those before have agreed' : 'said nothing'}</dd>
          )}
        </Fact>
      ))}
      {experts.map(({ topic, accepted, answers, waitsFor }) => (
        <Fact key={topic} what={`Expert for ${topic}`}>
          {answers.map(({ id, handle, name, accepts, why }) => (
            <dd key={id} dir="auto">
              <Who handle={handle} name={name} /> {accepts ? 'comes along' : 'cannot'}
              {why !== undefined && `: ${why}`}
            </dd>
          ))}
          {!accepted && waitsFor.length > 0 && (
            <dd>
              waits for <OneOf people={waitsFor} />
            </dd>
          )}
          {!accepted && waitsFor.length === 0 && <dd>nobody can come along</dd>}
        </Fact>
      ))}
      {state === 'waits' &&
        delegations.map(({ from, to, why }) => (
          <Fact key={from.id} what="In other hands">
            <dd dir="auto">
              <Who {...from} /> asked <Who {...to} /> to decide{why !== undefined && `: ${why}`}
            </dd>
          </Fact>
        ))}
      {until && state === 'waits' && (
        <Fact what="Answer by">
          <dd>
            <Moment at={until} today={today} />
            {late && ': that has passed, a deputy may answer too'}
          </dd>
        </Fact>
      )}
      {changed.length > 0 && (
        <Fact what="Changed since">
          <dd>{changed.map((fact) => fact.replaceAll('-', ' ')).join(', ')}</dd>
        </Fact>
      )}
    </dl>
  )
}

const Fact = ({ what, children }: { readonly what: string; readonly children: ComponentChildren }) => (
  <>
    <dt>{what}</dt>
    {children}
  </>
)

const Who = ({ handle, name }: Pick<Named, 'handle' | 'name'>) => <a href={personHref(handle)}>{name}</a>

/** `Mei Lim or Oskar Nowak`, each a link. */
const OneOf = ({ people }: { readonly people: readonly Named[] }) => (
  <>
    {people.map((person, at) => (
      <span key={person.id}>
        {at === 0 ? '' : at === people.length - 1 ? ' or ' : ', '}
        <Who {...person} />
      </span>
    ))}
  </>
)
