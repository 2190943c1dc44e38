import { screen, submits } from '#design'
import { get, systemPerson, transactionOf, type Db } from '#kernel'
import { letterWaiting, type Outgoing } from '#mail'
import { personByAddress } from '#people'
import { browserOf } from './browser.ts'
import { openCode, type SentCode } from './code-store.ts'
import { enterCode } from './enter-code.ts'
import { CodePage, type CodeProps } from './pages/code-page.tsx'
import { placeHere } from './place-here.ts'

/** Where the code is typed. What it shows of a code it shows to the browser that asked for it. */
export const codeScreen = (outgoing: Outgoing) =>
  screen<CodeProps>({
    at: get('/sign-in/code'),
    title: () => 'Type your code',
    secret: true,
    async load({ house, by, query, attempt, demo }) {
      const { secret } = browserOf(by)
      const to = placeHere(attempt?.values['to'] ?? query.get('then') ?? undefined)
      const shown = { to, ...(attempt && { attempt }) }
      if (secret === undefined) return shown
      return transactionOf(house.database.db, systemPerson, async (tx) => {
        const sent = await openCode(tx, secret, house.clock.now())
        if (!sent) return shown
        const letter = demo && !outgoing.ready ? await letterOf(tx, sent) : undefined
        return { ...shown, address: sent.address, ...(letter && { letter }) }
      })
    },
    view: (props, frame) => CodePage(props, frame),
    submits: [submits(enterCode, ({ to }) => to)],
  })

async function letterOf(db: Db, { mailId, address }: SentCode): Promise<CodeProps['letter']> {
  const letter = await letterWaiting(db, mailId)
  return letter && { lines: letter.lines, meant: (await personByAddress(db, address)) !== undefined }
}
