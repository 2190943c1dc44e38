import { lookAs, type House } from '#kernel'
import type { ChannelMessage } from '#webhooks'
import { entriesById } from './entries-store.ts'
import type { Thing } from './notice.ts'
import { tellOne } from './tell.ts'
import { anybody, type NoticesWorld } from './world.ts'

/** What a channel is told of an entry in the moment in which it is sent: no more than anybody who works here may see. */
export const sayToChannel =
  (world: NoticesWorld, house: House) =>
  (entryId: string, thing: Thing): Promise<ChannelMessage | undefined> =>
    lookAs(house, anybody, async (look) => {
      const entry = (await entriesById(look.db, [entryId])).get(entryId)
      const told = entry && (await tellOne(world, look, entry, thing))
      if (!told) return undefined
      const { says, title, href, body } = told
      return { says, title, url: world.outgoing.url + href, ...(body !== undefined && { body }) }
    })
