import { z } from 'zod'
import { get, line, question, yes } from '#kernel'
import { region } from './kinds/region.ts'
import { oneNamed } from './one-named.ts'
import type { PeopleWorld } from './people-world.ts'
import { regionSeen, regionSeenJson } from './region-seen.ts'

export const showRegion = (world: PeopleWorld) =>
  question({
    name: 'regions.show',
    at: get('/regions/:name'),
    summary: 'Shows a region: its places, its time, who leads what there, and which teams work in it.',
    who: 'anyone',
    input: z.object({ name: line('Name the region.').describe('Its name, a former one or its title.') }),
    answers: regionSeenJson,
    may: () => yes,
    answer: async (look, { name }) =>
      regionSeen(look, world, await oneNamed(look, region, name, { word: 'region', path: '/-/regions' })),
    example: () => ({ name: 'emea' }),
  })
