import {
  Button,
  countInWords,
  dayInWords,
  EmptyState,
  Field,
  Rows,
  Sheet,
  type Choice,
  type Frame,
} from '#design'
import { personHref } from '#people'
import type { OnDuty } from '../on-duty.ts'
import type { ListedRequest } from '../pages/request-row.tsx'
import { InboxRow } from './inbox-row.tsx'

/** What the inbox is drawn from. */
export interface InboxProps {
  readonly rows: readonly { readonly request: ListedRequest; readonly triages: boolean }[]
  readonly count: number
  readonly duty: readonly (Omit<OnDuty, 'person'> & {
    readonly person: Pick<OnDuty['person'], 'handle' | 'name'>
    readonly project: string
    readonly title: string
  })[]
  readonly unknown: readonly string[]
  readonly asked: Readonly<Record<string, string>>
  /** Address of this page, where one goes on after an act. */
  readonly here: string
  readonly projects: readonly Choice[]
  readonly teams: readonly Choice[]
  readonly today: Temporal.PlainDate
  readonly next?: string
}

/** What nobody has in hand yet, one after the other: each is taken, declined, put aside or tied to another where it stands. */
export function InboxPage(props: InboxProps & { readonly frame: Frame }) {
  const { rows, count, duty, unknown, asked, projects, teams, today, next } = props
  return (
    <Sheet
      crumbs={[{ href: '/-/requests', title: 'Requests' }]}
      title="Inbox"
      lede={
        count === 0
          ? 'What nobody has in hand yet.'
          : `${countInWords(count, 'request', 'requests')} that nobody has in hand yet, the oldest first.`
      }
    >
      {duty.map(({ project, title, person, until, why }) => (
        <p key={project}>
          On duty for {title} until {dayInWords(until, today)}:{' '}
          <a href={personHref(person.handle)}>{person.name}</a>
          {why !== undefined && ` (${why})`}
        </p>
      ))}
      <form class="filters" action="/-/requests/inbox" role="search" aria-label="Inbox">
        <Field name="words" label="Words" autocomplete="off" value={asked['words'] ?? ''} />
        <Field
          name="project"
          label="Project"
          kind="choice"
          choices={projects}
          empty="Any"
          value={asked['project'] ?? ''}
        />
        <Field
          name="team"
          label="On the board of"
          kind="choice"
          choices={teams}
          empty="Any team"
          value={asked['team'] ?? ''}
        />
        <Button>Show</Button>
      </form>
      {unknown.length > 0 && <p class="field-error">Nobody knows the {unknown.join(', ')}.</p>}
      {rows.length === 0 ? (
        <EmptyState says={sayEmpty(asked)} />
      ) : (
        <keyed-rows>
          <Rows>
            {rows.map((row, at) => (
              <InboxRow
                key={row.request.number}
                {...props}
                {...row}
                after={(rows[at + 1] ?? rows[at - 1])?.request.number}
              />
            ))}
          </Rows>
        </keyed-rows>
      )}
      {next && (
        <p>
          <a href={next} rel="next">
            Later ones
          </a>
        </p>
      )}
      {rows.length > 0 && <Keys />}
    </Sheet>
  )
}

const sayEmpty = (asked: Readonly<Record<string, string>>): string =>
  Object.keys(asked).length === 0
    ? 'Everything is in hand. What is put aside comes back on its day, or when somebody says something about it.'
    : 'Nothing here waits for somebody to look.'

const Keys = () => (
  <p class="field-hint">
    <kbd>j</kbd> and <kbd>k</kbd> go down and up, <kbd>o</kbd> opens, <kbd>a</kbd> takes in hand, <kbd>d</kbd>{' '}
    declines, <kbd>t</kbd> says it is there twice, <kbd>s</kbd> puts aside, <kbd>b</kbd> lets it wait for
    another.
  </p>
)
