import type { ComponentChildren } from 'preact'

/** A list with nothing in it: what would stand here, and what to do. */
export const EmptyState = (props: { readonly says: string; readonly children?: ComponentChildren }) => (
  <div class="empty">
    <p>{props.says}</p>
    {props.children}
  </div>
)
