import type { ComponentChildren } from 'preact'
import type { Frame } from '../screen.ts'
import { icon, inText, manifest, more, neededFonts, script, stylesheet, touchIcon } from '../site.ts'
import { Bell } from './bell.tsx'
import { Brand } from './brand.tsx'
import { Find } from './find.tsx'
import { FirstUnfitOf } from './first-unfit.ts'
import { ReaderClock } from './reader-clock.tsx'
import { SharedHead, type Shared } from './shared-head.tsx'
import { Sidebar } from './sidebar.tsx'
import { Toast, type JustDone } from './toast.tsx'
import { Who } from './who.tsx'

export interface LayoutProps {
  readonly frame: Frame
  /** Browser title, before the handbook's. */
  readonly title: string
  /** Of a page that may be shown elsewhere: what of it. */
  readonly shared?: Shared | undefined
  /** True where something else stands than what was asked for: it is no place to come back to. */
  readonly undone?: boolean
  /** What the person did just before. */
  readonly done?: JustDone | undefined
  readonly children: ComponentChildren
}

/** As `--paper` is, for the bar around the page. */
const paper = { light: '#fbfaf6', dark: '#171714' } as const

const Head = ({ frame, title, shared }: LayoutProps) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>{title === frame.handbook ? title : `${title} · ${frame.handbook}`}</title>
    {shared && <SharedHead {...shared} title={title} handbook={frame.handbook} />}
    {frame.scheme ? (
      <meta name="theme-color" content={paper[frame.scheme]} />
    ) : (
      Object.entries(paper).map(([scheme, content]) => (
        <meta key={scheme} name="theme-color" media={`(prefers-color-scheme: ${scheme})`} content={content} />
      ))
    )}
    {neededFonts().map((href) => (
      <link key={href} rel="preload" as="font" type="font/woff2" href={href} crossorigin="anonymous" />
    ))}
    <link rel="stylesheet" href={stylesheet().href} />
    <link rel="icon" type="image/svg+xml" href={icon().href} />
    <link rel="apple-touch-icon" href={touchIcon().href} />
    <link
      rel="search"
      type="application/opensearchdescription+xml"
      title={frame.handbook}
      href="/-/opensearch.xml"
    />
    <link rel="manifest" href={manifest().href} />
    <script type="module" src={script().href} data-more={more().href} data-in-text={inText().href} />
  </head>
)

/** The whole document round a page or a screen. */
export const Layout = (props: LayoutProps) => (
  <html
    lang="en"
    data-scheme={props.frame.scheme}
    data-by={props.frame.bare ? undefined : props.frame.by.handle}
    data-done={props.done?.action}
    data-undone={props.undone ? '' : undefined}
  >
    <Head {...props} />
    <body>
      <a class="skip" href="#fh-main">
        Skip to the text
      </a>
      <header class="top">
        {!props.frame.bare && (
          <button class="button menu-button" type="button" popovertarget="fh-menu">
            Menu
          </button>
        )}
        <Brand />
        {!props.frame.bare && (
          <>
            <Find />
            <div class="me">
              <ReaderClock frame={props.frame} />
              <Bell frame={props.frame} />
              <Who frame={props.frame} />
            </div>
          </>
        )}
      </header>
      {props.done && <Toast {...props.done} />}
      <div class="shell">
        {!props.frame.bare && <Sidebar frame={props.frame} />}
        <main class="main" id="fh-main" tabIndex={-1}>
          <FirstUnfitOf.Provider value={{ taken: false }}>{props.children}</FirstUnfitOf.Provider>
        </main>
      </div>
      <footer class="foot">
        <p>{props.frame.handbook}, kept and run by Firsthand.</p>
      </footer>
    </body>
  </html>
)
