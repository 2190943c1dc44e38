import { rulePage } from '#design'
import { identityOf, invalid, line, type Definition, type Look } from '#kernel'
import type { Page } from '#pages'
import { noPage, noRule, presentHandbook } from '#reading'
import type { FollowWorld } from './mine-world.ts'
import { everything } from './reading-store.ts'

/** Fields that name a page or a rule of the version in force. */
export const subjectFields = {
  page: line('Name the page by its address, like /marketing/.', 1000)
    .describe('A page, by its address in the handbook: /marketing/.')
    .optional(),
  kind: line('Name the kind of rule, like limit.', 100)
    .describe('Of a rule: its kind, like limit.')
    .optional(),
  name: line('Name the rule.', 200).describe('Of a rule: its name in its block.').optional(),
}

/** The fields as somebody filled them in. */
export interface Given {
  readonly page?: string | undefined
  readonly kind?: string | undefined
  readonly name?: string | undefined
}

/** A page or rule that somebody may follow and read. */
export type Subject =
  | { readonly sort: 'page'; readonly page: Page }
  | { readonly sort: 'rule'; readonly rule: Definition; readonly identity: string }

/** What the fields name; undefined where they are empty. */
export async function subjectIn(
  world: FollowWorld,
  look: Look,
  { page: url, kind, name }: Given,
): Promise<Subject | undefined> {
  if (url !== undefined) {
    const handbook = await presentHandbook(world, look)
    const page = handbook.find(url)
    if (!page) throw noPage(handbook, url)
    return { sort: 'page', page }
  }
  if (kind === undefined && name === undefined) return undefined
  if (kind === undefined || name === undefined) throw nameOne(kind === undefined ? 'kind' : 'name')
  const rule = look.model.find({ kind }, name)
  const identity = rule && (await identityOf(look.db, kind, name))
  if (!rule || identity === undefined) throw noRule(look.model, kind, name)
  return { sort: 'rule', rule, identity }
}

/** Refuses where neither a page nor a rule is named. */
export const nameOne = (field: 'page' | 'kind' | 'name'): Error =>
  invalid([{ field, message: 'Name a page by its address, or a rule by its kind and its name.' }])

/** As tables have it. */
export const keyOf = (subject: Subject): { readonly kind: string; readonly subject: string } =>
  subject.sort === 'page'
    ? { kind: 'page', subject: subject.page.path }
    : { kind: subject.rule.kind, subject: subject.identity }

/** As it is kept of somebody what they read; everything where nothing is named. */
export const readingKey = (subject: Subject | undefined): ReturnType<typeof keyOf> =>
  subject ? keyOf(subject) : { kind: everything, subject: '' }

/** What it is called, and where one reads it. */
export const placeOf = (subject: Subject): { readonly title: string; readonly href: string } =>
  subject.sort === 'page'
    ? { title: subject.page.title, href: subject.page.url }
    : { title: subject.rule.title, href: rulePage(subject.rule) }
