import { screen, submits } from '#design'
import { answerIn, get, lookAs, systemPerson, todayIn, transactionOf } from '#kernel'
import { addressOf, detailsVisibleTo } from '#people'
import { choicesOf, chosenTimesOf } from './choices-store.ts'
import { chooseNotices } from './choose-notices.ts'
import { listNotices } from './list-notices.ts'
import { muteThing, unmuteThing } from './mute-thing.ts'
import { NoticesPage, type NoticesProps } from './pages/notices-page.tsx'
import { SettingsPage, type SettingsProps } from './pages/settings-page.tsx'
import { StopPage, type StopProps } from './pages/stop-page.tsx'
import { noticesHref, type readNotices } from './read-notices.ts'
import { isReason, reasonSaid } from './reasons.ts'
import { stopLetters } from './stop-letters.ts'
import { stopBySecret } from './threads-store.ts'
import { usualTimes } from './times.ts'
import { unreadNotices } from './unread-notices.ts'
import type { NoticesWorld } from './world.ts'

const back = (): string => noticesHref

/** What one is told. */
export const noticesScreen = (world: NoticesWorld, read: ReturnType<typeof readNotices>) =>
  screen<NoticesProps>({
    at: get('/notices'),
    title: () => 'Notices',
    load: ({ house, by, query, attempt }) =>
      lookAs(house, by, async (look) => {
        const onlyUnread = query.get('unread') === 'true'
        const asked = { ...(onlyUnread && { unread: true }), after: query.get('after') ?? undefined }
        const { next, ...listed } = await answerIn(look, listNotices(world), asked)
        const more = new URLSearchParams({ ...(onlyUnread && { unread: 'true' }), after: next ?? '' })
        return {
          ...listed,
          onlyUnread,
          outbox: world.outgoing.outbox ?? false,
          ...(next !== undefined && { next: `${noticesHref}?${more.toString()}` }),
          today: todayIn(look),
          ...(attempt && { attempt }),
        }
      }),
    view: (props, frame) => NoticesPage(props, frame),
    submits: [
      submits(read, ({ to }) => to),
      submits(unreadNotices, back),
      submits(muteThing, back),
      submits(unmuteThing, back),
    ],
  })

/** What one chose to be told. */
export const settingsScreen = ({ outgoing }: NoticesWorld) =>
  screen<SettingsProps>({
    at: get('/notices/settings'),
    title: () => 'What you are told',
    load: ({ house, by, attempt }) =>
      lookAs(house, by, async (look) => {
        const { zone = look.model.zone, hours = usualTimes.hours } = await detailsVisibleTo(
          look.db,
          by,
          by.id,
        )
        const address = await addressOf(look.db, by.id)
        return {
          choices: await choicesOf(look.db, by.id),
          times: await chosenTimesOf(look.db, by.id),
          zone,
          hours,
          noMail: noMail(outgoing, address),
          ...(attempt && { attempt }),
        }
      }),
    view: (props, frame) => SettingsPage(props, frame),
    submits: [submits(chooseNotices, () => '/-/notices/settings')],
  })

function noMail(outgoing: NoticesWorld['outgoing'], address: string | undefined): string | undefined {
  if (address === undefined)
    return 'No address of yours is kept, so nothing comes by mail. Say one among your details.'
  return outgoing.ready || outgoing.outbox
    ? undefined
    : 'No mail is sent from here, so nothing comes by mail.'
}

/** Where the last line of a letter leads. It ends nothing by itself: mail programs open addresses before people do. */
export const stopScreen = screen<StopProps>({
  at: get('/notices/stop/:secret'),
  title: () => 'No more letters of this kind',
  async load({ house, params, attempt, answered }) {
    const { secret = '' } = params
    const { db } = house.database
    const found = await transactionOf(db, systemPerson, (tx) => stopBySecret(tx, secret), { readOnly: true })
    const title = found && isReason(found.reason) ? reasonSaid[found.reason].title : undefined
    const ended = answered?.result as { readonly title: string } | undefined
    return {
      secret,
      ...(title !== undefined && { title }),
      ...(ended && { ended: ended.title }),
      ...(attempt && { attempt }),
    }
  },
  view: (props, frame) => StopPage(props, frame),
  submits: [submits(stopLetters, () => undefined)],
})
