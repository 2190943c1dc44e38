import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { conflict } from '#kernel'

const derive = promisify(argon2)

/** OWASP’s least for argon2id: 19 MiB, two passes, one lane. */
const usual = { memory: 19_456, passes: 2, parallelism: 1 }
const length = 32

interface Hashed {
  readonly memory: number
  readonly passes: number
  readonly parallelism: number
  readonly salt: Buffer
  readonly hash: Buffer
}

/** `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`, in base64 without padding: the PHC string format. */
const form = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/

function read(written: string): Hashed {
  const [, m, t, p, salt, hash] = form.exec(written) ?? []
  if (salt === undefined || hash === undefined) throw new Error('A password’s hash is not as it was written.')
  const [memory, passes, parallelism] = [Number(m), Number(t), Number(p)]
  return { memory, passes, parallelism, salt: Buffer.from(salt, 'base64'), hash: Buffer.from(hash, 'base64') }
}

const base64 = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '')

/** Each holds 19 MiB and a thread of four; who waits holds a connection to the database. */
const most = { atOnce: 2, waiting: 6 }
let running = 0
const waiting: (() => void)[] = []

/** Takes turns, so that passwords can neither use up the node’s threads nor its connections. */
async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running >= most.atOnce) {
    if (waiting.length >= most.waiting)
      throw conflict('Many people are signing in just now. Try again in a moment.')
    await new Promise<void>((go) => waiting.push(go))
  } else running += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

const hashed = (
  password: string,
  { memory, passes, parallelism, salt }: Omit<Hashed, 'hash'>,
): Promise<Buffer> =>
  inTurn(() =>
    derive('argon2id', {
      message: password.normalize('NFKC'),
      nonce: salt,
      parallelism,
      tagLength: length,
      memory,
      passes,
    }),
  )

/** What is kept of a password. */
export async function hashPassword(password: string, strength = usual): Promise<string> {
  const salt = randomBytes(16)
  const { memory, passes, parallelism } = strength
  const hash = await hashed(password, { ...strength, salt })
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(hash)}`
}

/** Somebody without a password costs as much as somebody with one. */
const nobody = `$argon2id$v=19$m=${usual.memory},t=${usual.passes},p=${usual.parallelism}$${base64(randomBytes(16))}$${base64(randomBytes(length))}`

/** Whether a password is the one that was hashed; in the same time and with the same work where there is none. */
export async function isPassword(password: string, written: string | undefined): Promise<boolean> {
  const known = read(written ?? nobody)
  const fits = timingSafeEqual(await hashed(password, known), known.hash)
  return fits && written !== undefined
}

/** Whether it was hashed as is not usual any more: then it is hashed anew when it is next seen. */
export function isOutdated(written: string): boolean {
  const { memory, passes, parallelism } = read(written)
  return memory !== usual.memory || passes !== usual.passes || parallelism !== usual.parallelism
}
