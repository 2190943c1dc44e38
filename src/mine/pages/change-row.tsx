import { dayInWords, Row, Tag, type Frame } from '#design'
import { dayAt } from '#kernel'
import type { ChangeForMe } from '../change-for-me.ts'
import { ActButton } from './act-button.tsx'
import { Reworded } from './reworded.tsx'

const words = {
  added: 'new',
  ended: 'no longer in force',
  renamed: 'called otherwise now',
  changed: 'changed',
} as const

/** One change as home shows it: what, since when, was and is, who wrote it, and how to be done with it. */
export function ChangeRow(props: {
  readonly change: ChangeForMe
  readonly commit: string
  readonly zone: string
  readonly frame: Frame
}) {
  const { change, commit, zone, frame } = props
  const { page, kind, name, since, author } = change
  const inForce = since && `in force since ${dayInWords(dayAt(since, zone), frame.today)}`
  return (
    <Row
      title={
        <>
          <a href={change.href}>{change.title}</a>{' '}
          <Tag>{change.change === 'changed' && inForce ? inForce : words[change.change]}</Tag>
        </>
      }
      end={
        change.change !== 'ended' && (
          <ActButton
            action="/-/changes/read"
            says="I have read this"
            of={change.title}
            values={{ page, kind, name, version: commit }}
          />
        )
      }
    >
      <Reworded {...change} />
      <p>
        {author !== undefined && `${author} wrote it · `}
        <a href={change.historyHref}>How it came to be</a>
      </p>
    </Row>
  )
}
