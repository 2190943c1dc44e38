import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** One letter as the server took it. */
export interface TakenMail {
  readonly from: string
  readonly to: readonly string[]
  /** Headers and body, as they came over the line. */
  readonly raw: string
  readonly safe: boolean
}

/** A real SMTP server on loopback. */
export interface TestMailServer {
  readonly port: number
  readonly taken: TakenMail[]
  /** What it says to each letter: nothing, or an error of SMTP. */
  refuses: { readonly code: number; readonly says: string } | undefined
  stop(): Promise<void>
}

/** Takes what is sent; with a key and certificate it offers STARTTLS, with a password it asks for it. */
export async function openMailServer({
  tls,
  password,
}: {
  readonly tls?: { readonly key: string; readonly cert: string }
  readonly password?: string
} = {}): Promise<TestMailServer> {
  const taken: TakenMail[] = []
  const server = new SMTPServer({
    ...tls,
    authOptional: password === undefined,
    disabledCommands: tls ? [] : ['STARTTLS'],
    logger: false,
    onAuth: ({ password: sent }, _session, answer) =>
      sent === password ? answer(null, { user: 'handbook' }) : answer(new Error('wrong password')),
    onData(stream, { envelope, secure }, answer) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (mail.refuses) {
          answer(Object.assign(new Error(mail.refuses.says), { responseCode: mail.refuses.code }))
          return
        }
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address
        const to = envelope.rcptTo.map(({ address }) => address)
        taken.push({ from, to, raw: Buffer.concat(chunks).toString('utf8'), safe: secure })
        answer()
      })
    },
  })
  // A line that is cut off is the other side's matter.
  server.on('error', () => {})
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.server.address() as AddressInfo
  const mail: TestMailServer = {
    port,
    taken,
    refuses: undefined,
    stop: () => new Promise((closed) => server.close(() => closed())),
  }
  return mail
}
