/** One name in a folder, as git keeps it. */
export interface LevelEntry {
  readonly name: string
  /** As git reads it, without zeros in front: `40000`, `100644`, `100755`, `120000`, `160000`. */
  readonly mode: string
  readonly oid: string
}

/** Reads a raw tree object: `mode SP name NUL id`, again and again. */
export function parseLevel(bytes: Buffer, idBytes = 20): ReadonlyMap<string, LevelEntry> {
  const entries = new Map<string, LevelEntry>()
  for (let at = 0; at < bytes.length;) {
    const space = bytes.indexOf(0x20, at)
    const end = bytes.indexOf(0, space)
    if (space === -1 || end === -1) break
    const name = bytes.toString('utf8', space + 1, end)
    const oid = bytes.toString('hex', end + 1, end + 1 + idBytes)
    // Two names that are no UTF-8 may read alike: both stay.
    entries.set(entries.has(name) ? `${name}\0${oid}` : name, {
      name,
      mode: modeOf(bytes.toString('latin1', at, space)),
      oid,
    })
    at = end + 1 + idBytes
  }
  return entries
}

/** Of a file only whether it can be run counts; old trees say more, or write zeros in front. */
function modeOf(written: string): string {
  const mode = Number.parseInt(written, 8)
  const kind = mode >> 12
  if (kind === 0o10) return mode & 0o100 ? '100755' : '100644'
  return kind === 0o4 ? '40000' : kind === 0o12 ? '120000' : '160000'
}

export const isFolder = ({ mode }: Pick<LevelEntry, 'mode'>): boolean => mode === '40000'
