import { isWithheld, type PastRuling } from '#kernel'
import {
  Cite,
  Moment,
  NotYet,
  personHref,
  Quote,
  Row,
  Rows,
  rulePage,
  Sheet,
  Tag,
  type Attempt,
  type Frame,
} from '#design'
import type { SeenApproval } from '../seen.ts'
import { AnswerForms } from './answer-forms.tsx'
import { StandingFacts } from './standing-facts.tsx'
import { StateTag } from './state-tag.tsx'

/** What one approval’s page is drawn from. */
export interface ApprovalProps {
  readonly approval: SeenApproval
  readonly rulings: readonly PastRuling[]
  readonly attempt?: Attempt
  readonly today: Temporal.PlainDate
}

const leads = {
  waits: 'It waits for an answer.',
  given: 'It is approved.',
  refused: 'It was refused. It can be changed and asked for again.',
  stale: 'It was approved, and something that counts has changed since. It has to be asked for again.',
  'taken back': 'Whoever asked took that back.',
  over: 'What it was for ended before anybody decided.',
} as const

/** One approval: what it is for, who has answered, who is waited for, until when, and how one answers. */
export function ApprovalPage(props: ApprovalProps, frame: Frame) {
  const { approval, rulings, attempt, today } = props
  const { askedBy, askedAt, note, effect, citation, ended } = approval
  return (
    <Sheet
      crumbs={[
        { href: '/-/approvals', title: 'Approvals' },
        { href: approval.for.href, title: approval.for.title },
      ]}
      title={`${approval.title}: ${approval.for.title}`}
      lede={leads[approval.state]}
    >
      {attempt && attempt.refusal.kind !== 'invalid' && <NotYet refusal={attempt.refusal} today={today} />}
      <p>
        <StateTag {...approval} /> <a href={personHref(askedBy.handle)}>{askedBy.name}</a> asked for it,{' '}
        <Moment at={askedAt} today={today} />.
      </p>
      {note !== undefined && <p dir="auto">{note}</p>}
      {ended?.why !== undefined && (
        <p dir="auto">
          <a href={personHref(ended.who.handle)}>{ended.who.name}</a> took it back: {ended.why}
        </p>
      )}
      {citation && <Quote citation={citation} today={today} />}
      {approval.approval !== undefined && (
        <p>
          <a href={rulePage({ kind: 'approval', name: approval.approval })}>How this was decided before</a>
        </p>
      )}
      <StandingFacts approval={approval} today={today} />
      {effect?.fault !== undefined && <p>What follows from it could not be done: {effect.fault}</p>}
      <AnswerForms {...props} frame={frame} />
      <Words {...props} />
      <section aria-labelledby="decided">
        <h2 id="decided">What was decided by the handbook</h2>
        {rulings.map((ruling, at) => (
          <div class="decision" key={ruling.entryId}>
            <p>
              {isWithheld(ruling) ? '' : ruling.reason} <Moment at={ruling.at} today={today} />
            </p>
            {rulings[at - 1]?.citation.quote === ruling.citation.quote ? (
              <Cite citation={ruling.citation} today={today} />
            ) : (
              <Quote citation={ruling.citation} today={today} />
            )}
          </div>
        ))}
      </section>
    </Sheet>
  )
}

/** What was said, also what was taken back. */
const Words = ({ approval, today }: ApprovalProps) =>
  approval.words.length === 0 ? null : (
    <section aria-labelledby="words">
      <h2 id="words">What was said</h2>
      <Rows>
        {approval.words.map(({ handle, name, verdict, at, why, because, takenBackAt }) => (
          <Row
            key={`${handle} ${at.toString()}`}
            title={
              <>
                <a href={personHref(handle)}>{name}</a> {verdict === 'yes' ? 'agreed' : 'said no'}
              </>
            }
            about={[why, because].filter((one) => one !== undefined).join(' — ')}
            end={
              <>
                {takenBackAt && <Tag state="wait">taken back</Tag>} <Moment at={at} today={today} />
              </>
            }
          />
        ))}
      </Rows>
    </section>
  )
