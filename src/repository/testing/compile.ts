import type { Definition } from '#kernel'
import { parsePage, type Handbook, type Repository } from '#pages'
import { modelOf, type Compile, type Finding } from '../reading.ts'

/** temporary */
export const compileForTests: Compile = async (handbook: Handbook, repository: Repository, parent) => {
  const definitions: Definition[] = []
  const findings: Finding[] = []
  for (const page of handbook.pages) {
    const text = (await repository.read(page.oid)).toString('utf8')
    for (const match of text.matchAll(/```limit\nname: (\S+)\nat-most: (\S+)\n```/g)) {
      const [, name = '', most = ''] = match
      const line = text.slice(0, match.index).split('\n').length
      if (/^\d+$/.test(most))
        definitions.push({
          kind: 'limit',
          name,
          title: name,
          formerly: [],
          value: { atMost: Number(most) },
          lines: [line, line + 3],
          said: `At most ${most}`,
          citation: {
            path: page.path,
            url: page.url,
            title: page.title,
            lines: [line - 2, line - 2],
            commit: handbook.commit,
            quote: text.split('\n')[line - 3] ?? '',
          },
        })
      else {
        findings.push({
          path: page.path,
          line: line + 2,
          column: 10,
          severity: 'error',
          kind: 'limit',
          name,
          message: `"${most}" is not a number.`,
          mend: 'Write one, like 3.',
        })
        const held = parent?.definitions.find((d) => d.kind === 'limit' && d.name === name)
        if (held && parent) definitions.push({ ...held, heldOverFrom: held.heldOverFrom ?? parent.commit })
      }
    }
  }
  return { model: modelOf(handbook.commit, definitions), findings }
}
void parsePage
