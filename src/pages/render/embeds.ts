/** A page of another site that may be shown in place once its reader asks for it. */
export interface Embed {
  /** Where people open it by itself. */
  readonly href: string
  /** What is shown in place; undefined where that is not allowed. */
  readonly frame?: string
  /** Without `www.`. */
  readonly host: string
  readonly isFilm: boolean
}

type Shown = (url: URL) => Omit<Embed, 'host' | 'isFilm'> | undefined

const asItIs =
  (path?: RegExp): Shown =>
  ({ href, pathname }) =>
    path === undefined || path.test(pathname) ? { href, frame: href } : undefined

const youtube: Shown = ({ pathname, searchParams, host }) => {
  const [, first = '', second = ''] = pathname.split('/')
  const named =
    host === 'youtu.be'
      ? first
      : first === 'embed' || first === 'shorts' || first === 'live'
        ? second
        : searchParams.get('v')
  const list = searchParams.get('list')
  const begin = /^\d+/.exec(searchParams.get('start') ?? searchParams.get('t') ?? '')?.[0]
  const id = named === 'videoseries' || named === 'playlist' ? '' : (named ?? '')
  if (id ? !/^[\w-]{1,40}$/.test(id) : !list) return undefined
  if (list !== null && !/^[\w-]{1,80}$/.test(list)) return undefined
  const from = begin === undefined ? [] : [`start=${begin}`]
  const inList = list === null ? [] : [`list=${list}`]
  const query = [...inList, ...from].join('&')
  const at = `https://www.youtube.com/${id ? `watch?v=${id}` : 'playlist'}`
  const more = [...inList, ...from.map((one) => one.replace('start', 't'))].join('&')
  return {
    href: more ? `${at}${id ? '&' : '?'}${more}` : at,
    frame: `https://www.youtube-nocookie.com/embed/${id || 'videoseries'}${query && `?${query}`}`,
  }
}

const vimeo: Shown = ({ pathname, searchParams }) => {
  const id = /^\/(?:video\/)?(\d+)/.exec(pathname)?.[1]
  const hash = searchParams.get('h')
  if (id === undefined) return undefined
  const key = hash !== null && /^\w+$/.test(hash) ? hash : undefined
  return {
    href: `https://vimeo.com/${id}${key ? `/${key}` : ''}`,
    frame: `https://player.vimeo.com/video/${id}?dnt=1${key ? `&h=${key}` : ''}`,
  }
}

const loom: Shown = ({ pathname }) => {
  const id = /^\/(?:embed|share)\/(\w+)/.exec(pathname)?.[1]
  return id === undefined
    ? undefined
    : { href: `https://www.loom.com/share/${id}`, frame: `https://www.loom.com/embed/${id}` }
}

/** Sites that are known to show their pages in others, each by its own way. */
const sites: Readonly<Record<string, Shown>> = {
  'youtube.com': youtube,
  'youtube-nocookie.com': youtube,
  'youtu.be': youtube,
  'm.youtube.com': youtube,
  'vimeo.com': vimeo,
  'player.vimeo.com': vimeo,
  'loom.com': loom,
  'docs.google.com': asItIs(),
  'drive.google.com': asItIs(),
  'calendar.google.com': asItIs(),
  'google.com': asItIs(/^\/maps\/embed/),
  'figma.com': asItIs(/^\/embed/),
  'embed.figma.com': asItIs(),
  'miro.com': asItIs(/^\/app\/(?:live-)?embed/),
  'airtable.com': asItIs(/^\/embed/),
  'open.spotify.com': asItIs(/^\/embed/),
  'w.soundcloud.com': asItIs(/^\/player/),
  'lucid.app': asItIs(/^\/documents\/embedded/),
}
const films = new Set([
  'youtube.com',
  'youtube-nocookie.com',
  'youtu.be',
  'm.youtube.com',
  'vimeo.com',
  'player.vimeo.com',
  'loom.com',
])

/** What an address is as something embedded; `more` are hosts that the handbook's settings allow besides. Undefined where it is on no other site. */
export function embedOf(address: string, more: readonly string[] = []): Embed | undefined {
  const url = URL.parse(address.startsWith('//') ? `https:${address}` : address)
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return undefined
  const host = url.hostname.replace(/^www\./, '')
  const site = Object.hasOwn(sites, host) ? sites[host] : undefined
  const isAllowed = more.includes(host) || more.includes(url.hostname)
  const usual = url.port === ''
  if (usual) url.protocol = 'https:'
  const found = usual
    ? (site?.(url) ?? (isAllowed ? { href: url.href, frame: url.href } : undefined))
    : undefined
  return { href: url.href, ...found, host, isFilm: films.has(host) }
}
