import { Button, ButtonLink, EmptyState, Field, Rows, Sheet, type Choice, type Frame } from '#design'
import type { FieldFault } from '#kernel'
import { KeptFilters, type KeptFiltersProps } from '../filters/kept-filters.tsx'
import { inboxHref } from '../inbox/inbox-href.ts'
import { boardHref } from '../boards/board-href.ts'
import { listHref } from '../list-href.ts'
import { RequestRow, type ListedRequest } from './request-row.tsx'

/** What is asked for in the address: all of it text. */
export type AskedInAddress = Readonly<Record<string, string>>

/** What the list is drawn from. */
export interface RequestsProps extends Omit<KeptFiltersProps, 'frame'> {
  readonly requests: readonly ListedRequest[]
  readonly asked: AskedInAddress
  readonly faults: readonly FieldFault[]
  /** What the address names and nobody knows. */
  readonly unknown: readonly string[]
  readonly next?: string
  readonly projects: readonly Choice[]
  readonly types: readonly Choice[]
  readonly labels: readonly Choice[]
  /** Whether who looks may open one. */
  readonly works: boolean
  readonly today: Temporal.PlainDate
}

const states: readonly Choice[] = [
  { value: 'open', label: 'Open' },
  { value: 'waiting', label: 'Nobody has it in hand' },
  { value: 'accepted', label: 'In hand' },
  { value: 'blocked', label: 'Wait for another' },
  { value: 'snoozed', label: 'Put aside' },
  { value: 'ended', label: 'Ended' },
  { value: 'declined', label: 'Declined' },
  { value: 'all', label: 'All' },
]

/** Requests, newest first, by a filter that is an address of its own. */
export function RequestsPage(props: RequestsProps & { readonly frame: Frame }) {
  const { requests, asked, unknown, next, works, today } = props
  return (
    <Sheet title="Requests" lede="What was asked, by the page that says where it goes.">
      <p class="acts">
        {works && (
          <ButtonLink href="/-/requests/new" first>
            Ask for something
          </ButtonLink>
        )}
        {works && <a href={inboxHref({ project: asked['project'], team: asked['team'] })}>Inbox</a>}
        {works && <a href={listHref({ assignee: 'me' })}>For me</a>}
        {works && <a href={listHref({ by: 'me', state: 'all' })}>From me</a>}
        <a href={boardHref({ project: asked['project'], team: asked['team'] })}>As a board</a>
        <a href="/-/requests/types">What one can ask for</a>
        <a href="/-/labels">Labels</a>
      </p>
      <Filters {...props} />
      {works && <KeptFilters {...props} />}
      {unknown.length > 0 && <p class="field-error">Nobody knows the {unknown.join(', ')}.</p>}
      {requests.length === 0 ? (
        <EmptyState says={sayEmpty(asked)} />
      ) : (
        <Rows>
          {requests.map((request) => (
            <RequestRow key={request.number} request={request} today={today} />
          ))}
        </Rows>
      )}
      {next && (
        <p>
          <a href={next} rel="next">
            Earlier ones
          </a>
        </p>
      )}
    </Sheet>
  )
}

const sayEmpty = (asked: AskedInAddress): string =>
  Object.keys(asked).length === 0 ? 'Nothing is asked right now.' : 'No request is like that.'

function Filters({ asked, faults, projects, types, labels }: RequestsProps) {
  const typed = (name: string) => {
    const error = faults.find(({ field }) => field === name)?.message
    return {
      name,
      ...(asked[name] !== undefined && { value: asked[name] }),
      ...(error !== undefined && { error }),
    }
  }
  return (
    <form class="filters" action="/-/requests" role="search" aria-label="Requests">
      <Field {...typed('words')} label="Words" autocomplete="off" />
      <Field {...typed('state')} label="How they stand" kind="choice" choices={states} />
      <Field {...typed('project')} label="Project" kind="choice" choices={projects} empty="Any" />
      <Field {...typed('type')} label="Type" kind="choice" choices={types} empty="Any" />
      <Field
        {...typed('label')}
        label="Label"
        kind="choice"
        choices={withAsked(labels, asked['label'])}
        empty="Any"
      />
      <Field {...typed('assignee')} label="Who sees to it" autocomplete="off" />
      {asked['team'] && <input type="hidden" name="team" value={asked['team']} />}
      {asked['by'] && <input type="hidden" name="by" value={asked['by']} />}
      {asked['due'] && <input type="hidden" name="due" value={asked['due']} />}
      <Button first>Show</Button>
    </form>
  )
}

/** A label in the address stays chosen, also one that nobody knows and several at once. */
const withAsked = (labels: readonly Choice[], asked: string | undefined): readonly Choice[] =>
  asked === undefined || labels.some(({ value }) => value === asked)
    ? labels
    : [{ value: asked, label: asked.replaceAll('\n', ' and ') }, ...labels]
