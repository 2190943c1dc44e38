import { z } from 'zod'
import { get, listJson, question, yes } from '#kernel'
import { pageOfAll, pagingFields } from './definition-json.ts'
import { region } from './kinds/region.ts'
import { regionJson, regionsSaid } from './region-seen.ts'

export const listRegions = question({
  name: 'regions.list',
  at: get('/regions'),
  summary: 'Lists the regions that the handbook defines, with their places and who leads what there.',
  who: 'anyone',
  input: z.object(pagingFields),
  answers: z.object({ regions: listJson(regionJson), next: z.string().optional() }),
  may: () => yes,
  async answer(look, place) {
    const { page, ...next } = pageOfAll(look.model.all(region), place)
    return { regions: await regionsSaid(look, page), ...next }
  },
  example: () => ({}),
})
