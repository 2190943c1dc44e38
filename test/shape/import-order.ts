import { posix } from 'node:path'
import { finding, type Finding } from './finding.ts'
import { moduleOf, roomOf, rooms, standsAlone, workshop } from './rooms.ts'
import type { SourceFile } from './source-file.ts'
import { isTest } from './source-tree.ts'

/** The package's `imports`: `#kernel` → `./src/kernel/index.ts`. */
export type Faces = Readonly<Record<string, string>>

/** Where an import leads, from the project's root; undefined for packages and for node itself. */
export function targetOf(file: SourceFile, from: string, faces: Faces): string | undefined {
  if (from.startsWith('.')) return posix.join(posix.dirname(file.path), from)
  return from.startsWith('#') ? posix.normalize(faces[from] ?? from) : undefined
}

const rankOf = (room: string): number => {
  const rank = rooms.indexOf(room)
  return rank === -1 ? rooms.length + (room === 'main' ? 1 : 0) : rank
}

/** Rooms one way only, through their faces only; the workshop for tests only. */
export function wrongImports(tree: readonly SourceFile[], faces: Faces): Finding[] {
  const findings: Finding[] = []
  for (const file of tree)
    for (const { from, line } of file.imports) {
      const target = targetOf(file, from, faces)
      if (target === undefined) continue
      const wrong = wrongStep(file, from, target)
      if (wrong !== undefined) findings.push(finding(file, line, `imports ${from}: ${wrong}`))
    }
  return findings
}

function wrongStep(file: SourceFile, from: string, target: string): string | undefined {
  const room = roomOf(file.path)
  const other = roomOf(target)
  if (from.startsWith('#') && other === undefined) return 'package.json knows no such face'
  if (from.startsWith('.') && leavesModule(file.path, target))
    return 'a relative import stays in its module; go through the face'
  if (from.startsWith('#') && moduleOf(target) === moduleOf(file.path))
    return 'inside a module, import the file itself'
  if (room === undefined || other === undefined || isTest(file) || room === workshop) return undefined
  if (other === workshop) return 'only tests use the workshop'
  if (room !== other && rankOf(other) >= rankOf(room) && rankOf(other) < rooms.length)
    return `${room} stands below ${other}`
  return rankOf(room) < rooms.length && rankOf(other) >= rooms.length
    ? `${room} stands below ${other}`
    : undefined
}

/** Folders of `src` that have no place in the order yet. */
export function unknownRooms(tree: readonly SourceFile[]): Finding[] {
  const seen = new Set(tree.filter(({ path }) => !standsAlone(path)).map(({ path }) => roomOf(path)))
  return [...seen].flatMap((room) =>
    room === undefined || room === workshop || rooms.includes(room)
      ? []
      : [`src/${room}  has no place in the order of rooms (test/shape/rooms.ts)`],
  )
}

/** Faces are named one by one: a wildcard would open every inside. */
export const wildFaces = (faces: Faces): Finding[] =>
  Object.entries(faces)
    .filter(([name, path]) => name.includes('*') || !/^\.\/src\/.+\/index\.ts$/.test(path))
    .map(([name, path]) => `package.json  imports ${name}: ${path} is not one module's index.ts`)

/** Into another room of `src`, or from one to outside; the folders beside `src` are free among themselves. */
const leavesModule = (path: string, target: string): boolean =>
  moduleOf(target) !== moduleOf(path) &&
  !standsAlone(target) &&
  (roomOf(target) !== undefined || roomOf(path) !== undefined)
