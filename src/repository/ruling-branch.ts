/** The branch that is to rule. */
export interface RulingBranch {
  readonly name: string
  /** Set where no branch stands for HEAD and one has to be made of this. */
  readonly from?: 'HEAD'
}

const usual = ['main', 'master', 'trunk']

/**
 * Reads `git ls-remote --symref`: the branch that HEAD names; a bundle says only its commit, then a branch that stands
 * there, the usual names first; without HEAD the usual names, else the first. Undefined where there is no branch at all.
 */
export function chooseBranch(listing: string): RulingBranch | undefined {
  const oids = new Map<string, string>()
  let named: string | undefined
  for (const line of listing.split('\n')) {
    const [left = '', name = ''] = line.split('\t')
    if (left.startsWith('ref: refs/heads/') && name === 'HEAD') named = left.slice('ref: refs/heads/'.length)
    else if (name === 'HEAD' || name.startsWith('refs/heads/')) oids.set(name, left)
  }
  const head = oids.get('HEAD')
  const branches = [...oids.keys()]
    .filter((name) => name !== 'HEAD')
    .map((name) => name.slice('refs/heads/'.length))
  const inOrder = [...usual.filter((name) => branches.includes(name)), ...branches]
  if (named !== undefined && branches.includes(named)) return { name: named }
  if (head === undefined) return inOrder[0] === undefined ? undefined : { name: inOrder[0] }
  const there = inOrder.find((name) => oids.get(`refs/heads/${name}`) === head)
  return there === undefined ? { name: freeName(branches), from: 'HEAD' } : { name: there }
}

const freeName = (branches: readonly string[]): string =>
  ['main', 'handbook', 'firsthand'].find((name) => !branches.includes(name)) ?? 'firsthand-handbook'
