import { createTransport } from 'nodemailer'
import { asHtml, asText, type LetterContent, type LetterWay } from './letter.ts'

/** Where mail goes out, and in whose name. */
export interface MailServer {
  /** `smtps://user:password@mail.example.com`, or `smtp://…`, which turns to TLS unless the server is this machine. */
  readonly url: string
  /** `Marketing handbook <handbook@example.com>` or the address alone. */
  readonly from: string
  /** Another certificate to trust than the known ones, and the name that it is for. */
  readonly tls?: { readonly ca: string; readonly servername: string }
}

const here = new Set(['localhost', '127.0.0.1', '[::1]'])
/** Milliseconds for each step of a try. */
const patience = 15_000

/** Who sends, as the setting says it; undefined where it says no address. */
export function senderIn(from: string): { readonly name: string; readonly address: string } | undefined {
  const [, name = '', address = ''] = /^\s*(?:(.*?)\s*<([^<>]+)>|([^<>\s]+@[^<>\s]+))\s*$/.exec(from) ?? []
  const bare = address === '' ? from.trim() : address
  return /^[^\s<>",;:\p{Cc}]+@[^\s<>",;:\p{Cc}]+$/u.test(bare)
    ? { name: name.replaceAll(/^"|"$/g, '').replaceAll(/\p{Cc}/gu, ' '), address: bare }
    : undefined
}

/** One line without control characters, whoever wrote it: no header ends early. */
const oneLine = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, 200)

/** `Thu, 14 Jan 2027 09:00:00 +0000` (RFC 5322 §3.3). */
function dateHeader(at: Temporal.Instant): string {
  const utc = at.toZonedDateTimeISO('UTC')
  const part = (options: Intl.DateTimeFormatOptions) => utc.toLocaleString('en-US', options)
  const day = `${part({ weekday: 'short' })}, ${utc.day} ${part({ month: 'short' })} ${utc.year}`
  return `${day} ${utc.toPlainTime().toString({ smallestUnit: 'second' })} +0000`
}

/** A letter as it is sent: which, of when, and what it says. */
export interface SentLetter extends LetterContent {
  readonly id: string
  readonly at: Temporal.Instant
}

/** One letter as nodemailer takes it. Sent twice it has one Message-ID. */
function messageOf(
  from: NonNullable<ReturnType<typeof senderIn>>,
  { id, at, address, name = '', subject, lines, way = {} }: SentLetter,
) {
  const domain = from.address.slice(from.address.lastIndexOf('@') + 1)
  return {
    from,
    to: { name: oneLine(name), address },
    subject: oneLine(subject),
    text: asText(lines),
    html: asHtml(lines),
    messageId: `<${id}@${domain}>`,
    date: dateHeader(at),
    ...(way.first !== undefined && {
      inReplyTo: `<${way.first}@${domain}>`,
      references: `<${way.first}@${domain}>`,
    }),
    ...(way.replyTo !== undefined && { replyTo: { name: from.name, address: way.replyTo } }),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      ...listHeaders(way, domain),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

const listHeaders = ({ list, stop }: LetterWay, domain: string): Readonly<Record<string, string>> => ({
  ...(list !== undefined && { 'List-Id': `<${list}.${domain}>` }),
  ...(stop !== undefined && {
    'List-Unsubscribe': `<${stop}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  }),
})

/** Opens a connection for each letter: a department sends few. Files and addresses are never read into one. */
export function openTransport({ url, from, tls }: MailServer) {
  const { protocol, hostname, port, username, password } = new URL(url)
  const secure = protocol === 'smtps:'
  const sender = senderIn(from)
  if (!sender) throw new Error('mail-from names no address')
  const transport = createTransport({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    requireTLS: !secure && !here.has(hostname),
    ...(username !== '' && {
      auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    }),
    ...(tls && { tls }),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    /** Whether the server takes us; throws what it says where it does not. */
    verify: () => transport.verify(),
    async send(letter: SentLetter): Promise<void> {
      await transport.sendMail(messageOf(sender, letter))
    },
  }
}

/** The same letter as the bytes that would be sent, where nothing leaves. */
export async function rawLetter(from: string, letter: SentLetter): Promise<string> {
  const sender = senderIn(from)
  if (!sender) throw new Error('mail-from names no address')
  const { message } = await createTransport({
    streamTransport: true,
    buffer: true,
    newline: 'unix',
  }).sendMail(messageOf(sender, letter))
  if (!Buffer.isBuffer(message)) throw new Error('a letter was not made in one piece')
  return message.toString('utf8')
}
