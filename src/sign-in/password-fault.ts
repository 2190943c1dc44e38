/** Fewest and most characters (NIST SP 800-63B §3.1.1.2 asks for 15 or, beside another way, 8; and for room up to 64 and more). */
export const passwordLength = { least: 12, most: 200 } as const

/** What the passwords that most people take are made of, as lists of leaked ones show; lengthened, they are as easy to guess. */
const common = new Set(
  `password passwort motdepasse contrasena qwerty qwertz azerty qwertyuiop asdfghjkl zxcvbnm letmein welcome willkommen
  iloveyou ichliebedich monkey dragon football baseball basketball superman batman sunshine princess shadow master
  trustno starwars pokemon computer internet michael jennifer jordan hunter charlie admin administrator root login
  user guest default changeme secret geheim hallo hello test testing abc abcdef abcdefgh whatever freedom summer winter
  spring autumn january december monday friday company office marketing firsthand handbook access google facebook
  linkedin chocolate cheese killer flower butterfly liverpool chelsea arsenal ferrari mercedes samsung
  passw p@ssw0rd pa$$word letmeinnow iloveyouso nothing blink forever family friends lovely mustang corvette
  correcthorsebatterystaple thisisapassword mypassword yourpassword passphrase`
    .split(/\s+/)
    .map((word) => plain(word)),
)

/** Rows of keyboards, the alphabet and the digits, there and back. */
const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890123456789',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertzuiopasdfghjklyxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  '1q2w3e4r5t6y7u8i9o0p',
]
const runs = rows.flatMap((row) => [row, Array.from(row).toReversed().join('')])

/** Letters alone, with the digits and signs that stand for them. */
function plain(text: string): string {
  const letters: Readonly<Record<string, string>> = {
    '0': 'o',
    '1': 'i',
    '3': 'e',
    '4': 'a',
    '5': 's',
    '7': 't',
    '@': 'a',
    $: 's',
    '!': 'i',
  }
  return Array.from(text.normalize('NFKC').toLowerCase())
    .map((sign) => letters[sign] ?? sign)
    .join('')
    .replaceAll(/[^\p{L}]/gu, '')
}

/** What is wrong with a password and what would work; undefined for a good one. `own` are words that belong to its owner. */
export function passwordFault(password: string, own: readonly string[] = []): string | undefined {
  const { least, most } = passwordLength
  const signs = Array.from(password.normalize('NFKC'))
  if (signs.length < least)
    return `Use at least ${least} characters: four words that do not belong together do well.`
  if (signs.length > most) return `Use at most ${most} characters.`
  const lower = signs.join('').toLowerCase()
  const bare = lower.replaceAll(/[^\p{L}\p{N}]/gu, '')
  const stem = lower.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  const easy =
    new Set(lower).size < 5 ||
    isRepeated(bare) ||
    runs.some((row) => bare !== '' && row.includes(bare)) ||
    [plain(lower), plain(stem), ...halves(plain(stem))].some((word) => common.has(word))
  if (easy)
    return 'This is one of the first that somebody would guess. Take four words that do not belong together.'
  const owned = own.map(plain).filter((word) => word.length > 2)
  if (owned.some((word) => plain(lower).replaceAll(word, '').length < 4))
    return 'This is little more than your name or address. Take four words that do not belong together.'
  return undefined
}

/** `passwordpassword`, `abc123abc123`. */
const isRepeated = (text: string): boolean => /^(.{1,8}?)\1+$/u.test(text)

/** Two common words on end: both must be. */
function halves(word: string): readonly string[] {
  for (let at = 3; at <= word.length - 3; at += 1)
    if (common.has(word.slice(0, at)) && common.has(word.slice(at))) return [word.slice(0, at)]
  return []
}
