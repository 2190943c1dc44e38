import { NotAnswered } from './problem.ts'

/** Keys of programs are a space of their own: forms have theirs. */
const space = 'api:'
const longest = 180
const header = 'Idempotency-Key'

/** The key under which a write is done once (draft-ietf-httpapi-idempotency-key-header): a quoted text, or a bare one. */
export function idempotencyKey(sent: string | undefined): string | undefined {
  if (sent === undefined) return undefined
  const key = /^"((?:[ !#-[\]-~]|\\["\\])*)"$/.exec(sent)?.[1]?.replaceAll(/\\(.)/g, '$1') ?? sent
  if (key.trim() === '')
    throw new NotAnswered('unreadable', `${header} is empty. Send one that is new for each act.`)
  if (!/^[ -~]+$/.test(key) || (key === sent && key.includes('"')))
    throw new NotAnswered('unreadable', `${header} holds letters, digits and signs of ASCII, quoted or bare.`)
  if (key.length > longest)
    throw new NotAnswered('unreadable', `${header} has at most ${longest} characters; a UUID will do.`)
  return space + key
}
