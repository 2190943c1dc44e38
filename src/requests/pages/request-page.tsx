import { Moment, NotYet, Quote, Sheet, type Frame } from '#design'
import { tickForm } from '../items/tickable.ts'
import { Attachments } from './attachments.tsx'
import { Comments } from './comments.tsx'
import { LabelHints } from './label-hints.tsx'
import { RequestChanges } from './request-changes.tsx'
import { RequestFacts } from './request-facts.tsx'
import type { RequestProps } from './request-props.ts'
import { Standing } from './standing.tsx'

const said = {
  fits: 'It fitted',
  exempt: 'It was excepted',
  excepted: 'It was let through',
  noted: 'It was noted',
  outside: 'It happened outside the rule',
  waits: 'It was put in line',
  declined: 'Somebody who decides said no',
  refused: 'It did not fit',
}

/** What rests on one sentence of one version stands together, so that it is quoted once. */
const bySentence = (rulings: RequestProps['rulings']) =>
  Map.groupBy(rulings, ({ citation }) => JSON.stringify(citation))

/** One request: what is asked, what was said, under which sentences it was decided, and what can be done. */
export function RequestPage(props: RequestProps, frame: Frame) {
  const { request, bodyHtml, answers, rulings, history, today, works } = props
  return (
    <Sheet
      crumbs={[
        { href: '/-/requests', title: 'Requests' },
        { href: `/-/requests?project=${encodeURIComponent(request.project)}`, title: props.projectTitle },
      ]}
      title={request.subject}
      lede={
        <>
          {request.number} · asked by {request.openedBy.name} · <Moment at={request.openedAt} today={today} />{' '}
          <Standing request={request} today={today} />
        </>
      }
    >
      <RequestFacts {...props} />
      <LabelHints {...props} frame={frame} />
      {answers.map(({ id, label, html }) => (
        <section key={id} aria-label={label}>
          <h2>{label}</h2>
          <div class="prose" dir="auto" dangerouslySetInnerHTML={{ __html: html }} />
        </section>
      ))}
      {bodyHtml !== '' && <div class="prose" dir="auto" dangerouslySetInnerHTML={{ __html: bodyHtml }} />}
      {bodyHtml.includes(`form="${tickForm}"`) && <form id={tickForm} method="post" />}
      {props.attempt?.operation === 'requests.tick' && (
        <NotYet refusal={props.attempt.refusal} today={today} />
      )}
      {props.parts.map((part) => part(frame))}
      <Attachments {...props} frame={frame} />
      <Comments {...props} frame={frame} />
      {works && <RequestChanges {...props} frame={frame} />}
      <section aria-labelledby="decided">
        <h2 id="decided">What was decided by the handbook</h2>
        {rulings.length === 0 && <p>No rule speaks of it.</p>}
        {[...bySentence(rulings)].map(([key, together]) => (
          <div class="decision" key={key}>
            {together.map((ruling) => (
              <p key={`${ruling.entryId} ${ruling.kind} ${ruling.name} ${ruling.reason}`}>
                {said[ruling.outcome]} on <Moment at={ruling.at} today={today} />. {ruling.reason}
              </p>
            ))}
            {together[0] && <Quote citation={together[0].citation} today={today} />}
          </div>
        ))}
      </section>
      <section aria-labelledby="history">
        <h2 id="history">What was done</h2>
        <ul>
          {history.map((act) => (
            <li key={act.id}>
              {act.says}{' '}
              <span class="field-hint">
                <Moment at={act.at} today={today} />
              </span>
            </li>
          ))}
        </ul>
      </section>
    </Sheet>
  )
}
