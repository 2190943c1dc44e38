import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { hash } from 'node:crypto'
import { visitor, type Look, type Person } from '#kernel'
import type { Handbook } from '#pages'
import { compilePages, limitBlock, paidSocial, planners, type TestPages } from '#testing'
import { namedInText, ownerByRole } from './in-text.ts'
import { lookThrough } from './look-through.ts'
import { unifiedDiff } from './unified-diff.ts'
import { asYaml, placeInBlock } from './written-in-block.ts'

const noor: Person = { id: 'n', kind: 'member', ...planners[0] }
const title = 'Director, Digital Strategy'

/** Compiles pages as a version, and looks through it for Noor as the house does. */
async function lookedThrough(pages: TestPages) {
  const compiled = (now: TestPages) => compilePages(now, { commit: 'c'.repeat(40), people: planners })
  const { model, findings } = compiled(pages)
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  const listed = Object.keys(pages).map((path) => ({ path, oid: hash('sha256', path) }))
  const byOid = new Map(listed.map(({ path, oid }) => [oid, Buffer.from(pages[path] ?? '')]))
  // Of the handbook only its pages and files are asked for.
  const handbook = {
    pages: listed.filter(({ path }) => path.endsWith('.md')),
    file: (path: string) => listed.find((one) => one.path === path),
    shows: () => true,
  } as unknown as Handbook
  const world = {
    repository: { read: async (oid: string) => byOid.get(oid) ?? Buffer.alloc(0) },
    seen: { handbookFor: async () => handbook },
    compiledAt: async () => compiled(pages),
    compiledWith: async (_: string, files: ReadonlyMap<string, string>) =>
      compiled({ ...pages, ...Object.fromEntries(files) }),
    held: () => [],
  }
  return lookThrough(world, { by: visitor, model } as Look, noor)
}

/** Applies a patch with stock git to files as they are; answers how they read then. */
function applied(files: TestPages, patch: string): TestPages {
  const folder = mkdtempSync(join(tmpdir(), 'firsthand-patch-'))
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    execFileSync('git', ['init', '-q'], { cwd: folder })
    execFileSync('git', ['apply', '--whitespace=nowarn', '-'], { cwd: folder, input: patch })
    return Object.fromEntries(
      Object.keys(files).map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const roles = `# Roles

Noor Haddad holds the role of ${title}.

\`\`\`role
title: ${title}
held-by: [noor]
\`\`\`
`
const handbook = (approvers: string, sentence: string): TestPages => ({
  ...paidSocial(),
  'roles.md': roles,
  'paid-social.md': `---
owner: noor
---

# Paid social

Teams outside Digital Strategy may start three paid social campaigns a calendar month.
${sentence}

${limitBlock({ 'approved-by': approvers })}
Questions go to @noor, or [to her page](/-/people/noor); Noor Haddad answers them. Noora does not.
`,
})

test('a rule that names somebody can name their role, and the patch says so in the version in force', async () => {
  const pages = handbook(
    '[noor, Field Marketing Lead]',
    'Whoever leads Digital Strategy and the Field Marketing Lead may let a further one through.',
  )
  const { role, rules, texts, patch } = await lookedThrough(pages)
  expect(role).toBe(title)
  expect(
    rules.map(({ definition, mention, mended, why }) => [
      definition.kind,
      mention.key.join('.'),
      mended,
      why,
    ]),
  ).toEqual(
    [
      ['limit', 'approved-by.0', `approved-by: ["${title}", Field Marketing Lead]`, undefined],
      ['role', 'held-by.0', undefined, 'This says who holds the role: name who takes it over, or nobody.'],
      ['team', 'lead', undefined, 'The sentence above it names Noor Haddad: change both together.'],
    ].toSorted((a, b) => order(pages, String(a[0])) - order(pages, String(b[0]))),
  )
  expect(texts.filter(({ path }) => path === 'paid-social.md').map(({ by, line }) => [by, line])).toEqual([
    ['field', 2],
    ['link', 21],
  ])
  const after = applied(pages, patch)
  expect(after['paid-social.md']).toBe(
    pages['paid-social.md']
      ?.replace('owner: noor', `owner: "${title}"`)
      .replace(
        'approved-by: [noor, Field Marketing Lead]',
        `approved-by: ["${title}", Field Marketing Lead]`,
      ),
  )
  expect({ ...after, 'paid-social.md': '' }).toEqual({ ...pages, 'paid-social.md': '' })
})

/** Where the pages stand that define these. */
const order = (pages: TestPages, kind: string): number =>
  Object.values(pages).findIndex((text) => text.includes(`\`\`\`${kind}\n`))

test('where the paragraph names the person, somebody has to decide', async () => {
  const { rules, texts, patch } = await lookedThrough(
    handbook('noor', 'Noor Haddad may let a further one through.'),
  )
  const limit = rules.find(({ definition }) => definition.kind === 'limit')
  expect(limit).toMatchObject({ written: 'approved-by: noor' })
  expect(limit?.mended).toBeUndefined()
  expect(limit?.why).toBe('The sentence above it names Noor Haddad: change both together.')
  expect(texts).toContainEqual(
    expect.objectContaining({ by: 'name', written: 'Noor Haddad may let a further one through.' }),
  )
  expect(patch).not.toContain('approved-by: "')
})

test('nobody is found in what does not name them', () => {
  const found = (text: string, path = 'a.md') =>
    namedInText({ path, text, blocks: [[9, 9]] }, noor).map(({ line, by }) => [line, by])
  expect(found('Noora, @noora, noor@x.example, Noor Haddadi, a.noor and /-/people/noor-2')).toEqual([])
  expect(found('noor: leads')).toEqual([])
  expect(found('---\nowner: noor\ntitle: noor\n---\nowner: noor')).toEqual([
    [2, 'field'],
    [3, 'field'],
  ])
  expect(found('- handle: noor\n  name: Noor Haddad\n- noor\nlead: eleanoor', 'data/people.yml')).toEqual([
    [1, 'field'],
    [3, 'field'],
  ])
  expect(
    namedInText(
      { path: 'a.md', text: 'לְנוּר נור حداد אומרת', blocks: [] },
      { handle: 'nur', name: 'נור حداد' },
    ),
  ).toHaveLength(1)
})

test.each([
  ['owner: noor', 'owner: "Head, of: it"'],
  ['owner: "noor"  ', 'owner: "Head, of: it"  '],
  ["owner: '@noor'", 'owner: "Head, of: it"'],
  ['owner: noora', undefined],
  ['lead: noor', undefined],
])('%s becomes %s', (written, mended) => {
  expect(ownerByRole(written, 'noor', 'Head, of: it')).toBe(mended)
})

test.each([
  ['approved-by: noor', ['approved-by'], 'noor'],
  ['approved-by: "noor" # she', ['approved-by'], '"noor"'],
  ['approved-by: [keiko, noor]', ['approved-by', 1], 'noor'],
  ['approved-by:\n  - keiko\n  - noor', ['approved-by', 1], 'noor'],
  ['approved-by: keiko', ['approved-by'], undefined],
  ['> approved-by: noor', ['approved-by'], undefined],
])('finds where %j writes somebody', (body, key, found) => {
  const text = `Before.\n\n\`\`\`limit\n${body}\n\`\`\`\nnoor after.\n`
  const place = placeInBlock(text, [3, 4 + body.split('\n').length], key, 'noor')
  expect(place && text.slice(place.from, place.to)).toBe(found)
})

test.each([
  ['Campaign Manager', 'Campaign Manager'],
  ['Director, Digital Strategy', '"Director, Digital Strategy"'],
  ['No', '"No"'],
  ['#1 seller', '"#1 seller"'],
  ['a: b', '"a: b"'],
])('%s is written as %s', (written, yaml) => expect(asYaml(written)).toBe(yaml))

const many = Array.from({ length: 30 }, (_, at) => `line ${at + 1}`)
test.each([
  [
    'lines apart, together and at both ends',
    many.map((one, at) => ([0, 3, 4, 11, 29].includes(at) ? `${one} changed` : one)).join('\n'),
  ],
  ['one line', many.with(14, 'other').join('\n')],
  ['a last line without an end', many.with(29, 'other').join('\n')],
])('stock git applies %s', (_, after) => {
  const before = many.join('\n')
  const files = { 'handbook/ä page.md': before }
  const patch = unifiedDiff([
    { path: 'handbook/ä page.md', before, after },
    { path: 'same.md', before, after: before },
  ])
  expect(applied(files, patch)).toEqual({ 'handbook/ä page.md': after })
})
