import {
  Banner,
  ButtonLink,
  Card,
  CardRows,
  Cite,
  dateInWords,
  dayInWords,
  Moment,
  Row,
  Rows,
  Sheet,
  Tag,
  type Attempt,
  type Frame,
  type HomeEntry,
  type HomeFigure,
} from '#design'
import type { ChangeForMe } from '../change-for-me.ts'
import type { NewPage } from '../new-pages.ts'
import { ActButton } from './act-button.tsx'
import { ChangeRow } from './change-row.tsx'
import { Comparing } from './comparing.tsx'

/** What a home page is drawn from. */
export interface HomeProps {
  readonly today: Temporal.PlainDate
  readonly says: string
  readonly commit: string
  readonly zone: string
  readonly asked: readonly HomeEntry[]
  readonly due: readonly HomeEntry[]
  readonly changes: readonly ChangeForMe[]
  /** What changed is not told yet. */
  readonly comparing: boolean
  readonly figures: readonly HomeFigure[]
  readonly newPages: readonly NewPage[]
  /** Whether something changed since they last read that. */
  readonly unread: boolean
  readonly attempt?: Attempt
}

const weekday = (day: Temporal.PlainDate): string =>
  day.toLocaleString('en-GB', { weekday: 'long', calendar: 'iso8601' })

/** The day of who is looking: a date, a sentence, three short lists. */
export function HomePage(props: HomeProps, frame: Frame) {
  const { today, asked, due, attempt } = props
  return (
    <Sheet
      title={`${weekday(today)} ${dateInWords(today, today)}`}
      lede={props.says}
      margin={<Margin {...props} />}
    >
      {attempt && <Banner>{attempt.refusal.message}</Banner>}
      <section aria-labelledby="asked">
        <h2 id="asked">Asked of you</h2>
        {asked.length === 0 ? (
          <p class="sheet-lede">
            Nobody waits for you. What others ask of you, or of a role you hold, stands here.
          </p>
        ) : (
          <Entries entries={asked} today={today} />
        )}
      </section>
      <section aria-labelledby="due">
        <h2 id="due">Due</h2>
        {due.length === 0 ? (
          <p class="sheet-lede">
            Nothing of yours comes up in the next two weeks.{' '}
            <a href="/-/campaigns">Look at what the department plans</a>
          </p>
        ) : (
          <Entries entries={due} today={today} />
        )}
      </section>
      <Changed {...props} frame={frame} />
    </Sheet>
  )
}

const Entries = (props: { readonly entries: readonly HomeEntry[]; readonly today: Temporal.PlainDate }) => (
  <Rows>
    {props.entries.map((entry) => (
      <Row
        key={`${entry.href} ${entry.title}`}
        title={
          <>
            <a href={entry.href}>{entry.title}</a>{' '}
            {entry.tag !== undefined && <Tag {...(entry.state && { state: entry.state })}>{entry.tag}</Tag>}
          </>
        }
        about={
          (entry.about !== undefined || entry.citation) && (
            <>
              {entry.about}
              {entry.about !== undefined && ' '}
              {entry.citation && <Cite citation={entry.citation} today={props.today} />}
            </>
          )
        }
        end={<End {...entry} today={props.today} />}
      />
    ))}
  </Rows>
)

function End({ on, at, verb, href, today }: HomeEntry & { readonly today: Temporal.PlainDate }) {
  if (at) return <Moment at={at} today={today} />
  if (on)
    return (
      <>
        {Temporal.PlainDate.compare(on, today) < 0 && 'was due on '}
        {dayInWords(on, today)}
      </>
    )
  return verb === undefined ? null : <ButtonLink href={href}>{verb}</ButtonLink>
}

/** What the list of changes is called: by what is in it. */
function changedTitle(changes: readonly ChangeForMe[]): string {
  const binds = changes.some(({ why }) => why)
  const follows = changes.some(({ why }) => !why)
  if (binds && !follows) return 'Changed in what binds you'
  return follows && !binds ? 'Changed in what you follow' : 'Changed in what binds you or what you follow'
}

const Changed = ({ changes, comparing, commit, zone, frame }: HomeProps & { readonly frame: Frame }) => (
  <section aria-labelledby="changed">
    <h2 id="changed">{changedTitle(changes)}</h2>
    {comparing && changes.length === 0 ? (
      <Comparing here="/-/home" />
    ) : changes.length === 0 ? (
      <p class="sheet-lede">
        You know it as it stands. <a href="/-/my-handbook">Read what binds you</a>, or press “Follow” on a
        page to hear here when it changes.
      </p>
    ) : (
      <>
        <Rows>
          {changes.map((change) => (
            <ChangeRow key={`${change.href} ${change.kind ?? 'page'}`} {...{ change, commit, zone, frame }} />
          ))}
        </Rows>
        <ActButton action="/-/changes/read" says="I have read all of this" values={{ version: commit }} />
      </>
    )}
  </section>
)

const Margin = ({ figures, newPages, comparing, unread }: HomeProps) => (
  <>
    {figures.length > 0 && (
      <Card heading="Places now">
        <CardRows rows={figures} />
      </Card>
    )}
    <Card heading="New in the handbook">
      {newPages.length === 0 ? (
        <p>{comparing ? 'Being looked for.' : 'No page has come in the last month.'}</p>
      ) : (
        <CardRows rows={newPages.map(({ title, url }) => ({ what: title, href: url }))} />
      )}
      <p>
        <a href="/-/changes">{unread ? 'What changed since you read it' : 'What changed in the handbook'}</a>
      </p>
    </Card>
    <p class="card">
      <a href="/-/follows">What you follow</a>
    </p>
  </>
)
