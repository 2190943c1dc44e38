import type { ComponentChild } from 'preact'
import type { Frame } from '#design'
import type { Definition, Look } from '#kernel'
import type { Team } from './kinds/team.ts'
import type { KnownPerson } from './store.ts'

/** A part that another module adds to a page of this one. */
interface Section<About, Props> {
  /** Undefined where there is nothing to show whoever is looking. */
  load(this: void, look: Look, about: About): Promise<Props | undefined>
  view(this: void, props: Props, frame: Frame): ComponentChild
  /** It stands in the margin, as a card. */
  readonly beside?: true
}

/** A part of somebody's page. They may have left: then `leftAt` is set. */
export type PersonSection<Props = unknown> = Section<KnownPerson, Props>

/** A part of a team's page. */
export type TeamSection<Props = unknown> = Section<Definition<Team>, Props>

/** Says such a part once, with the type of its props kept inside. */
export const personSection = <Props>(said: PersonSection<Props>): PersonSection<Props> => Object.freeze(said)

/** The same for a team's page. */
export const teamSection = <Props>(said: TeamSection<Props>): TeamSection<Props> => Object.freeze(said)

/** A part that has something to show, loaded. */
export interface LoadedSection {
  readonly view: (frame: Frame) => ComponentChild
  readonly beside: boolean
}

/** Those of the parts that have something to show, in the order in which modules stand on each other. */
export async function loadSections<About>(
  sections: readonly Section<About, unknown>[],
  look: Look,
  about: About,
): Promise<readonly LoadedSection[]> {
  const loaded: LoadedSection[] = []
  for (const { load, view, beside = false } of sections) {
    const props = await load(look, about)
    if (props !== undefined) loaded.push({ view: (frame) => view(props, frame), beside })
  }
  return loaded
}
