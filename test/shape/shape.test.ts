import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { cycles } from './cycles.ts'
import { unexplainedDependencies } from './dependencies.ts'
import { silentFaces } from './faces.ts'
import { unknownRooms, wildFaces, wrongImports, type Faces } from './import-order.ts'
import { readMigrations, wrongMigrations } from './migrations.ts'
import { wrongNames } from './names.ts'
import { longFiles, medianLines, tooLong } from './sizes.ts'
import { sourceTree } from './source-tree.ts'
import { readStyles, tooMuchStyle } from './styles.ts'
import { wrongSyntax } from './syntax.ts'

interface Package {
  readonly imports: Faces
  readonly dependencies: Faces
  readonly devDependencies: Faces
  readonly optionalDependencies: Faces
}

const tree = sourceTree()
const own = JSON.parse(readFileSync('package.json', 'utf8')) as Package

test('the checks see the source', () => {
  expect(tree.filter(({ path }) => path.startsWith('src/')).length).toBeGreaterThan(0)
  expect(tree.flatMap(({ imports }) => imports).length).toBeGreaterThan(0)
})

test('rooms import one way only, and through their faces', () => {
  expect([...wrongImports(tree, own.imports), ...unknownRooms(tree), ...wildFaces(own.imports)]).toEqual([])
})

test('no file imports itself by a detour', () => {
  expect(cycles(tree, own.imports)).toEqual([])
})

test('a file is one idea on one screen', () => {
  expect(tooLong(tree, longFiles), `median ${medianLines(tree)} lines`).toEqual([])
})

test('names say what a thing is', () => {
  expect(wrongNames(tree)).toEqual([])
})

test('every module says at its face what it is for', () => {
  expect(silentFaces(tree)).toEqual([])
})

test('no any, no !, no enum, no promises in comments; the clock is an argument; SQL lives in stores', () => {
  expect(tree.flatMap(wrongSyntax)).toEqual([])
})

test('migrations are numbered without gaps and read no clock', () => {
  const migrations = readMigrations()
  expect(migrations.length).toBeGreaterThan(0)
  expect(wrongMigrations(migrations)).toEqual([])
})

test('every package has a line that says why this one', () => {
  const packages = [own.dependencies, own.devDependencies, own.optionalDependencies].flatMap(Object.keys)
  const page = readFileSync('docs/decisions/dependencies.md', 'utf8')
  expect(unexplainedDependencies(packages, page)).toEqual([])
})

test('style sheets stay short enough to be read', () => {
  expect(tooMuchStyle(readStyles())).toEqual([])
})
