import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'
import type { House } from '#kernel'
import { sayNotTaken, takeReply, whoseReply, type Came, type Taken } from './take-reply.ts'
import type { NoticesWorld } from './world.ts'

/** Where answers come in. */
export interface MailDoorPlace {
  readonly host: string
  /** 0 takes any that is free. */
  readonly port: number
  /** The address that answers go to, before the secret is put into it. */
  readonly replies: string
  readonly onFault: (fault: unknown) => void
}

/** A letter with pictures and files; what is larger is refused before it is read, or at its end where the carrier did not say how large it is. */
const mostBytes = 10 * 1024 * 1024
/** Seconds that a silent line is kept. */
const patience = 60

const said = (code: number, says: string): Error => Object.assign(new Error(says), { responseCode: code })

/** Takes answers to letters by SMTP, from the mail server that stands before the house; it relays nothing. */
export class MailDoor {
  readonly #server: SMTPServer

  constructor(world: NoticesWorld, house: House, { replies, onFault }: MailDoorPlace) {
    const secretIn = secretsOf(replies)
    const fault = (why: unknown): Error => {
      onFault(why)
      return said(451, 'It could not be taken in now. Try again later.')
    }
    this.#server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      authOptional: true,
      banner: 'answers to the handbook',
      size: mostBytes,
      maxClients: 20,
      socketTimeout: patience * 1000,
      logger: false,
      onRcptTo: ({ address }, session, answer) => {
        const secret = secretIn(address)
        if (session.envelope.rcptTo.length >= 5) answer(said(452, 'Too many recipients.'))
        else if (secret === undefined) answer(said(550, 'No letter of the handbook has this address.'))
        else
          whoseReply(house, secret).then(
            (found) => answer(found ? null : said(550, 'No letter of the handbook has this address.')),
            (why: unknown) => answer(fault(why)),
          )
      },
      onData: (stream, session, answer) => {
        take(stream, session).then(
          (why) => answer(why ?? null),
          (why: unknown) => answer(fault(why)),
        )
      },
    })
    this.#server.on('error', onFault)

    async function take(
      stream: SMTPServerDataStream,
      { envelope }: SMTPServerSession,
    ): Promise<Error | undefined> {
      const raw = await bytesOf(stream)
      if (raw === undefined) return said(552, `A letter may have ${mostBytes / 1024 / 1024} MB at most.`)
      // A bounce goes to nobody (RFC 5321 §4.5.5); it is heard and not answered.
      if (envelope.mailFrom === false || envelope.mailFrom.address === '') return undefined
      return takeAll(envelope.rcptTo.map(({ address }) => ({ secret: secretIn(address) ?? '', raw })))
    }

    /** Each address for itself: the carrier hears of a fault only where none took it, else its writer does. */
    async function takeAll(all: readonly Came[]): Promise<Error | undefined> {
      const became: { readonly came: Came; readonly taken: Taken }[] = []
      for (const came of all) became.push({ came, taken: await takeReply(world, house, came) })
      const not = became.flatMap(({ taken }) => (taken.is === 'refused' ? [taken] : []))
      const [first] = not
      const took = became.find(({ taken }) => taken.is === 'taken')
      if (!took) return first && said(first.code, first.says)
      if (first)
        await sayNotTaken(
          house,
          took.came,
          not.map(({ says }) => says),
        )
      return undefined
    }
  }

  /** Listens; answers the port. */
  async open({ host, port }: Pick<MailDoorPlace, 'host' | 'port'>): Promise<number> {
    await new Promise<void>((listening, failing) => {
      this.#server.server.once('error', failing)
      this.#server.listen(port, host, listening)
    })
    // A server that listens on a port has an address with one.
    return (this.#server.server.address() as AddressInfo).port
  }

  close(): Promise<void> {
    return new Promise((closed) => this.#server.close(() => closed()))
  }
}

/** The secret in an address that answers go to; case and a changed host do not matter, the secret does. */
function secretsOf(replies: string): (address: string) => string | undefined {
  const before = `${replies.slice(0, replies.lastIndexOf('@'))}+`.toLowerCase()
  return (address) => {
    const local = address.slice(0, address.lastIndexOf('@')).toLowerCase()
    const secret = local.startsWith(before) ? local.slice(before.length) : ''
    return /^[0-9a-z]{31}$/.test(secret) ? secret : undefined
  }
}

/** All of it; undefined where it is larger than it may be, after it was read to its end. */
async function bytesOf(stream: SMTPServerDataStream): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) if (!stream.sizeExceeded) chunks.push(chunk as Buffer)
  return stream.sizeExceeded ? undefined : Buffer.concat(chunks)
}
