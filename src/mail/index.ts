/**
 * Letters that go out: written in the act's own transaction, sent after it by SMTP with growing waits, given up visibly,
 * and what they said deleted then.
 */
import { screen } from '#design'
import { answerIn, get, lookAs, todayIn, type Schedule } from '#kernel'
import { listFailedMail } from './list-failed-mail.ts'
import type { Outgoing } from './outgoing.ts'
import { MailPage, type MailProps } from './pages/mail-page.tsx'
import { forgetMail } from './sending-store.ts'

/** Letters that ended are remembered for so long: how many, and what went wrong. */
const remembered = { hours: 24 * 30 }

const forgetting: Schedule = {
  name: 'forget mail',
  next: (after) => after.add({ hours: 24 }),
  run: (db, now) => forgetMail(db, now.subtract(remembered)),
}

/** The module, told whether letters leave this house. */
export const mail = (outgoing: Outgoing) => ({
  name: 'mail',
  questions: [listFailedMail],
  schedules: [forgetting],
  administration: [
    {
      href: '/-/mail',
      title: 'Mail that did not arrive',
      about: 'Letters that were given up, why, and whether mail leaves at all.',
    },
  ],
  actions: [
    {
      title: 'See mail that did not arrive',
      href: '/-/mail',
      words: ['email', 'e-mail', 'letters', 'smtp', 'bounced', 'failed', 'delivery', 'undelivered'],
      act: listFailedMail,
    },
  ],
  screens: [
    screen<MailProps>({
      at: get('/mail'),
      title: () => 'Mail',
      load: ({ house, by }) =>
        lookAs(house, by, async (look) => ({
          ...(await answerIn(look, listFailedMail, {})),
          ready: outgoing.ready,
          today: todayIn(look),
        })),
      view: (props) => MailPage(props),
    }),
  ],
})

export { addressInput } from './address.ts'
export type { LetterContent, LetterLine } from './letter.ts'
export { MailSender } from './mail-sender.ts'
export { nothingOutgoing, type Outgoing } from './outgoing.ts'
export { mailFault } from './rules.ts'
export { letterWaiting, sendMade, sendMail } from './store.ts'
export { openTransport, rawLetter, senderIn, type SentLetter } from './transport.ts'
