import {
  Cite,
  dayInWords,
  EmptyState,
  Field,
  Form,
  listInWords,
  Moment,
  Row,
  Rows,
  Tag,
  typedIn,
  type Attempt,
  type Frame,
} from '#design'
import { tickItem } from '../tick-item.ts'
import type { Item } from '../item.ts'
import { sections, sectionTitles } from '../kinds/sections.ts'

/** What a checklist is drawn from. */
export interface ChecklistProps {
  readonly handle: string
  readonly items: readonly Omit<Item, 'ruleId' | 'written'>[]
  readonly today: Temporal.PlainDate
  /** What was sent and did not go through, and the number of its item. */
  readonly attempt?: Attempt
  readonly attempted?: number
}

/** Whether the fault stands beside the note that was typed. */
export const standsBeside = ({ attempt, attempted, items }: ChecklistProps): boolean =>
  attempt?.refusal.fields.some(({ field }) => field === 'note') === true &&
  items.some(({ number, done }) => number === attempted && !done)

/** All of it, part by part; each says by when, because of which sentence, and can be ticked off. */
export const Checklist = (props: ChecklistProps & { readonly frame: Frame }) => (
  <>
    {props.items.length === 0 && (
      <EmptyState says="There is no checklist here.">
        <p>
          One is made when somebody is new and a page of the handbook says what their first weeks hold: write
          an <code>onboarding</code> block there.
        </p>
      </EmptyState>
    )}
    {sections.map((section) => {
      const theirs = props.items.filter((one) => one.section === section)
      return (
        theirs.length > 0 && (
          <section key={section} aria-labelledby={section}>
            <h2 id={section}>{sectionTitles[section]}</h2>
            <Rows>
              {theirs.map((item) => (
                <ItemRow key={item.number} {...props} item={item} />
              ))}
            </Rows>
          </section>
        )
      )
    })}
  </>
)

type ItemProps = Pick<ChecklistProps, 'handle' | 'today' | 'attempt' | 'attempted'> & {
  readonly frame: Frame
  readonly item: ChecklistProps['items'][number]
}

const ItemRow = (props: ItemProps) => {
  const { item, today } = props
  return (
    <Row
      title={item.href === undefined ? item.says : <a href={item.href}>{item.says}</a>}
      about={<State {...props} />}
      end={<TickForm {...props} />}
    >
      <p>
        <Cite citation={item.citation} today={today} />
      </p>
      {(!item.done || noted(props) !== undefined) && <WithNote {...props} />}
    </Row>
  )
}

const State = ({ item, today, frame }: ItemProps) => {
  const late = !item.done && Temporal.PlainDate.compare(item.dueOn, today) < 0
  const open = `${late ? 'was due' : 'due'} ${dayInWords(item.dueOn, today)}`
  return (
    <>
      {item.vacant && (
        <>
          <Tag state="wait">nobody is that now</Tag> (line {item.citation.lines[0]} of “{item.citation.title}
          ”){' '}
        </>
      )}
      {item.endedAt && <Tag>the page has changed since</Tag>}
      {item.done ? (
        <>
          <Tag state="act">done</Tag> by {item.done.byName} <Moment at={item.done.at} today={frame.today} />
          {item.done.note !== undefined && `: ${item.done.note}`}
        </>
      ) : late ? (
        <Tag state="wait">{open}</Tag>
      ) : (
        open
      )}
    </>
  )
}

const placeOf = ({ handle, item }: ItemProps): string =>
  `/-/people/${encodeURIComponent(handle)}/onboarding/${item.number}`

const TickForm = (props: ItemProps) => (
  <Form
    action={`${placeOf(props)}/${props.item.done ? 'untick' : 'tick'}`}
    once={props.frame.once}
    submit={props.item.done ? 'Open it again' : 'Done'}
    second
    keeps={false}
  />
)

/** What was typed for this item and did not go through: somebody else may have ticked it off meanwhile. */
const noted = ({ item, attempt, attempted }: ItemProps): string | undefined =>
  attempted === item.number ? attempt?.values['note'] : undefined

const WithNote = (props: ItemProps) => {
  const { item, frame } = props
  const mine = props.attempted === item.number ? props.attempt : undefined
  const typed = typedIn(mine, tickItem.name)('note')
  return (
    <details open={noted(props) !== undefined}>
      <summary>Done, with a note</summary>
      <Form
        action={`${placeOf(props)}/tick`}
        once={`${frame.once}.note`}
        submit="Done"
        second
        refusal={mine?.refusal}
      >
        <Field
          name="note"
          id={`note-${item.number}`}
          kind="area"
          rows={3}
          label="What is worth noting?"
          hint="For you, who manages you and administrators."
          {...typed}
        />
      </Form>
    </details>
  )
}

/** `4 of 9 done, next Thu 21 January`. */
export const progressInWords = (
  {
    all,
    done,
    nextOn,
  }: { readonly all: number; readonly done: number; readonly nextOn?: Temporal.PlainDate },
  today: Temporal.PlainDate,
): string =>
  listInWords([`${done} of ${all} done`, ...(nextOn ? [`the next is due ${dayInWords(nextOn, today)}`] : [])])
