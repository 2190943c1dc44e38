/** What stands at a path of one commit. A `link` is a symbolic link, a `submodule` a commit of another repository. */
export interface TreeEntry {
  /** As git holds it, `/` between the parts: no case folding, no Unicode normalisation. */
  readonly path: string
  readonly kind: 'file' | 'link' | 'submodule'
  /** Six octal digits: `100644`. */
  readonly mode: string
  readonly oid: string
  /** In bytes; 0 for a submodule. */
  readonly size: number
}

/** Reads `git ls-tree -r -z -l`. */
export function parseTree(listing: Buffer): readonly TreeEntry[] {
  return listing
    .toString('utf8')
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => {
      const tab = line.indexOf('\t')
      const [mode = '', type, oid = '', size] = line.slice(0, tab).split(/ +/)
      const kind = type === 'commit' ? 'submodule' : mode === '120000' ? 'link' : 'file'
      return { path: line.slice(tab + 1), kind, mode, oid, size: size === '-' ? 0 : Number(size) }
    })
}
