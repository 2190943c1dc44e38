import {
  Checks,
  dayInWords,
  EmptyState,
  Field,
  Form,
  NotYet,
  Row,
  Rows,
  Sheet,
  Tag,
  typedIn,
  type Attempt,
  type Frame,
} from '#design'
import { labelPage } from '../list-href.ts'
import { changeHref, type Change } from './change.ts'

/** What the page of a change is drawn from. */
export interface ChangeProps {
  readonly change: Pick<Change, 'commit' | 'title' | 'author' | 'labels' | 'pages' | 'version' | 'before'>
  readonly on: Temporal.PlainDate
  /** What of the labels that its message names no page knows. */
  readonly unknown: readonly string[]
  /** Every label that pages name. */
  readonly labels: readonly string[]
  readonly works: boolean
  readonly attempt?: Attempt
  readonly today: Temporal.PlainDate
}

/** A change of the handbook: what was said with it, what differs in each page, and its labels. */
export const ChangePage = (props: ChangeProps, frame: Frame) => {
  const { change, on, unknown, works, today } = props
  const { title, author, labels, pages } = change
  return (
    <Sheet
      crumbs={[{ href: '/-/changes', title: 'What changed' }]}
      title={title}
      lede={`A change by ${author || 'somebody'}, in force since ${dayInWords(on, today)}.`}
    >
      <dl class="facts">
        <dt>Labels</dt>
        <dd>
          {labels.length === 0 && 'none'}
          {labels.map((label) => (
            <>
              <a key={label} href={labelPage(label)}>
                <Tag>{label}</Tag>
              </a>{' '}
            </>
          ))}
        </dd>
      </dl>
      {unknown.map((one) => (
        <p key={one} class="field-hint">
          Said with it: {one}
        </p>
      ))}
      <h2>Pages</h2>
      {pages.length === 0 && <EmptyState says="It touched no page that stands in its version." />}
      <Rows>
        {pages.map((page) => (
          <Row
            key={page.url}
            title={<a href={page.url}>{page.title}</a>}
            end={
              <a href={differenceHref(change, page.url)}>
                word by word<span class="unseen"> in {page.title}</span>
              </a>
            }
          />
        ))}
      </Rows>
      {works && <Labels {...props} frame={frame} />}
    </Sheet>
  )
}

const differenceHref = ({ before, version }: ChangeProps['change'], page: string): string =>
  `/-/difference?${new URLSearchParams({ page, from: before, to: version }).toString()}`

function Labels({ change, labels, attempt, today, frame }: ChangeProps & { readonly frame: Frame }) {
  const typed = typedIn(attempt, 'changes.label')
  return (
    <section aria-labelledby="labels">
      <h2 id="labels">Change its labels</h2>
      <Form
        action={`${changeHref(change)}/labels`}
        once={frame.once}
        submit="Change them"
        refusal={attempt?.refusal}
        below={
          attempt && attempt.refusal.kind !== 'invalid' && <NotYet refusal={attempt.refusal} today={today} />
        }
      >
        <Field
          name="put"
          label="Put on"
          kind="choice"
          choices={labels
            .filter((one) => !change.labels.includes(one))
            .map((value) => ({ value, label: value }))}
          empty="None"
          {...typed('put')}
        />
        {change.labels.length > 0 && (
          <Checks
            name="take"
            label="Take off"
            choices={change.labels.map((value) => ({ value, label: value }))}
            {...typed('take')}
          />
        )}
      </Form>
    </section>
  )
}
