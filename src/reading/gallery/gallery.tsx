import type { JSX } from 'preact'
import { Card, CardRows, Figure, Layout, Meter } from '#design'
import { testFrame } from '#testing'
import { HandbookPage } from '../pages/handbook-page.tsx'
import { HistoryPage } from '../pages/history-page.tsx'
import { NotFoundPage } from '../pages/not-found-page.tsx'
import type { HandbookPageProps, RulePart } from '../pages/page-view.ts'

const today = Temporal.PlainDate.from('2027-01-14')
const here = '/marketing/integrated-marketing/paid-social/'
const crumbs = [
  { title: 'Marketing', href: '/marketing/' },
  { title: 'Integrated Marketing', href: '/marketing/integrated-marketing/' },
]

const rule: RulePart = {
  kind: 'rule',
  said: 'At most 3 paid social campaigns for each team in a calendar month; Digital Strategy excepted. A further one is refused.',
  source:
    'name: paid-social-per-team\nof: campaigns\nwhere: {channel: paid-social}\nper: team\nat-most: 3\neach: calendar month',
  kindName: 'limit',
  name: 'paid-social-per-team',
  cardId: 'limit/paid-social-per-team',
  decidedHref: '/-/rules/limit/paid-social-per-team',
  sentenceHref: `${here}#how-many-at-a-time`,
  card: (
    <Card heading="January" live>
      <Figure figure="2 of 3" of="for Field APAC" />
      <Meter used={2} of={3} />
      <CardRows
        rows={[
          { what: 'Tet pop-up, Hanoi', value: 'Linh' },
          { what: 'Developer night, Pune', value: 'Arjun' },
        ]}
      />
      <p>one place is free until Sun 31 January</p>
    </Card>
  ),
}

const html = (text: string, from: number, to: number) => ({
  kind: 'html' as const,
  html: text,
  lines: [from, to] as const,
})

const page: HandbookPageProps = {
  title: 'Paid social',
  heading: '<h1>Paid social</h1>',
  description:
    'Small, well-aimed campaigns on social platforms, run through our agency, a few at a time so that each gets looked after.',
  owner: { name: 'Noor Haddad', href: '/-/people/noor' },
  changedOn: Temporal.PlainDate.from('2027-01-04'),
  historyHref: '/-/history/marketing/integrated-marketing/paid-social/',
  crumbs,
  toc: [
    { id: 'how-many-at-a-time', title: 'How many at a time', level: 2 },
    { id: 'what-the-agency-costs', title: 'What the agency costs', level: 2 },
    { id: 'when-two-plans-meet', title: 'When two plans meet', level: 2 },
  ],
  sections: [
    {
      level: 1,
      title: '',
      parts: [
        html('<p>A paid social campaign puts a post in front of people who do not follow us yet.</p>', 8, 10),
      ],
    },
    {
      id: 'how-many-at-a-time',
      level: 2,
      title: 'How many at a time',
      parts: [
        html(
          '<p>Our agency gives every campaign a manager of its own, and there are only so many of them. Teams outside Digital Strategy may start <strong>three paid social campaigns a calendar month</strong>. If a month is full, hand a place over, wait for one, or start when the next month begins.</p>',
          14,
          17,
        ),
        rule,
        html(
          '<p>A place belongs to the month in which the campaign starts, however long it runs.</p>',
          30,
          32,
        ),
      ],
    },
    {
      id: 'what-the-agency-costs',
      level: 2,
      title: 'What the agency costs',
      parts: [
        html(
          '<p>The agency adds a fee of 12 to 15&nbsp;% to what a campaign spends; see <a href="/marketing/fees/">fees</a>.</p><table><thead><tr><th>Spend</th><th align="right">Fee, at most</th><th>Who signs</th></tr></thead><tbody><tr><td>up to 1,000 EUR</td><td align="right">150 EUR</td><td>Campaign Manager</td></tr><tr><td>up to 10,000 EUR</td><td align="right">1,500 EUR</td><td>Director, Digital Strategy</td></tr></tbody></table><ol><li>Write down who should see it.</li><li>Check that <code>#digital-strategy</code> knows.<ul><li>once a week is enough</li></ul></li></ol><blockquote><p>A campaign that failed and taught us something is worth a paragraph too.</p></blockquote><h3>In code</h3><pre><code>firsthand check handbook/</code></pre>',
          36,
          60,
        ),
        {
          ...rule,
          name: 'agency-fee',
          cardId: 'limit/agency-fee',
          heldOver: { on: today.with({ day: 4 }), href: `${here}?as-of=4f2a`, line: 64 },
        },
      ],
    },
    {
      id: 'when-two-plans-meet',
      level: 2,
      title: 'When two plans meet',
      heading: '<h2 id="when-two-plans-meet">When <em>two</em> plans meet</h2>',
      parts: [
        html(
          '<p>The two teams decide between them. If they cannot, Noor Haddad decides within two business days and writes down why.</p>',
          70,
          71,
        ),
      ],
    },
  ],
  findings: [{ line: 64, message: '“tree” is not a number.' }],
  today,
}

const contents: Readonly<Record<string, JSX.Element>> = {
  reading: <HandbookPage {...page} />,
  'reading-as-of': (
    <HandbookPage {...page} asOf={{ date: Temporal.PlainDate.from('2026-11-20'), currentHref: here }} />
  ),
  history: (
    <HistoryPage
      title="Paid social"
      pageHref={here}
      crumbs={crumbs}
      today={today}
      versions={[
        {
          on: today.with({ day: 4 }),
          who: 'Noor Haddad',
          said: 'paid social: three places instead of four',
          href: `${here}?as-of=4f2a`,
        },
        {
          on: Temporal.PlainDate.from('2026-11-20'),
          who: 'Linh Tran',
          said: 'paid social: say what happens to a place that comes free',
          href: `${here}?as-of=1b3c`,
        },
      ]}
    />
  ),
  'no-history': <HistoryPage title="Paid social" pageHref={here} crumbs={[]} today={today} versions={[]} />,
  'not-found': (
    <NotFoundPage
      path="/marketing/payed-social/"
      today={today}
      nearest={[{ title: 'Paid social', href: here }]}
      stood={{ until: Temporal.PlainDate.from('2026-12-01'), href: `${here}?as-of=1b3c` }}
    />
  ),
}

/** Every page of reading in its surroundings, by the name of its picture. */
export const gallery: Readonly<Record<string, JSX.Element>> = Object.fromEntries(
  Object.entries(contents).map(([name, content]) => [
    name,
    <Layout key={name} frame={testFrame(here)} title="Paid social">
      {content}
    </Layout>,
  ]),
)
