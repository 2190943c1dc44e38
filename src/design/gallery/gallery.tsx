import { invalid, missing, visitor, type Person } from '#kernel'
import type { JSX } from 'preact'
import {
  Banner,
  Button,
  ButtonLink,
  EmptyState,
  ErrorPage,
  FaultList,
  Field,
  Form,
  Layout,
  Moment,
  Quote,
  Row,
  Rows,
  Said,
  Sheet,
  Tag,
  type Frame,
} from '../index.ts'
import { AnyScript } from './any-script.tsx'
import { Charts } from './charts.tsx'
import { attempt, Months, Plan } from './plan.tsx'
import { fourth, notYet, sentence, today, typed } from './world.ts'

const crumbs = [{ title: 'Campaigns', href: '/-/campaigns' }]

/** Every part in the surroundings it is made for, by the name of its picture. */
export const gallery = (
  frameAt: (here: string, by?: Person) => Frame,
): Readonly<Record<string, JSX.Element>> => ({
  plan: (
    <Layout frame={frameAt('/-/campaigns/new')} title="Plan a campaign">
      <Sheet
        crumbs={crumbs}
        title="Plan a campaign"
        lede="It takes a place of the month it starts in."
        margin={<Months />}
      >
        <Plan />
      </Sheet>
    </Layout>
  ),
  'not-yet': (
    <Layout frame={frameAt('/-/campaigns')} title="Plan a campaign">
      <Sheet crumbs={crumbs} title="Plan a campaign" margin={<Months />}>
        <Plan attempt={attempt} />
      </Sheet>
    </Layout>
  ),
  parts: (
    <Layout frame={frameAt('/-/parts')} title="Parts">
      <Sheet title="Campaigns" lede="What runs and what is planned." margin={<Charts />}>
        <Banner state="done">“Summit replay” is planned for Mon 18 January.</Banner>
        <Banner>
          You are reading the version of 14 January. <a href="/">Read it as it is now</a>
        </Banner>
        <Rows>
          <Row
            title={
              <>
                Tet pop-up, Hanoi <Tag state="act">running</Tag>
              </>
            }
            about="Linh Tran · Field APAC · paid social"
            end={<Moment at={Temporal.Instant.from('2027-01-21T12:00:00Z')} today={today} />}
          />
          <Row
            title={
              <>
                Developer night, Pune <Tag state="wait">waits for an answer</Tag>
              </>
            }
            about="Arjun Rao"
            end={<ButtonLink href="/-/campaigns/2">Answer</ButtonLink>}
          />
        </Rows>
        <EmptyState says="Nothing is planned for February yet.">
          <ButtonLink href="/-/campaigns/new" first>
            Plan a campaign
          </ButtonLink>
        </EmptyState>
        <FaultList faults={[{ field: 'title', message: 'Say what it is called.' }]} />
        <Form action="/-/campaigns/1/end" once="once-1" submit="Call it off" second keeps={false} />
        <Field name="title" label="What is it called?" required error="Say what it is called." />
        <Quote citation={sentence} today={today} />
        <Said
          said={fourth.reason}
          source={'name: paid-social-per-team\nof: campaigns\nat-most: 3'}
          kindName="limit"
          name="paid-social-per-team"
          decidedHref="/-/rules/limit/paid-social-per-team"
          sentenceHref="#how-many"
          today={today}
          heldOver={{
            on: today.with({ day: 4 }),
            href: '/?as-of=1',
            line: 12,
            mistake: '“tree” is not a number.',
          }}
        />
        <Button>Wait for a place</Button>
      </Sheet>
    </Layout>
  ),
  'any-script': <AnyScript frame={frameAt('/-/any-script')} />,
  missing: (
    <ErrorPage
      frame={frameAt('/marketing/payed-social/', visitor)}
      status={404}
      refusal={missing('Nothing stands at /marketing/payed-social/.', [
        { say: 'Paid social', href: sentence.url },
        { say: 'Publisher programs', href: '/marketing/publisher-programs/' },
      ])}
    />
  ),
  forbidden: <ErrorPage frame={frameAt('/-/people', visitor)} status={403} />,
  refused: (
    <ErrorPage
      frame={frameAt('/-/campaigns/4/start')}
      status={409}
      refusal={notYet}
      sent={{ action: '/-/campaigns', values: typed }}
    />
  ),
  unfit: (
    <ErrorPage
      frame={frameAt('/-/campaigns')}
      status={422}
      refusal={invalid([
        { field: 'title', message: 'Say what it is called.' },
        { field: 'startsOn', message: 'A day such as 2027-02-01.' },
      ])}
    />
  ),
  large: <ErrorPage frame={frameAt('/-/campaigns')} status={413} />,
  often: (
    <ErrorPage
      frame={frameAt('/-/campaigns')}
      status={429}
      sentence="That was a lot at once. Go on in 12 seconds."
      requestId="0190aaaa-7c2e-4d6f-8a11-2b7f0c9d5e31"
    />
  ),
  away: (
    <ErrorPage
      frame={{ ...frameAt('/-/campaigns', visitor), handbook: 'Handbook', sidebar: [], menu: [], bare: true }}
      status={503}
      sentence="The handbook cannot reach what it keeps just now. Try again in a moment."
      requestId="0190aaaa-7c2e-4d6f-8a11-2b7f0c9d5e31"
    />
  ),
  broken: <ErrorPage frame={frameAt('/-/campaigns')} status={500} faultId="f-0190-7c2e" />,
})
