import { Button, EmptyState, Row, Rows, Sheet, Tag } from '#design'
import { capital, nounOf } from '#kernel'
import type { TableRow } from '../rows.ts'
import { whoInWords } from './who-in-words.ts'

/** What the table is drawn from. */
export interface PermissionsProps {
  readonly rows: readonly TableRow[]
  readonly words: string
  readonly mine: boolean
}

const lede =
  'Everything that can be done or asked here, and by whom. It is read from the operations themselves, so it cannot be out of date.'

/** What can be done, by what it is about; each says who may, and whether you may. */
export const PermissionsPage = ({ rows, words, mine }: PermissionsProps) => (
  <Sheet title="Who may what" lede={lede}>
    <Narrowing words={words} mine={mine} />
    {rows.length === 0 && (
      <EmptyState says="Nothing here has these words.">
        <p>
          Try one word, like campaign or token, or <a href="/-/permissions">see all of it</a>.
        </p>
      </EmptyState>
    )}
    {[...Map.groupBy(rows, ({ operation }) => nounOf(operation))].map(([noun, theirs]) => (
      <section key={noun} aria-labelledby={`about-${noun}`}>
        <h2 id={`about-${noun}`}>{capital(noun).replaceAll('-', ' ')}</h2>
        <Rows>
          {theirs.map((row) => (
            <Row key={row.operation} title={row.summary} about={whoInWords(row)} end={<Mine {...row} />} />
          ))}
        </Rows>
      </section>
    ))}
  </Sheet>
)

function Mine({ mine }: TableRow) {
  if (mine === 'yes') return <Tag state="act">You may</Tag>
  return mine === 'some' ? <Tag state="wait">You may, if that is you</Tag> : <Tag>Not you</Tag>
}

const Narrowing = ({ words, mine }: Omit<PermissionsProps, 'rows'>) => (
  <form class="form" action="/-/permissions" role="search" aria-label="What can be done">
    <div class="fields">
      <div class="field">
        <label for="permission-words">What are you looking for?</label>
        <input id="permission-words" name="words" type="search" value={words} maxLength={100} />
      </div>
      <div class="field checks">
        <label>
          <input type="checkbox" name="mine" value="true" checked={mine} />
          <span>Only what I may</span>
        </label>
      </div>
    </div>
    <p class="acts">
      <Button>Show</Button>
    </p>
  </form>
)
