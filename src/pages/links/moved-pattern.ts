/** A beginning of addresses, or a pattern of them, and where it leads. */
export interface MovedPattern {
  readonly pieces: readonly Piece[]
  /** Whether the pattern reaches to the end of the address. */
  readonly whole: boolean
  /** With `:name` for what the pattern caught. */
  readonly target: string
  /** Whether what follows the pattern is put behind the target. */
  readonly keepsRest: boolean
}

/** Text, one part of an address, or any number of them. */
export type Piece = string | { readonly name: string; readonly parts: 'one' | 'any' }

const longest = 2000

/**
 * Where a pattern leads for an address, or nothing. Each piece takes the first place that it fits and never looks back, so
 * that no pattern takes longer than the address is long.
 */
export function followPattern(pattern: MovedPattern, address: string): string | undefined {
  if (address.length > longest) return undefined
  const caught = catchPieces(pattern, address)
  if (!caught) return undefined
  const target = pattern.target.replace(
    /:([a-z]\w*)/gi,
    (whole, name: string) => caught.named.get(name) ?? whole,
  )
  const rest = pattern.keepsRest ? caught.rest : ''
  return onSameSite(
    pattern.target,
    rest.startsWith('/') && target.endsWith('/') ? target + rest.slice(1) : target + rest,
  )
}

function catchPieces({ pieces, whole }: MovedPattern, address: string) {
  const named = new Map<string, string>()
  let at = 0
  for (const [index, piece] of pieces.entries()) {
    if (typeof piece === 'string') {
      if (!address.startsWith(piece, at)) return undefined
      at += piece.length
      continue
    }
    const next = pieces[index + 1]
    const stop =
      typeof next === 'string' ? address.indexOf(next, at) : piece.parts === 'any' ? address.length : -1
    const slash = address.indexOf('/', at)
    const end = stop >= 0 ? stop : slash >= 0 ? slash : address.length
    const text = address.slice(at, end)
    if (typeof next === 'string' && stop < 0) return undefined
    if (piece.parts === 'one' && (text === '' || text.includes('/'))) return undefined
    named.set(piece.name, text)
    at = end
  }
  const rest = address.slice(at)
  return whole && rest !== '' && rest !== '/' ? undefined : { named, rest }
}

/** What an address caught may not lead to another site than the handbook named. */
function onSameSite(target: string, made: string): string | undefined {
  if (!/^[a-z][a-z0-9+.-]*:|^\/\//i.test(target)) return made.startsWith('//') ? undefined : made
  const [wanted, got] = [originOf(target), originOf(made)]
  return wanted !== undefined && wanted === got ? made : undefined
}

const originOf = (href: string): string | undefined =>
  URL.canParse(href, 'https://own.invalid') ? new URL(href, 'https://own.invalid').origin : undefined
