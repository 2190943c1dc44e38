import {
  Banner,
  Button,
  countInWords,
  dayInWords,
  EmptyState,
  Field,
  Sheet,
  Tag,
  type Attempt,
  type Frame,
} from '#design'
import { dayAt } from '#kernel'
import type { ChangeSort, PageChange } from '../version-changes.ts'
import { ActButton } from './act-button.tsx'
import { Comparing } from './comparing.tsx'

interface Version {
  readonly commit: string
  readonly before: string
  readonly since: Temporal.Instant
  readonly author?: string
  readonly said?: string
  /** Absent where the version is no change by itself. */
  readonly labels?: readonly string[]
  readonly isNew: boolean
  readonly changes: readonly PageChange[]
  readonly more: number
}

/** What the handbook's changes are drawn from. */
export interface ChangesProps {
  readonly versions: readonly Version[]
  readonly comparing: boolean
  readonly commit: string
  /** Whether something came since they last read what changed. */
  readonly unread: boolean
  readonly asked: { readonly folder?: string; readonly sort?: ChangeSort }
  readonly zone: string
  readonly next?: string
  readonly attempt?: Attempt
}

const words: Readonly<Record<ChangeSort, string>> = {
  rule: 'a rule changed',
  text: 'text changed',
  moved: 'moved',
  new: 'new',
  gone: 'gone',
}

/** What changed in the handbook, day by day. */
export function ChangesPage(props: ChangesProps, frame: Frame) {
  const { versions, comparing, commit, unread, zone, attempt, next } = props
  const days = Map.groupBy(versions, ({ since }) => dayAt(since, zone).toString())
  return (
    <Sheet
      title="What changed"
      lede="Each change of the handbook since the day it came into force, latest first."
    >
      {attempt && <Banner>{attempt.refusal.message}</Banner>}
      <Filters {...props} />
      {unread && (
        <section>
          <Banner>What is new to you came since you last said that you have read what changed.</Banner>
          <ActButton
            action="/-/changes/read"
            says="I have read all of this"
            values={{ version: commit, on: 'changes' }}
          />
        </section>
      )}
      {comparing && <Comparing here="/-/changes" />}
      {!comparing && versions.length === 0 && (
        <EmptyState
          says={
            next === undefined
              ? 'Nothing of that sort has changed since the handbook was opened.'
              : 'Among the latest versions there is none of that. Go on below.'
          }
        />
      )}
      {[...days].map(([day, those]) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`}>{dayInWords(Temporal.PlainDate.from(day), frame.today)}</h2>
          {those.map((version) => (
            <OneVersion key={version.commit} {...version} />
          ))}
        </section>
      ))}
      {next !== undefined && (
        <p>
          <a href={next} rel="next">
            Earlier ones
          </a>
        </p>
      )}
    </Sheet>
  )
}

const OneVersion = ({ commit, before, author, said, labels, isNew, changes, more }: Version) => (
  <div class="bound">
    <p>
      {labels ? <a href={`/-/changes/${commit}`}>{said ?? 'Changed'}</a> : (said ?? 'Changed')}
      {author !== undefined && `, by ${author}`} {isNew && <Tag state="act">new to you</Tag>}{' '}
      {labels?.map((label) => (
        <>
          <Tag key={label}>{label}</Tag>{' '}
        </>
      ))}
    </p>
    <ul>
      {changes.map((change) => (
        <li key={`${change.url} ${change.sort}`}>
          <a href={change.href}>{change.title}</a>{' '}
          <Tag {...(change.sort === 'rule' && { state: 'wait' })}>{words[change.sort]}</Tag>{' '}
          {change.folder !== undefined && <small>{change.folder}</small>}{' '}
          {(change.sort === 'rule' || change.sort === 'text' || change.sort === 'moved') && (
            <a href={differenceHref(change, before, commit)}>
              word by word<span class="unseen"> in {change.title}</span>
            </a>
          )}
        </li>
      ))}
    </ul>
    {more > 0 && <p>and {countInWords(more, 'page')} more</p>}
  </div>
)

const differenceHref = ({ url }: PageChange, from: string, to: string): string =>
  `/-/difference?${new URLSearchParams({ page: url, from, to }).toString()}`

const Filters = ({ asked }: ChangesProps) => (
  <form class="filters" action="/-/changes" role="search" aria-label="Changes">
    <Field
      name="folder"
      label="Below"
      autocomplete="off"
      hint="An address, like /marketing/"
      {...(asked.folder !== undefined && { value: asked.folder })}
    />
    <Field
      name="sort"
      label="What"
      kind="choice"
      empty="Anything"
      choices={(['rule', 'text', 'moved', 'new', 'gone'] as const).map((value) => ({
        value,
        label: words[value],
      }))}
      {...(asked.sort !== undefined && { value: asked.sort })}
    />
    <Button first>Show</Button>
  </form>
)
