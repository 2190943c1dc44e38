import type { ComponentChildren } from 'preact'

/** The frame of what stands in the margin: one thing, in a few words. */
export const Card = (props: {
  readonly heading: string
  /** It changes by itself while it is looked at. */
  readonly live?: boolean
  readonly children: ComponentChildren
}) => (
  <section class="card">
    <p class="card-heading">
      {props.heading} {props.live && <span class="live">live</span>}
    </p>
    {props.children}
  </section>
)

/** The one figure of a card, with what it counts: `2 of 3` `for Field APAC`. */
export const Figure = ({ figure, of }: { readonly figure: string; readonly of?: string }) => (
  <p class="figure" data-line>
    {figure} {of && <small>{of}</small>}
  </p>
)

/** Above this many, single places cannot be told apart any more. */
const manyPlaces = 12

/** Used places out of all; the figure above it says the same in words. */
export function Meter({ used, of }: { readonly used: number; readonly of: number }) {
  const state = used > of ? 'meter over' : used === of ? 'meter full' : 'meter'
  if (of > manyPlaces || used > 2 * manyPlaces)
    return (
      <svg class={state} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect width="100" height="6" />
        <rect class="on" width={Math.min(100, (100 * used) / of)} height="6" />
      </svg>
    )
  return (
    <div class={state} aria-hidden="true">
      {Array.from({ length: Math.max(used, of) }, (_, place) => (
        <i key={place} class={place >= of ? 'on beyond' : place < used ? 'on' : undefined} />
      ))}
    </div>
  )
}

export interface CardRow {
  readonly what: string
  /** A quiet line below it. */
  readonly about?: string | undefined
  readonly value?: ComponentChildren
  readonly href?: string
}

/** Lines of what and who, or what and how much. */
export const CardRows = ({ rows }: { readonly rows: readonly CardRow[] }) => (
  <ul class="card-rows">
    {rows.map(({ what, about, value, href }) => (
      <li key={what} data-line>
        {href ? (
          <a href={href} dir="auto">
            {what}
          </a>
        ) : (
          <b dir="auto">{what}</b>
        )}
        {value !== undefined && <span dir="auto">{value}</span>}
        {about !== undefined && <small dir="auto">{about}</small>}
      </li>
    ))}
  </ul>
)

/** A card that fetches itself anew when the event stream names it. */
export const LiveCard = ({ id, children }: { readonly id: string; readonly children: ComponentChildren }) => (
  <live-card id={id} src={`/-/cards/${id}`}>
    {children}
  </live-card>
)
