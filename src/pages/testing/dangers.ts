import { parseFragment, serialize, type DefaultTreeAdapterMap } from 'parse5'

type Node = DefaultTreeAdapterMap['node']
type Element = DefaultTreeAdapterMap['element']

const elements = new Set(
  `h1 h2 h3 h4 h5 h6 p br hr wbr ul ol li dl dt dd blockquote pre code kbd samp var b strong i em u s del ins sub sup mark
  small abbr cite q dfn time a img figure figcaption table caption colgroup col thead tbody tfoot tr th td details summary
  div span section article aside ruby rt rp bdi bdo input video audio source x-asked`.split(/\s+/),
)
const attributes = new Set(
  `id class title lang dir href rel src alt width height loading decoding colspan rowspan scope start reversed open datetime
  tabindex role type disabled checked controls preload poster aria-label data-lines data-frame data-host data-language data-at`.split(
    /\s+/,
  ),
)
const addresses = new Set(['href', 'src', 'poster', 'data-frame'])
const html = 'http://www.w3.org/1999/xhtml'

/** What a browser would make of clean HTML that it must not: nothing, where it is clean; also when what it made is read again. */
export function dangersIn(markup: string): readonly string[] {
  const first = parseFragment(markup)
  const again = parseFragment(serialize(first))
  const found = new Set([...dangersBelow(first, new Set()), ...dangersBelow(again, new Set())])
  // Where markup is nested as it may not be, a browser makes a second element of one: its id is given once all the same.
  return [...found].filter(
    (one) => !one.startsWith('id=') || one.startsWith('id=fh-') || timesIn(markup, one) !== 1,
  )
}

const timesIn = (markup: string, id: string): number =>
  markup
    .replaceAll(/\sid=["']?/g, '\nid=')
    .split(/["'\s>]/)
    .filter((one) => one === id).length

function dangersBelow(top: Node, ids: Set<string>): readonly string[] {
  const found: string[] = []
  const waiting: Node[] = [top]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('tagName' in node) found.push(...dangersOf(node, ids))
    if ('content' in node) waiting.push(node.content)
    if ('childNodes' in node) waiting.push(...node.childNodes)
  }
  return found
}

function dangersOf({ tagName, namespaceURI, attrs }: Element, ids: Set<string>): readonly string[] {
  const found: string[] = []
  if (!elements.has(tagName) || namespaceURI !== html) found.push(`<${tagName}>`)
  for (const { name, value } of attrs) {
    if (!attributes.has(name)) found.push(`<${tagName} ${name}=${value}>`)
    if (addresses.has(name) && !isSafe(value, tagName)) found.push(`<${tagName} ${name}=${value}>`)
    if (name === 'data-frame' && !value.startsWith('https://')) found.push(`<${tagName} ${name}=${value}>`)
    if (name !== 'id') continue
    if (value.startsWith('fh-') || ids.has(value)) found.push(`id=${value}`)
    ids.add(value)
  }
  return found
}

/** As browsers read addresses: blanks and control characters do not count. */
function isSafe(address: string, tagName: string): boolean {
  // oxlint-disable-next-line no-control-regex
  const read = address.replaceAll(/[\u0000-\u0020\u007f-\u009f\u00a0\u2028\u2029]/g, '').toLowerCase()
  const scheme = /^([a-z][a-z0-9+.-]*):/.exec(read)?.[1]
  if (scheme === 'data') return tagName === 'img' && /^data:image\/(?:png|gif|jpeg|webp);/.test(read)
  return scheme === undefined || ['http', 'https', 'mailto', 'tel'].includes(scheme)
}
