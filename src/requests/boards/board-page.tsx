import { Button, EmptyState, Field, Sheet, type Frame } from '#design'
import { listHref } from '../list-href.ts'
import { BoardColumn } from './board-column.tsx'
import type { BoardProps } from './board-props.ts'

type Framed = BoardProps & { readonly frame: Frame }

/** Requests, and below them changes, in columns, one for each label of a group. A card is moved by dragging it, by keys, or by its buttons. */
export function BoardPage(props: Framed) {
  const { group, columns, asked, unknown, faults, groups, teams, works } = props
  return (
    <Sheet
      crumbs={[{ href: '/-/requests', title: 'Requests' }]}
      title="Board"
      lede={group === undefined ? undefined : `Requests and changes by their label of ${group}.`}
    >
      <form class="filters" action="/-/requests/board" role="search" aria-label="Board">
        <Field name="words" label="Words" autocomplete="off" value={asked['words'] ?? ''} />
        <Field name="group" label="Columns" kind="choice" choices={groups} value={group ?? ''} />
        <Field
          name="team"
          label="On the board of"
          kind="choice"
          choices={teams}
          empty="Any team"
          value={asked['team'] ?? ''}
        />
        <Field name="assignee" label="Who sees to it" autocomplete="off" value={asked['assignee'] ?? ''} />
        {(['state', 'project', 'type', 'label', 'by', 'due'] as const).map(
          (name) => asked[name] && <input key={name} type="hidden" name={name} value={asked[name]} />,
        )}
        <Button first>Show</Button>
      </form>
      {faults.map(({ field, message }) => (
        <p key={field} class="field-error">
          {message}
        </p>
      ))}
      {unknown.length > 0 && <p class="field-error">Nobody knows the {unknown.join(', ')}.</p>}
      {columns.length === 0 && groups.length === 0 && (
        <EmptyState says="A board has a column for each label of a group, and no page names such a group yet." />
      )}
      {works && columns.length > 0 && (
        <p id="board-keys" class="field-hint">
          Drag a card to another column; or go to one with the arrow keys and move it with Shift and an arrow.
        </p>
      )}
      {columns.length > 0 && (
        <request-board card={`label-group/${group ?? ''}`}>
          <div class="board" role="group" aria-label="Columns">
            {columns.map((column) => (
              <BoardColumn key={column.title} column={column} {...props} />
            ))}
          </div>
        </request-board>
      )}
      <p>
        <a href={listHref(listed(asked))}>As a list</a>
      </p>
    </Sheet>
  )
}

const listed = (asked: Readonly<Record<string, string>>) => ({ ...asked, group: undefined })
