import {
  Banner,
  Bars,
  Card,
  CardRows,
  Field,
  Form,
  listInWords,
  Sheet,
  typedIn,
  type Attempt,
  type Frame,
} from '#design'
import type { Clicks } from '../clicks-store.ts'
import { clicksBySource, clicksByWeek } from '../weeks.ts'
import type { ShortLinkSaid } from './short-links-page.tsx'

/** What the page of a short link is drawn from. */
export interface ShortLinkProps {
  readonly shortLink: ShortLinkSaid
  readonly clicks: readonly Pick<Clicks, 'on' | 'source' | 'count'>[]
  readonly soundsLike: readonly string[]
  readonly today: Temporal.PlainDate
  readonly attempt?: Attempt
}

/** One short link: how it is said, where it leads, and how often it is opened. */
export const ShortLinkPage = (props: ShortLinkProps, frame: Frame) => {
  const { shortLink: link, attempt, soundsLike } = props
  return (
    <Sheet
      crumbs={[{ title: 'Short links', href: '/-/short-links' }]}
      title={link.name}
      lede={`“${link.spoken}”`}
      margin={<BySource {...props} />}
    >
      {attempt && attempt.refusal.fields.length === 0 && <Banner>{attempt.refusal.message}</Banner>}
      {link.endedAt && <Banner>It has ended and leads nowhere. Its name stays kept.</Banner>}
      {link.wrong !== undefined && <Banner>{link.wrong}</Banner>}
      {soundsLike.length > 0 && (
        <Banner>
          It sounds like {listInWords(soundsLike.map((name) => `“${name}”`))}: whoever hears it may type the
          other one. Spell it, or take another name.
        </Banner>
      )}
      <dl class="facts">
        <dt>Address</dt>
        <dd>
          <copy-link>
            <a href={link.address}>{link.address}</a>
          </copy-link>
        </dd>
        <dt>For a podcast</dt>
        <dd>
          <code>{link.address}?from=podcast</code> counts as “podcast”
        </dd>
        {link.leadsTo && (
          <>
            <dt>Leads to</dt>
            <dd>
              <a href={link.leadsTo.href}>{link.leadsTo.title}</a>
            </dd>
          </>
        )}
      </dl>
      <Weeks {...props} />
      {link.mayChange && <Changes {...props} frame={frame} />}
    </Sheet>
  )
}

const Weeks = ({ clicks, today, shortLink }: ShortLinkProps) => {
  const weeks = clicksByWeek(clicks, today)
  const all = weeks.reduce((sum, { count }) => sum + count, 0)
  return (
    <section aria-labelledby="clicks">
      <h2 id="clicks">How often it was opened</h2>
      <Bars
        title="Clicks by week"
        says={
          all === 0 ? 'Nobody has opened it in the last twelve weeks.' : `${all} in the last twelve weeks.`
        }
        columns={['Week from', 'Clicks']}
        points={weeks.map(({ week, count }, at) => ({
          at: at % 3 === 2 ? short(week) : '',
          name: short(week),
          value: count,
          said: count === 0 ? '' : String(count),
        }))}
      />
      <p class="sheet-lede">
        Days, sources and counts are kept, and nothing of who opened it. Programs and previews do not count.{' '}
        <a href={`/-/short-links.csv?name=${shortLink.name}`} download>
          For a spreadsheet (CSV)
        </a>
      </p>
    </section>
  )
}

const short = (day: Temporal.PlainDate): string =>
  day.toLocaleString('en-GB', { day: 'numeric', month: 'short', calendar: 'iso8601' })

const BySource = ({ clicks }: ShortLinkProps) => {
  const sources = clicksBySource(clicks)
  return (
    <Card heading="From where, in a year">
      {sources.length === 0 ? (
        <p>From nowhere yet.</p>
      ) : (
        <CardRows
          rows={sources.slice(0, 20).map(({ source, count }) => ({ what: source, value: String(count) }))}
        />
      )}
    </Card>
  )
}

function Changes({ shortLink: link, attempt, frame }: ShortLinkProps & { readonly frame: Frame }) {
  const at = `/-/short-links/${link.name}`
  if (link.endedAt)
    return <Form action={`${at}/restoration`} once={frame.once} submit="Let it lead on" keeps={false} />
  const typed = typedIn(attempt, 'short-links.change')
  return (
    <section aria-labelledby="change">
      <h2 id="change">Change it</h2>
      <Form
        action={at}
        once={frame.once}
        submit="Change"
        refusal={attempt?.operation === 'short-links.change' ? attempt.refusal : undefined}
      >
        <Field name="target" label="Leads to" required {...typed('target', link.leadsTo?.href)} />
        <Field name="spoken" label="Said aloud" {...typed('spoken', link.spoken)} />
      </Form>
      <Form action={`${at}/end`} once={frame.once} submit="End this short link" keeps={false} second />
    </section>
  )
}
