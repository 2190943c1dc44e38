import type { ComponentChildren } from 'preact'
import { Breadcrumbs, type Crumb } from './crumbs.tsx'

/** A screen's own text: heading, a sentence under it, what is done there, and cards in the margin. */
export const Sheet = (props: {
  readonly crumbs?: readonly Crumb[]
  readonly title: string
  readonly lede?: ComponentChildren
  readonly margin?: ComponentChildren
  readonly children?: ComponentChildren
}) => (
  <div class="sheet">
    <div class="sheet-text">
      <header>
        {props.crumbs && <Breadcrumbs crumbs={props.crumbs} />}
        <h1>{props.title}</h1>
        {props.lede && (
          <p class="sheet-lede" dir="auto">
            {props.lede}
          </p>
        )}
      </header>
      {props.children}
    </div>
    {props.margin && (
      <aside class="sheet-margin" aria-label="Right now">
        {props.margin}
      </aside>
    )}
  </div>
)
