import { z } from 'zod'
import { afterField, get, line, listJson, nearestName, pageOf, placeAfter, question, yes } from '#kernel'
import { labelGroup } from '#labels'
import { chosenBy } from '../chosen-store.ts'
import { changeJson } from '../changes/change-input.ts'
import { changesOnBoard, inColumn } from '../changes/changes-on-board.ts'
import { filterFields } from '../list-filter.ts'
import { requestJson } from '../request-json.ts'
import { cardsOf, countsOf } from './columns-store.ts'
import { withLate } from '../with-late.ts'

/** How many cards a column shows at a time. */
const most = 20

export const showBoard = question({
  name: 'requests.board',
  at: get('/requests/board'),
  summary:
    'Shows requests, and changes with a label, as a board: a column for each label of a group, and one for those without.',
  who: 'anyone',
  input: z.object({
    ...filterFields,
    group: line('Name a group of labels.')
      .describe('What stands before the last `::`; the first group unless given.')
      .optional(),
    column: line('Name a column.')
      .describe('The column that goes on at `after`: a label, or `none`.')
      .optional(),
    after: afterField(z.tuple([z.int()])),
  }),
  answers: z.object({
    group: z.string().optional().describe('Absent where no page names a group of labels.'),
    columns: listJson(
      z.object({
        label: z.string().optional().describe('Absent for those that carry none of the group.'),
        title: z.string(),
        means: z.string().optional(),
        count: z.int().describe('Of requests.'),
        requests: listJson(requestJson),
        next: z.string().optional(),
        changes: listJson(changeJson).describe('The latest changes of the handbook that carry such a label.'),
        changeCount: z.int(),
      }),
    ),
    unknown: listJson(z.string()).describe('What the filter names and nobody knows.'),
  }),
  may: () => yes,
  async answer(look, { group: asked, column, after, ...filter }) {
    const groups = look.model.all(labelGroup)
    const wanted = asked?.replace(/::\*?$/, '').toLowerCase()
    const found = wanted === undefined ? groups[0] : groups.find(({ name }) => name.toLowerCase() === wanted)
    const { chosen, unknown } = await chosenBy(look, filter)
    if (!found)
      return { columns: [], unknown: asked === undefined ? unknown : [...unknown, unnamed(asked, groups)] }
    const counts = await countsOf(look, chosen, found.name)
    const changes = unknown.length > 0 ? [] : await changesOnBoard(look, filter)
    const labels = [{ label: undefined, short: 'None of them', means: undefined }, ...found.value.labels]
    const columns = await Promise.all(
      labels.map(async ({ label, short, means }) => {
        const below = column === (label ?? 'none') ? after?.[0] : undefined
        const cards = await cardsOf(look, chosen, { group: found.name, label, below, limit: most + 1 })
        const { page, ...next } = pageOf(cards, most, ({ number }) => placeAfter(number))
        const here = inColumn(changes, found.name, label)
        return {
          ...(label !== undefined && { label }),
          title: short,
          ...(means !== undefined && { means }),
          count: counts.get(label ?? '') ?? 0,
          requests: await withLate(look, page),
          ...next,
          changes: here.slice(0, most),
          changeCount: here.length,
        }
      }),
    )
    return { group: found.name, columns, unknown }
  },
  example: () => ({ group: 'mktg-status' }),
})

function unnamed(asked: string, groups: readonly { readonly name: string }[]): string {
  const near = nearestName(
    asked,
    groups.map(({ name }) => name),
  )
  return `group “${asked}”${near === undefined ? '' : ` (did you mean “${near}”?)`}`
}
