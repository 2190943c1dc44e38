import type { Context } from 'hono'
import { pageAt, type Frame } from '#design'
import { contentPolicy } from '#http'
import { lookAs, type Person } from '#kernel'
import {
  FolderPage,
  ClosedPage,
  HandbookPage,
  historyOf,
  NotFoundPage,
  type BesideRead,
  type Reader,
  type Reading,
  withPeople,
  type ReadPage,
} from '#reading'
import type { ComponentChild } from 'preact'
import { page as answerPage } from './answer.tsx'
import { cardsOf } from './cards.tsx'
import { leadOn } from './lead-on.tsx'
import { serveParagraph } from './paragraph.tsx'
import { decodedPath, isSamePath } from './decoded-path.ts'
import type { Part } from './door.tsx'
import { printedSection } from './printed-section.tsx'
import { feedOf, sharedOf } from './shared-of.ts'
import type { PublicPages } from './public-pages.ts'
import type { WebVariables } from './variables.ts'
import type { WebWorld } from './world.ts'

interface Past {
  readonly commit: string
  readonly on: Temporal.PlainDate
}

/** What the door needs to serve the handbook's own pages. */
export interface HandbookWorld {
  readonly reading: Reading
  /** The version in force; undefined before one was opened. */
  readonly inForce: () => Promise<string | undefined>
  /** The version that a commit, a day or an instant names, with the day it is from. */
  readonly asOf: (written: string) => Promise<Past | undefined>
  /** The day of an instant, in the handbook's zone. */
  readonly dayOf: (when: Temporal.Instant) => Promise<Temporal.PlainDate>
  readonly publicPages: PublicPages
  /** What who is looking can do with a page of now. */
  readonly beside: BesideRead
}

type Asked = Context<WebVariables>

/** `GET` anything that is nobody else's: a page of the handbook, of now or as it was. */
export const handbookPages =
  (handbook: HandbookWorld): Part =>
  (web, world) => {
    web.get('*', (c) => serve(c, world, handbook))
  }

async function serve(c: Asked, world: WebWorld, handbook: HandbookWorld): Promise<Response> {
  const { pathname, search } = new URL(c.req.url)
  const written = c.req.query('as-of')
  const led = written === undefined ? undefined : await serveParagraph(c, world, handbook, written)
  if (led) return led
  const past = written === undefined ? undefined : await handbook.asOf(written)
  const present = await handbook.inForce()
  const commit = written === undefined ? present : past?.commit
  const reader = { by: c.var.by, present: present ?? '' }
  const printed =
    c.req.query('print') === 'section' && commit !== undefined
      ? await printedSection(c, world, {
          reading: handbook.reading,
          reader,
          commit,
          pathname,
          past: past?.on,
        })
      : undefined
  if (printed) return printed
  const found =
    commit === undefined
      ? undefined
      : await handbook.reading.page(reader, commit, pathname, past !== undefined)
  if (!found && past) {
    const then = await handbook.reading.overTime.addressThen(reader, pathname, past.commit)
    if (then !== undefined) return c.redirect(pageAt(then, past.commit), 302)
  }
  const leads =
    written !== undefined
      ? undefined
      : found
        ? found.leads
        : present && (await handbook.reading.overTime.saidNow(reader, pathname))
  if (leads) return leadOn(c, world, handbook, leads)
  const folder =
    !found &&
    commit !== undefined &&
    (await handbook.reading.folder(reader, commit, pathname, past !== undefined))
  if (folder) return answerPage(c, world, folder.title, () => <FolderPage {...folder} />)
  if (!found && written === undefined && present) {
    const where = await handbook.reading.overTime.whereNow(reader, pathname)
    if (where) return leadOn(c, world, handbook, where)
  }
  if (!found) return notFound(c, world, handbook, { reader, pathname, commit })
  if (!isSamePath(found.page.url, pathname)) return c.redirect(found.page.url + search, 301)
  if (past && isCommit.test(written ?? '') && (await standsUnchanged(handbook, reader, found)))
    return c.redirect(found.page.url, 302)
  const read =
    found.asked.length === 0 ? found : await lookAs(world.house, c.var.by, (look) => withPeople(look, found))
  const then = past && (await asItWas(handbook, reader, read, past))
  const own = past ? nothing : await besideText(world, handbook, c.var.by, read)
  // What is to be mended is for those who can mend it.
  const findings = past || c.var.by.kind === 'visitor' ? [] : (read.props.findings ?? [])
  const feedHref = past ? undefined : feedOf(read.page.url)
  const props = { ...withCards(read, own.cards), findings, feedHref, ...then }
  const named = { title: read.props.title, ...(!past && { shared: sharedOf(read, world.http.url) }) }
  if (read.frames.length > 0) c.header('Content-Security-Policy', contentPolicy(world.http.url, read.frames))
  const answer = await answerPage(c, world, named, (frame) => (
    <HandbookPage {...props} today={frame.today} beside={own.beside} />
  ))
  answer.headers.append('Vary', 'Accept')
  // Who works here may change without a new version.
  const keeps = !past && read.settled && c.var.by.kind === 'visitor' && read.asked.length === 0
  if (keeps && commit !== undefined && read.page.url === pathname)
    handbook.publicPages.keep(c, commit, answer)
  return answer
}

/** So are citations written; whoever asks for a day gets the page of that day. */
const isCommit = /^[\da-f]{40}$/

/** Whether the page of now has the same address and the same words: then it is read where its rules are alive. */
async function standsUnchanged(
  { reading }: HandbookWorld,
  reader: Reader,
  { page }: ReadPage,
): Promise<boolean> {
  const now = await reading.page(reader, reader.present, page.url, false)
  return now !== undefined && now.page.url === page.url && now.page.oid === page.oid
}

/** The ways from a page as it was to the page of now, wherever that stands. */
async function asItWas(handbook: HandbookWorld, reader: Reader, { page }: ReadPage, past: Past) {
  const currentHref = await handbook.reading.overTime.addressNow(reader, past.commit, page.url)
  const historyHref = currentHref === undefined ? undefined : historyOf(currentHref)
  return { asOf: { date: past.on, currentHref }, historyHref }
}

/** What stands beside the text for one person. */
interface BesideText {
  readonly cards: ReadonlyMap<string, ComponentChild>
  readonly beside?: ComponentChild
}

const nothing: BesideText = { cards: new Map() }

/** Cards of its rules, and what this person can do with the page; strangers see neither. */
async function besideText(
  world: WebWorld,
  { beside }: HandbookWorld,
  by: Person,
  { rules, page }: ReadPage,
): Promise<BesideText> {
  if (by.kind === 'visitor') return nothing
  return lookAs(world.house, by, async (look) => ({
    cards: await cardsOf(world.cards, look, rules),
    beside: await beside(look, { page: page.url }),
  }))
}

function withCards({ props }: ReadPage, cards: ReadonlyMap<string, ComponentChild>): ReadPage['props'] {
  if (cards.size === 0) return props
  const sections = props.sections.map((section) => ({
    ...section,
    parts: section.parts.map((part) =>
      part.kind === 'rule' && cards.has(part.cardId) ? { ...part, card: cards.get(part.cardId) } : part,
    ),
  }))
  return { ...props, sections }
}

async function notFound(
  c: Asked,
  world: WebWorld,
  handbook: HandbookWorld,
  {
    reader,
    pathname,
    commit,
  }: { readonly reader: Reader; readonly pathname: string; readonly commit: string | undefined },
) {
  if (commit !== undefined && pathname === '/' && (await handbook.reading.isClosed(reader)))
    return answerPage(c, world, 'For those who work here', (frame) => <ClosedPage {...frame} />, 403)
  const nearest = commit === undefined ? [] : await handbook.reading.nearest(reader, commit, pathname)
  const props = { path: decodedPath(pathname), nearest, stranger: c.var.by.kind === 'visitor' }
  const view = ({ today }: Frame) => <NotFoundPage {...props} today={today} />
  return answerPage(c, world, 'There is no such page', view, 404)
}
