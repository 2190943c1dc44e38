import type { Model, Person } from '#kernel'
import type { Handbook, Sight } from '#pages'

/** As whom somebody reads a version. */
export type SightOf = (person: Person, model: Model) => Sight

interface Judged {
  readonly handbook: Handbook
  readonly model: Model
}

/**
 * What a push would close to whoever pushes it, though they read everything until now: they could not push any more then.
 * A path, or the place in the settings where something that comes would be closed; undefined where nothing is.
 */
export function shutOut(sightOf: SightOf, by: Person, then: Judged, now: Judged): string | undefined {
  const seen = now.handbook.seenBy(sightOf(by, now.model))
  if (!seen.hides || then.handbook.seenBy(sightOf(by, then.model)).hides) return undefined
  const page = now.handbook.pages.find(({ path }) => !seen.shows(path))
  return page?.path ?? 'firsthand.yml'
}

export const shutOutSentence = (path: string): string =>
  `${path}: this would close something to yourself, and who does not read everything cannot push. Name yourself there too, or leave it to somebody who may read it.`
