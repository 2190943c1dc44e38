import { apiDoor } from '#api'
import type { House } from '#kernel'
import { mcpDoor } from '#mcp'
import { strangers } from '#pages'
import { gitRoutes, type Versions } from '#repository'
import { standardsDoor } from '#standards'
import type { Surroundings } from '#start'
import {
  changeFeeds,
  formAddresses,
  attachmentFiles,
  handbookFiles,
  handbookPages,
  kindSchemas,
  markdownPages,
  pageCards,
  peopleFiles,
  plainLists,
  shortNames,
  type Part,
} from '#web'
import { contributed, deployment, signingInElsewhere } from '../app.ts'
import type { Bound } from './bound.ts'
import { besideRead, shortLinksWorld, type HouseHandbook } from './handbook-world.ts'
import { tokenBearer } from './token-bearer.ts'

/** The address space beside the screens, in the order in which it is asked; the handbook's pages have all that is left. */
export function addressSpace(
  { log, url }: Surroundings,
  house: House,
  versions: Versions,
  { handbook, bound }: { readonly handbook: HouseHandbook; readonly bound: Bound },
): readonly Part[] {
  const { questions } = bound
  const operations = [...bound.acts, ...bound.versions]
  const git = gitRoutes({
    versions,
    house,
    authenticate: tokenBearer(house.database.db, house.clock),
    sightOf: async (by) => {
      const present = await handbook.inForce()
      return present === undefined ? strangers : handbook.seen.sightOf({ by, present })
    },
    onFault: (fault) => log.error({ err: fault }, 'git'),
    url,
  })
  return [
    attachmentFiles(house),
    handbookFiles(handbook),
    peopleFiles(house, handbook),
    kindSchemas(contributed.kinds),
    (web) => web.route('/git', git),
    standardsDoor({ house, url, log, openId: () => deployment.openId, signIn: signingInElsewhere.signIn }),
    apiDoor({ house, operations, questions, log, url }),
    mcpDoor({ house, operations, questions, log, url, versionDay: handbook.versionDay }),
    formAddresses,
    shortNames({ house, world: shortLinksWorld(handbook) }),
    pageCards(handbook),
    changeFeeds(handbook),
    plainLists(handbook),
    markdownPages(handbook),
    handbookPages({ ...handbook, beside: besideRead(handbook) }),
  ]
}
