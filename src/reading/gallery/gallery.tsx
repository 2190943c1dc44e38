import type { JSX } from 'preact'
import { Card, CardRows, Figure, Layout, Meter, type Frame } from '#design'
import { parsePage, renderPage } from '#pages'
import { HandbookPage } from '../pages/handbook-page.tsx'
import { HistoryPage } from '../pages/history-page.tsx'
import { NotFoundPage } from '../pages/not-found-page.tsx'
import type { HandbookPageProps, RulePart } from '../pages/page-view.ts'
import { paidSocial } from './paid-social.ts'

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

const past = { on: today.with({ day: 4 }), href: `${here}?as-of=4f2a`, line: 64 }

const rendered = renderPage(parsePage({ path: 'handbook/paid-social.md', source: paidSocial }), {
  resolve: (href) =>
    href.includes('gone') ? { kind: 'missing', hint: 'Perhaps “Fees”.' } : { kind: 'page', href },
  isDefinition: ({ info }) => info === 'limit',
})

const page: HandbookPageProps = {
  ...rendered,
  description: rendered.lede,
  owner: { name: 'Noor Haddad', href: '/-/people/noor' },
  changedOn: Temporal.PlainDate.from('2027-01-04'),
  historyHref: '/-/history?page=/marketing/integrated-marketing/paid-social/',
  crumbs,
  sections: rendered.sections.map((section) => ({
    ...section,
    parts: section.parts.map((part) =>
      part.kind === 'html'
        ? part
        : part.fence.body.includes('tree')
          ? {
              ...rule,
              source: part.fence.body,
              name: 'agency-fee',
              cardId: 'limit/agency-fee',
              heldOver: past,
            }
          : { ...rule, source: part.fence.body },
    ),
  })),
  findings: [{ line: 64, message: '“tree” is not a number.' }],
  today,
}

const contents: Readonly<Record<string, JSX.Element>> = {
  reading: <HandbookPage {...page} />,
  /** Two rules in one breath: their cards must not run into each other. */
  'reading-neighbours': (
    <HandbookPage
      {...page}
      sections={page.sections.map((section) => ({
        ...section,
        parts: section.parts.flatMap((part): readonly (typeof part)[] =>
          part.kind === 'rule' ? [part, { ...part, cardId: `${part.cardId}-again` }] : [part],
        ),
      }))}
    />
  ),
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
export const gallery = (frameAt: (here: string) => Frame): Readonly<Record<string, JSX.Element>> =>
  Object.fromEntries(
    Object.entries(contents).map(([name, content]) => [
      name,
      <Layout key={name} frame={frameAt(here)} title="Paid social">
        {content}
      </Layout>,
    ]),
  )
