import {
  Banner,
  Card,
  CardRows,
  Cite,
  dayInWords,
  EmptyState,
  numberInWords,
  Row,
  Rows,
  Sheet,
  type Attempt,
  type Frame,
} from '#design'
import type { Citation } from '#kernel'
import type { ChangeForMe } from '../change-for-me.ts'
import type { FirstDayPage } from '../first-day.ts'
import type { HandOverGroup } from '../hand-over.ts'
import { ActButton } from './act-button.tsx'
import { groupId, groupTitle, type BoundGroupProps } from './bound-group.ts'
import { BoundSection } from './bound-section.tsx'
import { ChangeRow } from './change-row.tsx'
import { Comparing } from './comparing.tsx'
import { FirstDay } from './first-day-part.tsx'
import { HandOver } from './hand-over-part.tsx'

/** What runs through the reader. */
export interface ThroughRow {
  readonly says: string
  readonly as?: string
  readonly title: string
  readonly href: string
  readonly said?: string
  readonly citation?: Citation
}

/** What a person's own handbook is drawn from. */
export interface MyHandbookProps {
  readonly commit: string
  readonly zone: string
  readonly lastOn?: Temporal.PlainDate
  /** For who leaves. */
  readonly handOver?: readonly HandOverGroup[]
  readonly firstDay?: readonly FirstDayPage[]
  readonly binds: readonly BoundGroupProps[]
  readonly ended: readonly ChangeForMe[]
  /** What changed is not told yet. */
  readonly comparing: boolean
  readonly through: readonly ThroughRow[]
  readonly attempt?: Attempt
}

/** The handbook as it concerns one person. */
export function MyHandbookPage(props: MyHandbookProps, frame: Frame) {
  const { binds, ended, commit, zone, attempt } = props
  const changed = binds.flatMap(({ rules }) => rules).filter(({ change }) => change).length + ended.length
  return (
    <Sheet
      title="My handbook"
      lede="The sentences that bind you, why they do, and what runs through you."
      margin={<InShort {...props} />}
    >
      {attempt && <Banner>{attempt.refusal.message}</Banner>}
      {props.lastOn && (
        <Banner>
          Your last day is {dayInWords(props.lastOn, frame.today)}. Hand over before it what names you.
        </Banner>
      )}
      {props.handOver && <HandOver groups={props.handOver} handle={frame.by.handle} />}
      {props.firstDay && <FirstDay pages={props.firstDay} commit={commit} />}
      {props.comparing && <Comparing here="/-/my-handbook" />}
      {changed > 0 && (
        <section>
          <Banner>
            {changed === 1 ? 'One sentence' : `${numberInWords(changed)} sentences`} changed since you last
            read what binds you.
          </Banner>
          <ActButton
            action="/-/changes/read"
            says="I have read all of this"
            values={{ version: commit, on: 'my-handbook' }}
          />
        </section>
      )}
      {binds.length === 0 && (
        <EmptyState says="No sentence of the handbook binds you yet: it does not say what your role or your team is.">
          <p>
            Ask an administrator to add you to a team, or read <a href="/">the handbook</a> from its
            beginning.
          </p>
        </EmptyState>
      )}
      {binds.map((group) => (
        <BoundSection key={groupId(group.why)} group={group} commit={commit} frame={frame} />
      ))}
      {ended.length > 0 && (
        <section aria-labelledby="ended">
          <h2 id="ended">Binds you no longer</h2>
          <Rows>
            {ended.map((change) => (
              <ChangeRow key={change.href} {...{ change, commit, zone, frame }} />
            ))}
          </Rows>
        </section>
      )}
      <Through {...props} today={frame.today} />
    </Sheet>
  )
}

const Through = ({ through, today }: Pick<MyHandbookProps, 'through'> & { today: Temporal.PlainDate }) => (
  <section aria-labelledby="through">
    <h2 id="through">What runs through you</h2>
    {through.length === 0 ? (
      <EmptyState says="Nothing yet: no sentence names you, a role you hold or a team you lead." />
    ) : (
      <Rows>
        {through.map(({ says, as, href, said, citation }) => (
          <Row
            key={`${says} ${href}`}
            title={<a href={href}>{says}</a>}
            about={
              <>
                {as !== undefined && `${as} `}
                {citation && <Cite citation={citation} today={today} />}
              </>
            }
          >
            {said !== undefined && <p>{said}</p>}
          </Row>
        ))}
      </Rows>
    )}
  </section>
)

/** How much there is of each, and where it stands. */
const InShort = ({ binds, through }: MyHandbookProps) => (
  <Card heading="In short">
    <CardRows
      rows={[
        ...binds.map((group) => ({
          what: groupTitle(group),
          href: `#${groupId(group.why)}`,
          value: String(group.rules.length),
        })),
        { what: 'What runs through you', href: '#through', value: String(through.length) },
      ]}
    />
    <p>
      <a href="/-/follows">What you follow</a>
    </p>
  </Card>
)
