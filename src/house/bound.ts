import { findPlaces, findScreen } from '#palette'
import { mineActs, mineQuestions, mineScreens } from '#mine'
import { handOverScreen, peopleQuestions } from '#people'
import { readingQuestions, readingScreens } from '#reading'
import type { Versions } from '#repository'
import { listRequestTypes, typesScreen } from '#requests'
import { clicksDownload, shortLinkActs, shortLinkQuestions, shortLinkScreens } from '#short-links'
import { contributed } from '../app.ts'
import { besideRead, mineWorld, shortLinksWorld, type HouseHandbook } from './handbook-world.ts'
import { paletteWorld } from './palette-world.ts'

export type Bound = ReturnType<typeof boundTo>

/** Every act, question and screen of every door: those of modules, and those that a node's git gives their steps. */
export function boundTo(handbook: HouseHandbook, versions: Versions) {
  const mine = mineWorld(handbook)
  const palette = paletteWorld(handbook)
  const acts = mineActs(mine)
  const shortLinks = shortLinksWorld(handbook)
  const linkActs = shortLinkActs(shortLinks)
  return {
    /** What a browser may do. */
    acts: [
      ...contributed.operations,
      acts.begin,
      acts.end,
      acts.read,
      acts.unread,
      ...Object.values(linkActs),
    ],
    /** What a program may do beside that. */
    versions: [versions.push, versions.import, versions.follow],
    questions: [
      // Before those whose address has a number in the same place.
      listRequestTypes(handbook),
      ...contributed.questions,
      ...readingQuestions(handbook),
      ...mineQuestions(mine),
      ...peopleQuestions(handbook),
      findPlaces(palette),
      ...shortLinkQuestions(shortLinks),
    ],
    screens: [
      typesScreen(handbook),
      ...contributed.screens,
      ...readingScreens(handbook, besideRead(handbook)),
      ...mineScreens(mine, acts),
      handOverScreen(handbook),
      findScreen(palette),
      ...shortLinkScreens(shortLinks, linkActs),
    ],
    downloads: [...contributed.downloads, clicksDownload(shortLinks)],
  }
}
