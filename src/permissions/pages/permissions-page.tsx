import { Button, EmptyState, Sheet } from '#design'
import type { TableRow } from '../rows.ts'
import { grouped } from './groups.ts'
import { PermissionsTable } from './permissions-table.tsx'

/** What the table is drawn from. */
export interface PermissionsProps {
  readonly rows: readonly TableRow[]
  readonly words: string
  readonly mine: boolean
}

const lede =
  'Everything that can be done or asked here, and by whom. It is read from the operations themselves, so it cannot be out of date. Who left may what strangers may.'

/** The table of permissions, a part for each thing that it is about. */
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
    {grouped(rows).map(([title, theirs]) => (
      <PermissionsTable key={title} title={title} rows={theirs} />
    ))}
  </Sheet>
)

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
