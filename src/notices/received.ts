import EmailReplyParser from 'email-reply-parser'
import PostalMime, { type Email } from 'postal-mime'
import { textOfHtml } from './text-of-html.ts'

/** A letter that came, as far as an answer needs it. */
export interface Received {
  /** Who wrote it, by the letter’s own word; undefined where it names nobody or several. */
  readonly from?: string
  /** Why nobody wrote it: a machine’s word by the headers that machines set (RFC 3834, RFC 3464). */
  readonly machine?: 'auto-reply' | 'bounce' | 'list' | 'loop'
  readonly messageId: string
  /** What is new in it, without what is quoted and how it is signed; empty where nothing is. */
  readonly text: string
  /** Files that came along. */
  readonly files: number
}

/** More text than that is no answer; the parser of answers is not given more. */
const mostText = 50_000
/** Whoever carries a letter adds a line; so many are a circle. */
const mostCarried = 50

/** Reads a letter. */
export async function readReceived(raw: Uint8Array): Promise<Received> {
  const letter = await PostalMime.parse(raw, { maxNestingDepth: 30, maxHeadersSize: 256 * 1024 })
  const machine = machineIn(letter)
  const from = letter.from?.address
  return {
    ...(from !== undefined && from !== '' && { from }),
    ...(machine && { machine }),
    messageId: letter.messageId ?? '',
    text: machine ? '' : newText(textIn(letter)),
    files: letter.attachments.filter(({ disposition }) => disposition === 'attachment').length,
  }
}

/** Our own letters say themselves that they were made by a machine. */
function machineIn({ headers }: Email): Received['machine'] {
  const all = (name: string) => headers.filter(({ key }) => key === name).map(({ value }) => value.trim())
  const [returns] = all('return-path')
  const [type = ''] = all('content-type')
  if (returns === '<>' || /^multipart\/report/i.test(type)) return 'bounce'
  if (all('received').length > mostCarried) return 'loop'
  if (all('auto-submitted').some((word) => !/^no\b/i.test(word))) return 'auto-reply'
  if (['x-autoreply', 'x-autorespond', 'x-auto-reply'].some((name) => all(name).length > 0))
    return 'auto-reply'
  if (all('precedence').some((word) => /^auto[_-]reply$/i.test(word))) return 'auto-reply'
  if (all('precedence').some((word) => /^(?:bulk|junk|list)$/i.test(word)) || all('list-id').length > 0)
    return 'list'
  return undefined
}

/** More HTML than that is no answer either. */
const mostHtml = 500_000

const textIn = ({ text = '', html = '' }: Email): string =>
  text.trim() === '' ? textOfHtml(html.slice(0, mostHtml)) : text

const newText = (text: string): string => {
  const plain = text.replaceAll('\r\n', '\n').replaceAll('\0', '')
  return plain.length > mostText ? plain.trim() : new EmailReplyParser().read(plain).getVisibleText().trim()
}
