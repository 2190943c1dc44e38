/** Layout, parts, styles and elements: how everything looks, and what a screen or a margin card is made of. */
export type { Download } from './download.ts'
export type { HomeEntry, HomeFigure, HomeFigures, HomeList } from './home-entry.ts'
export { backName, takeBack } from './back.ts'
export { insteadName, takeInstead } from './instead.ts'
export { cardId, marginCard, type MarginCard } from './margin-card.ts'
export { fragmentMarkup, pageMarkup } from './markup.ts'
export { typedIn, type Typed } from './parts/attempted.ts'
export { Banner } from './parts/banner.tsx'
export { Bars } from './parts/bars.tsx'
export { Button, ButtonLink } from './parts/button.tsx'
export { Card, CardRows, Figure, LiveCard, Meter, type CardRow } from './parts/card.tsx'
export { type ChartSaid, type Point } from './parts/chart.tsx'
export { Checks, type Check } from './parts/checks.tsx'
export { Breadcrumbs, type Crumb } from './parts/crumbs.tsx'
export { EmptyState } from './parts/empty-state.tsx'
export { ErrorPage, type ErrorPageProps, type ErrorStatus } from './parts/error-page.tsx'
export { Face } from './parts/face.tsx'
export { FaultList } from './parts/fault-list.tsx'
export { Fits } from './parts/fits.tsx'
export { searchAction } from './parts/find.tsx'
export { Field, type Choice, type FieldProps } from './parts/field.tsx'
export { askName, Form, mayIAction, onceName, type FormProps } from './parts/form.tsx'
export { Layout, type LayoutProps } from './parts/layout.tsx'
export type { Shared } from './parts/shared-head.tsx'
export { Moment } from './parts/moment.tsx'
export { NotYet, type NotYetProps } from './parts/not-yet.tsx'
export { Pages } from './parts/pages.tsx'
export { Cite, Quote } from './parts/quote.tsx'
export { Row, Rows, Tag } from './parts/rows.tsx'
export { Said, type HeldOver, type SaidProps } from './parts/said.tsx'
export { Sentence } from './parts/sentence.tsx'
export { Sparkline } from './parts/sparkline.tsx'
export { Sheet } from './parts/sheet.tsx'
export { type JustDone } from './parts/toast.tsx'
export { TableOfContents, type TocEntry } from './parts/table-of-contents.tsx'
export { Ways, type Named } from './parts/ways.tsx'
export { TurnedAway } from './parts/turned-away.tsx'
export { signInHref, signOutAction } from './parts/who.tsx'
export { personHref } from './words/person-href.ts'
export { BellLink } from './parts/bell.tsx'
export { isScheme, schemeAction, type Scheme } from './scheme.ts'
export {
  menuFor,
  type AdministrationRoom,
  screen,
  submits,
  type Answered,
  type Asked,
  type Attempt,
  type Beside,
  type Frame,
  type MenuEntry,
  type Screen,
  type SidebarEntry,
  type Submits,
  type Visit,
} from './screen.ts'
export { assets, diagramScript, icon, keptPages, more, script, stylesheet, type Asset } from './site.ts'
export { rulePage, sentenceHref } from './words/rule-hrefs.ts'
export { dateInWords, dayInWords, monthInWords } from './words/day.ts'
export { listInWords } from './words/list-in-words.ts'
export { countInWords, numberInWords } from './words/number-in-words.ts'
export { citationHref, pageAt } from './words/page-at.ts'
