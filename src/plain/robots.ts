/** What programs that gather pages are told: where they may go, and the list of what there is. Where nothing is public, nowhere. */
export function robotsTxt(isPublic: boolean, url: string): string {
  if (!isPublic) return 'User-agent: *\nDisallow: /\n'
  return [
    'User-agent: *',
    ...['assets/', 'files/', 'feeds/', 'page-card.png'].map((place) => `Allow: /-/${place}`),
    ...['/-/', '/api', '/mcp', '/git', '/*?as-of='].map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${new URL('/sitemap.xml', url).href}`,
    '',
  ].join('\n')
}
