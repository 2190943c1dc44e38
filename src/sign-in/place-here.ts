/** Browsers and proxies take more, and no page of ours has such an address. */
const longest = 2000

/** An address within this house to go on to; anything that leads elsewhere becomes the front page. */
export function placeHere(wanted: string | undefined): string {
  const here = 'http://here.invalid'
  if (!wanted?.startsWith('/') || wanted.length > longest || !URL.canParse(wanted, here)) return '/'
  const url = new URL(wanted, here)
  return url.origin === here && !url.pathname.startsWith('//') ? url.pathname + url.search + url.hash : '/'
}
