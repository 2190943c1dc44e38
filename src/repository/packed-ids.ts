const magic = 0xff744f63
const names = 8 + 256 * 4

/** Ids of the objects in a pack, from its index in git's second format (gitformat-pack(5)). */
export function packedIds(index: Buffer): readonly string[] {
  if (index.length < names || index.readUInt32BE(0) !== magic || index.readUInt32BE(4) !== 2)
    throw new Error('The index of a pack is not in the format that is read here.')
  const count = index.readUInt32BE(names - 4)
  return Array.from({ length: count }, (_, at) =>
    index.toString('hex', names + 20 * at, names + 20 * (at + 1)),
  )
}
