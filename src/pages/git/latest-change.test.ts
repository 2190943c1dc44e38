import { expect, test } from 'vitest'
import { makeRepository } from '../testing/make-repository.ts'
import { openRepository } from './repository.ts'
import { runGit } from './run-git.ts'

test('when a page was changed last is what git says, whether that was just now, long ago, or by a move', async () => {
  const others = Array.from({ length: 7 }, (_, at) => ({ files: { 'b/c.md': `# ${at}\n` } }))
  const made = await makeRepository(
    { files: { 'a.md': '# A\n\nStays as it is.\n', 'b/c.md': '# C\n', 'd.md': '# D\n' } },
    { files: { 'a.md': null, 'b/a.md': '# A\n\nStays as it is.\n' } },
    ...others,
    { files: { 'd.md': '# D changed\n' } },
    { files: { 'd.md': '# D\n' } },
  )
  const repository = openRepository(made.gitDir)
  try {
    for (const from of made.commits)
      for (const path of ['a.md', 'b/a.md', 'b/c.md', 'd.md', 'nowhere.md']) {
        const asked = ['log', '--follow', '-1', '--format=%H', from, '--', path]
        const said = (await runGit(asked, { gitDir: made.gitDir })).toString().trim()
        const [latest] = await repository.history(path, { from, limit: 1 })
        expect(latest?.commit.oid ?? '', `${path} at ${from}`).toBe(said)
      }
  } finally {
    repository.close()
    await made.remove()
  }
})

test('what is accepted and not in its place yet is read where it is', async () => {
  const [one, other] = [
    await makeRepository({ files: { 'a.md': '# A\n' } }),
    await makeRepository({ files: { 'b.md': '# B\n' } }),
  ]
  const drafts = openRepository(other.gitDir)
  const repository = openRepository(one.gitDir, () => [drafts])
  try {
    const { tree } = await repository.commit(other.commits[0] ?? '')
    const oid = (await repository.level(tree)).get('b.md')?.oid ?? ''
    expect((await repository.read(oid)).toString()).toBe('# B\n')
    await expect(repository.read('0'.repeat(40))).rejects.toThrow('has no object')
  } finally {
    repository.close()
    drafts.close()
    await Promise.all([one, other].map((made) => made.remove()))
  }
})
