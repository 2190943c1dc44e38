import { screen } from '#design'
import { answerIn, dayAt, get, lookAs, todayIn } from '#kernel'
import { labelGroup } from '#labels'
import { team } from '#people'
import { isOutside } from '../rights.ts'
import { understood } from '../understood.ts'
import { BoardPage } from './board-page.tsx'
import type { BoardProps } from './board-props.ts'
import { boardHref } from './board-href.ts'
import { showBoard } from './show-board.ts'

export const boardScreen = screen<BoardProps>({
  at: get('/requests/board'),
  title: () => 'Board',
  load: ({ house, by, query }) =>
    lookAs(house, by, async (look) => {
      const written = Object.fromEntries([...query].filter(([, value]) => value !== ''))
      const { asked, faults } = understood(showBoard, written)
      const { group, columns, unknown } = await answerIn(look, showBoard, asked)
      const choices = (kind: typeof team | typeof labelGroup) =>
        look.model.all<unknown>(kind).map(({ name, title }) => ({ value: name, label: title }))
      const { column: _, after: __, ...kept } = asked
      return {
        ...(group !== undefined && { group }),
        columns: columns.map(({ next, changes, ...column }) => ({
          ...column,
          changes: changes.map((one) => ({ ...one, on: dayAt(one.since, look.model.zone) })),
          ...(next !== undefined && {
            moreHref: boardHref({ ...kept, column: column.label ?? 'none', after: next }),
          }),
        })),
        asked: kept,
        here: boardHref(kept),
        unknown,
        faults,
        groups: choices(labelGroup),
        teams: choices(team),
        works: !isOutside(by),
        today: todayIn(look),
      }
    }),
  view: (props, frame) => <BoardPage {...props} frame={frame} />,
})
