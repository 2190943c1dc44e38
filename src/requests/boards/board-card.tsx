import { backName, onceName, Tag, type Frame } from '#design'
import type { JSX } from 'preact'
import type { BoardProps, Column } from './board-props.ts'

interface CardProps extends BoardProps {
  readonly frame: Frame
  readonly column: Column
  readonly id: string
  readonly href: string
  readonly title: string
  readonly about: string
  readonly late?: boolean | undefined
}

/** A card with what moves it: a button for every other column, which dragging and keys press too. */
export function BoardCard(props: CardProps) {
  const { id, href, title, about, late, column, columns, works, here, frame } = props
  const action = `${href}/labels`
  const others = columns.filter((one) => one.label !== column.label)
  return (
    <li draggable={works || undefined}>
      <a id={id} href={href} dir="auto">
        {title}
      </a>
      <p>
        {about}
        {late && ' '}
        {late && <Tag state="wait">late</Tag>}
      </p>
      {works && (
        <details>
          <summary>
            Move <span class="unseen">“{title}” </span>to
          </summary>
          <form method="post" action={action}>
            <input type="hidden" name={onceName} value={`${frame.once}.${action}`} />
            <input type="hidden" name={backName} value={`${here}#${id}`} />
            {others.map((to): JSX.Element => (
              <button
                key={to.title}
                class="button"
                type="submit"
                data-to={to.label ?? 'none'}
                name={to.label === undefined ? 'take' : 'put'}
                value={to.label ?? column.label}
              >
                {to.title}
              </button>
            ))}
          </form>
        </details>
      )}
    </li>
  )
}
