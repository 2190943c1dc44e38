// Takes imports through a room's face straight to the files behind it: a face leads to all of its room, and a command that
// needs one function of it would load everything.
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'

const exported = /^export \{([^}]*)\} from '(\.[^']+)'/gm
const imported = /^import \{([^}]*)\} from '(#[\w-]+)'/gm

/** The names in `{ a, type B, c as d }`, without types: those are gone when the bundle runs. */
const namesIn = (list) =>
  list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type '))

/** Which file each value of a face comes from; what the face makes itself is not among them. */
function behind(face) {
  const files = new Map()
  for (const [, list, from] of readFileSync(face, 'utf8').matchAll(exported))
    for (const name of namesIn(list))
      if (!name.includes(' as ')) files.set(name, resolve(dirname(face), from))
  return files
}

export function openFaces(root) {
  const { imports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const known = new Map(Object.entries(imports).map(([face, path]) => [face, behind(join(root, path))]))
  const direct = (whole, list, face) => {
    const byFile = new Map()
    for (const name of namesIn(list)) {
      const file = known.get(face)?.get(name.split(' as ')[0]) ?? face
      byFile.set(file, [...(byFile.get(file) ?? []), name])
    }
    const lines = '\n'.repeat(whole.split('\n').length - 1)
    const said = [...byFile].map(
      ([file, names]) => `import { ${names.join(', ')} } from ${JSON.stringify(file)}`,
    )
    return said.join('; ') + lines
  }
  return {
    name: 'open faces',
    setup: ({ onLoad }) =>
      onLoad({ filter: /[\\/]src[\\/].*\.tsx?$/ }, async ({ path }) => ({
        contents: (await readFile(path, 'utf8')).replaceAll(imported, direct),
        loader: path.endsWith('x') ? 'tsx' : 'ts',
      })),
  }
}
