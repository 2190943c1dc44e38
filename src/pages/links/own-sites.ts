/** Where the handbook is published: what absolute addresses mean pages of it. */
export interface OwnSites {
  /** Folders of those sites below which the handbook stands, without slashes around them: `handbook`. */
  readonly prefixes: readonly string[]
  /** The rest of an absolute address on one of these sites, from its slash on; undefined for other sites. */
  restOf(href: string): string | undefined
}

/** A host, and the folder of it that is the handbook: `about.example.com`, `example.com/handbook`. */
export const hostPattern = /^(?:https?:\/\/)?([a-z0-9.-]+(?::\d+)?)((?:\/[^\s?#]*)?)$/i

/** Reads the setting `hosts`; what is no host is none of ours. */
export function ownSites(hosts: readonly string[]): OwnSites {
  const sites = hosts.flatMap((written) => {
    const [, host, folder = ''] = hostPattern.exec(written.trim()) ?? []
    return host ? [{ host: host.toLowerCase(), folder: folder.replace(/^\/+|\/+$/g, '') }] : []
  })
  return {
    prefixes: [...new Set(sites.map(({ folder }) => folder).filter(Boolean))],
    restOf(href) {
      const [, host, rest = ''] = /^(?:https?:)?\/\/([^/?#]+)(.*)$/is.exec(href) ?? []
      if (host === undefined) return undefined
      const name = host.toLowerCase().replace(/:(?:80|443)$/, '')
      return sites.some((site) => site.host === name) ? (rest.startsWith('/') ? rest : `/${rest}`) : undefined
    },
  }
}
