import type { ComponentChild } from 'preact'
import type { Crumb, SaidProps, TocEntry } from '#design'

/** Rendered Markdown, already made safe, with the source lines it came from. */
export interface TextPart {
  readonly kind: 'html'
  readonly html: string
  readonly lines: readonly [from: number, to: number]
}

/** A rule in the place of its block. */
export interface RulePart extends Omit<SaidProps, 'today'> {
  readonly kind: 'rule'
  /** Name in the event stream and address of the card below `/-/cards/`. */
  readonly cardId: string
  /** What the margin shows to this reader; absent where there is nothing, or in an old version. */
  readonly card?: ComponentChild
}

export interface PageSection {
  /** Undefined before the first heading. */
  readonly id?: string | undefined
  readonly level: number
  readonly title: string
  /** HTML of the heading with id and permalink, made safe; absent where it is the page's title. */
  readonly heading?: string | undefined
  readonly parts: readonly (TextPart | RulePart)[]
}

/** Another page, as a link. */
export interface OtherPage {
  readonly title: string
  readonly href: string
}

/** Something of the page that wants mending. */
export interface PageFinding {
  readonly line: number
  readonly message: string
}

/** A page of the handbook as plain data. */
export interface HandbookPageProps {
  readonly title: string
  /** HTML of the page's `<h1>`, made safe. */
  readonly heading: string
  readonly description?: string | undefined
  /** Who answers for this page. */
  readonly owner?: { readonly name: string; readonly href?: string } | undefined
  readonly changedOn?: Temporal.PlainDate | undefined
  /** Who can read it, in words; strangers are not told. */
  readonly readBy?: string | undefined
  readonly historyHref?: string | undefined
  /** The page as Markdown. */
  readonly markdownHref?: string | undefined
  /** It and all below it as one document to print; absent where nothing stands below. */
  readonly sectionHref?: string | undefined
  /** What changes in it, for feed readers. */
  readonly feedHref?: string | undefined
  /** Where the pages stand that link to it; absent for a page of the past. */
  readonly linksHref?: string | undefined
  /** What its reader can do with it: follow it. */
  readonly beside?: ComponentChild
  readonly crumbs: readonly Crumb[]
  readonly toc: readonly TocEntry[]
  /** Pages before and after this one in the order of the sidebar. */
  readonly before?: OtherPage | undefined
  readonly after?: OtherPage | undefined
  readonly sections: readonly PageSection[]
  /** Set when this is not the version of now; `currentHref` while the page still stands somewhere. */
  readonly asOf?: { readonly date: Temporal.PlainDate; readonly currentHref?: string | undefined } | undefined
  readonly findings?: readonly PageFinding[]
  /** Said above everything: a paragraph that a link led to is no longer here. */
  readonly noteAbove?: ComponentChild
  /** Version of the text, for links to its paragraphs. */
  readonly version?: string | undefined
  readonly today: Temporal.PlainDate
}
