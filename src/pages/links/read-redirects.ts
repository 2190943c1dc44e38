import { LineCounter, isMap, isScalar, isSeq, parseDocument, type Node } from 'yaml'
import type { Fault } from '../finding.ts'
import type { MovedPattern, Piece } from './moved-pattern.ts'

/** What a file says of addresses that moved. */
export interface RedirectRules {
  /** From one address to another, as written. */
  readonly exact: readonly { readonly from: string; readonly to: string; readonly line: number }[]
  readonly patterns: readonly MovedPattern[]
  readonly faults: readonly Fault[]
}

/** Files in which sites keep them: GitLab's list, and the lines of Netlify, Cloudflare and GitLab Pages. */
export const redirectFiles: readonly RegExp[] = [
  /^data\/redirects\.ya?ml$/,
  /^(?:(?:static|public|content|docs)\/)?_redirects$/,
  /^layouts\/(?:_default\/)?index\.redirects$/,
]

const mostRules = 20_000
const mostCharacters = 4_000_000

/** Reads one such file; what cannot be understood is a fault, and the rest of it holds. */
export function readRedirects(path: string, text: string): RedirectRules {
  const whole = text.slice(0, mostCharacters)
  return /\.ya?ml$/.test(path) ? readList(whole) : readLines(whole)
}

/** `sources`, `target`, and `comp_op`: `=` that address, `^~` all that begin so, `~` the beginning changes and the rest stays. */
function readList(text: string): RedirectRules {
  const lineCounter = new LineCounter()
  const { contents } = parseDocument(text, { prettyErrors: false, lineCounter, logLevel: 'silent' })
  const exact: RedirectRules['exact'][number][] = []
  const patterns: MovedPattern[] = []
  const faults: Fault[] = []
  const rules = { exact, patterns, faults }
  const lineOf = (node: Node) => lineCounter.linePos(node.range?.[0] ?? 0).line
  if (!isSeq(contents)) return { ...rules, faults: contents ? [unread(1)] : [] }
  for (const item of contents.items.slice(0, mostRules)) {
    const to: unknown = isMap(item) ? item.get('target') : undefined
    const sources: unknown = isMap(item) ? item.get('sources') : undefined
    const from = isSeq(sources)
      ? sources.items.map((one) => (isScalar(one) ? one.value : undefined))
      : [sources]
    const compared = isMap(item) ? String(item.get('comp_op') ?? '=').trim() : ''
    if (!isMap(item) || typeof to !== 'string' || !from.every((one) => typeof one === 'string')) {
      rules.faults.push(unread(isMap(item) ? lineOf(item) : 1))
      continue
    }
    for (const source of from.filter((one) => typeof one === 'string')) {
      const line = lineOf(item)
      if (compared === '=') rules.exact.push({ from: source, to, line })
      else if (compared === '^~')
        rules.patterns.push({ pieces: [source], whole: false, target: to, keepsRest: false })
      else if (compared === '~') {
        const read = readExpression(source)
        if (read) rules.patterns.push({ ...read, target: to.replaceAll(/[$\\](\d)/g, ':caught$1') })
        else rules.faults.push(unread(line))
      } else rules.faults.push(unread(line))
    }
  }
  return rules
}

const unread = (line: number): Fault => ({
  code: 'redirect-unread',
  severity: 'warning',
  line,
  message: 'This rule about moved addresses is not understood, and is left out.',
  mend: 'Write an address, a beginning of addresses, or a pattern of letters, (.*) and [^/]+.',
})

const expressionPiece = /\\([./?+()[\]-])|\(?\.[*+]\)?|\(?\[\^\/\][*+]\)?|[^\\^$*+?()[\]{}|]/y

/** The few forms of expressions that such lists use; undefined for others, so that none can run for ever. */
function readExpression(written: string): Pick<MovedPattern, 'pieces' | 'whole' | 'keepsRest'> | undefined {
  const source = written.replace(/^\^/, '')
  const whole = source.endsWith('$')
  const end = whole ? source.length - 1 : source.length
  const pieces: Piece[] = []
  let text = ''
  let count = 0
  for (let at = 0; at < end; at = expressionPiece.lastIndex) {
    expressionPiece.lastIndex = at
    const [found = '', escaped] = expressionPiece.exec(source) ?? []
    if (found === '') return undefined
    if (found.length === 1 || escaped !== undefined) text += escaped ?? found
    else {
      if (text) pieces.push(text)
      text = ''
      pieces.push({ name: `caught${++count}`, parts: found.includes('[') ? 'one' : 'any' })
    }
  }
  if (text) pieces.push(text)
  return pieces.length === 0 || count > 9 ? undefined : { pieces, whole, keepsRest: !whole && count === 0 }
}

/** `/from /to 301`, with `*` and `:splat`, `:name`; comments and template actions are passed over. */
function readLines(text: string): RedirectRules {
  const exact: RedirectRules['exact'][number][] = []
  const patterns: MovedPattern[] = []
  for (const [index, written] of text.split('\n', mostRules).entries()) {
    const [from = '', to = '', status = '301'] = written
      .replace(/(?:^|\s)#.*$/, '')
      .trim()
      .split(/\s+/)
    if (!from.startsWith('/') || to === '' || written.includes('{{') || /^[45]/.test(status)) continue
    if (!/[*:]/.test(from)) exact.push({ from, to, line: index + 1 })
    else patterns.push({ pieces: piecesOf(from), whole: true, target: to, keepsRest: false })
  }
  return { exact, patterns, faults: [] }
}

const piecesOf = (from: string): readonly Piece[] =>
  from.split(/(\*$|:[a-z]\w*)/i).flatMap((piece): Piece[] => {
    if (piece === '*') return [{ name: 'splat', parts: 'any' }]
    return piece.startsWith(':') ? [{ name: piece.slice(1), parts: 'one' }] : piece ? [piece] : []
  })
