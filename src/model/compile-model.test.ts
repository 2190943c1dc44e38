import type { Model } from '#kernel'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { compileModel, type Compiled } from './compile-model.ts'
import { sayFinding } from '#pages'
import { commonKeys, kind } from './kind.ts'
import { list } from './kinds/list.ts'
import { pageOf } from './page-for-tests.ts'
import { handle, named, nameWord, phraseWord } from './words/name.ts'

interface Crew {
  readonly lead?: string
  readonly under?: string
  readonly size?: number
}

/** A kind of these tests' own: the model knows no kind by heart. */
const crew = kind({
  kind: 'crew',
  about: 'People who row together.',
  name: 'name',
  schema: z.strictObject({
    name: nameWord,
    title: phraseWord.optional(),
    lead: phraseWord.optional(),
    under: phraseWord.optional(),
    size: z.int().optional(),
    ...commonKeys,
  }),
  compile: (written, context): Crew => ({
    ...(written.lead === undefined ? {} : { lead: handle(context, ['lead'], written.lead) }),
    ...(written.under === undefined ? {} : { under: named(context, 'crew', ['under'], written.under) }),
    ...(written.size === undefined ? {} : { size: written.size }),
  }),
  say: (_value, _known, title) => `${title} rows.`,
  claims: ({ size }) =>
    size === undefined ? [] : [{ says: 'count', key: ['size'], value: size, counts: ['rowers'] }],
  example: { paragraph: 'We row.', block: 'name: a\n' },
  refused: [],
})

const kinds = [crew, list]
const people = [{ handle: 'ruth', name: 'Ruth Clarke' }]

const compile = (commit: string, pages: Readonly<Record<string, string>>, parent?: Model): Compiled =>
  compileModel({
    commit,
    pages: Object.entries(pages).map(([path, source]) => pageOf(path, source)),
    kinds,
    people,
    parent,
    settings: { zone: 'UTC' },
  })
const said = ({ findings }: Compiled): readonly string[] => findings.map(sayFinding)
const names = ({ model }: Compiled): readonly string[] =>
  model
    .all(crew)
    .map(({ name, heldOverFrom }) => (heldOverFrom === undefined ? name : `${name} (${heldOverFrom})`))

const block = (body: string, info = 'crew'): string => `\`\`\`${info}\n${body}\n\`\`\`\n`
const one = (body: string): string => `# Crews\n\nHere we row with four rowers.\n\n${block(body)}`

describe('a definition', () => {
  test('cites the sentence above it, with page, section, lines and commit', () => {
    const page = `# Boats\n\n## On the lake\n\nWe are many.\nFour rowers are in it.\n\n${block('name: eight\nsize: 4')}`
    const { model } = compile('c1', { 'boats.md': page })
    expect(model.one(crew, 'eight')).toEqual({
      kind: 'crew',
      name: 'eight',
      title: 'Eight',
      formerly: [],
      value: { size: 4 },
      citation: {
        path: 'boats.md',
        url: '/boats/',
        title: 'Boats',
        anchor: 'on-the-lake',
        section: 'On the lake',
        lines: [5, 6],
        commit: 'c1',
        quote: 'Four rowers are in it.',
      },
      lines: [8, 11],
      said: 'Eight rows.',
      mentions: [],
    })
  })

  test('notes whom and what its block names, its owner too', () => {
    const pages = {
      'a.md': one('name: eight\nlead: ruth\nunder: four\nowner: ruth'),
      'b.md': one('name: four'),
    }
    expect(compile('c1', pages).model.one(crew, 'eight').mentions).toEqual([
      { kind: 'person', name: 'ruth', key: ['lead'] },
      { kind: 'crew', name: 'four', key: ['under'] },
      { kind: 'person', name: 'ruth', key: ['owner'] },
    ])
  })

  test('is frozen to its last value', () => {
    const { model } = compile('c1', { 'a.md': one('name: eight\nsize: 4') })
    const { value, citation } = model.one(crew, 'eight')
    expect([model, model.definitions, value, citation].every((part) => Object.isFrozen(part))).toBe(true)
  })

  test('may be named before it stands, and on another page', () => {
    const pages = { 'a.md': one('name: four\nunder: eight'), 'b.md': one('name: eight') }
    expect(said(compile('c1', pages))).toEqual([])
  })

  test('that nobody wrote is missing, with the nearest name', () => {
    const { model } = compile('c1', { 'a.md': one('name: eight') })
    expect(() => model.one(crew, 'eigth')).toThrow('There is no crew "eigth" in the handbook.')
    expect(model.find(crew, 'eigth')).toBeUndefined()
  })

  test('is answered for by the page’s owner unless it says otherwise', () => {
    const pages = [
      pageOf('a.md', `${one('name: eight')}\nAnd four rowers more.\n\n${block('name: four\nowner: ruth')}`, {
        owner: 'mei',
      }),
    ]
    const { model } = compileModel({ commit: 'c', pages, kinds, people, settings: { zone: 'UTC' } })
    expect(model.all(crew).map(({ owner }) => owner)).toEqual(['mei', 'ruth'])
  })
})

describe('what is wrong', () => {
  test('is told all at once, in the order of the pages, with the nearest name', () => {
    const pages = {
      'a.md': one('name: eight\nlead: rut\nunder: fourr'),
      'b.md': one('name: four\nsize: four\ncolour: red'),
      'c.md': block('name: two'),
    }
    expect(said(compile('c1', pages))).toEqual([
      'a.md:7:7  crew eight: no person "rut". Did you mean "ruth"?',
      'a.md:8:8  crew eight: no crew "fourr". Did you mean "four"?',
      'b.md:7:7  crew four: "size" is a number, written in digits, not four. Write size: 4.',
      'b.md:8:1  crew four: no key "colour". The keys are name, title, lead, under, size, owner, formerly, quotes.',
      'c.md:1:1  crew two: no paragraph stands before it. Write the sentence that it runs above the block.',
    ])
  })

  test('[G3] one name on two pages names both places, and neither wins', () => {
    const compiled = compile('c1', { 'a.md': one('name: eight\nsize: 4'), 'b.md': one('name: eight') })
    expect(said(compiled)).toEqual([
      'a.md:6:7  crew eight: crew eight is defined in b.md:5 too, so neither is put in force. Give one of them another name, or take it away.',
      'b.md:6:7  crew eight: crew eight is defined in a.md:5 too, so neither is put in force. Give one of them another name, or take it away.',
    ])
    expect(names(compiled)).toEqual([])
  })

  test('names that differ only in case are one name', () => {
    const source = one('name: segments\nof: x\nvalues: [a]').replace('crew', 'list')
    expect(
      said(compile('c1', { 'a.md': source, 'b.md': source.replace('segments', 'Segments') }))[0],
    ).toContain('list segments is defined in')
  })

  test('an owner whom nobody knows', () => {
    expect(said(compile('c1', { 'a.md': one('name: eight\nowner: rut') }))).toEqual([
      'a.md:7:8  crew eight: nobody is called "rut", by handle or by title. Did you mean "ruth"?',
    ])
  })

  test('a fence that never closes', () => {
    const source = '# A\n\nWe row.\n\n```crew\nname: eight\n\nAnd so on.\n'
    expect(said(compile('c1', { 'a.md': source }))).toEqual([
      'a.md:5:1  crew eight: the fence that begins here never closes. Add a line ``` after the last key.',
    ])
  })

  test('a fence that is closed only by the next definition', () => {
    const source = `# A\n\nWe row.\n\n\`\`\`bash\nls\n\nMore text.\n\n${block('name: eight')}`
    expect(said(compile('c1', { 'a.md': source }))).toEqual([
      'a.md:5:1  bash: the fence that begins here never closes and swallows a crew. Add a line ``` where the code ends.',
    ])
  })

  test('CRLF and a byte order mark leave line and column as an editor shows them', () => {
    const source = `\uFEFF${one('name: eight\nlead: rut')}`.replaceAll('\n', '\r\n')
    expect(said(compile('c1', { 'a.md': source }))).toEqual([
      'a.md:7:7  crew eight: no person "rut". Did you mean "ruth"?',
    ])
  })
})

describe('text that is no definition', () => {
  test.each([
    ['a bash fence', block('crew: x', 'bash')],
    ['a fence without a language', block('name: eight', '')],
    ['YAML itself', block('name: eight', 'yaml')],
    ['a language close to a kind', block('a: b', 'less')],
    ['a note', block('Remember: this', 'note')],
    ['a word far from every kind', block('a: b', 'whatever')],
    ['a misspelt kind without a map in it', block('echo hello', 'crw')],
    ['an example of a block in a longer fence', `\`\`\`\`markdown\n${block('name: eight')}\`\`\`\`\n`],
  ])('%s has no finding', (_, source) => {
    expect(said(compile('c1', { 'a.md': `# A\n\nText.\n\n${source}` }))).toEqual([])
  })

  test('a misspelt kind with a map in it', () => {
    expect(said(compile('c1', { 'a.md': `# A\n\nText.\n\n${block('name: eight', 'crwe')}` }))).toEqual([
      'a.md:5:1  crwe: there is no kind "crwe". Did you mean "crew"?',
    ])
  })

  test('a kind for later says so and blocks nothing', () => {
    const { findings } = compile('c1', { 'a.md': `# A\n\nText.\n\n${block('name: x', 'meeting')}` })
    expect(findings).toMatchObject([
      { kind: 'meeting', code: 'not-supported-yet', severity: 'warning', line: 5 },
    ])
  })
})

describe('a page that breaks never takes rules out of force [G2] [T56]', () => {
  const before = compile('c1', { 'a.md': one('name: eight\nsize: 4'), 'b.md': one('name: four') })
  const held = ['eight (c1)', 'four']

  test.each([
    ['a wrong value', one('name: eight\nsize: many')],
    ['YAML that does not read', one('name: eight\nlead: [ruth')],
    ['a name that cannot be read', one('name: [eight\nsize: 4')],
    ['no name at all', one('size: 4')],
    ['another name and a fault', one('name: nine\nsize: many')],
    [
      'a fence that never closes',
      '# Crews\n\nHere we row with four rowers.\n\n```crew\nname: eight\nsize: 4\n',
    ],
    [
      'another fence that swallows it',
      `# Crews\n\nHere we row.\n\n\`\`\`bash\nls\n\n${block('name: eight\nsize: 4')}`,
    ],
    ['no paragraph any more', block('name: eight\nsize: 4')],
    ['a sentence that says another number', one('name: eight\nsize: 4').replace('four', 'five')],
  ])('%s keeps the old rule', (_, source) => {
    const after = compile('c2', { 'a.md': source, 'b.md': one('name: four') }, before.model)
    expect(names(after)).toEqual(held)
    expect(after.findings.length).toBeGreaterThan(0)
    const { citation, value } = after.model.one(crew, 'eight')
    expect({ commit: citation.commit, value }).toEqual({ commit: 'c1', value: { size: 4 } })
  })

  test('a page that cannot be read at all keeps what it held', () => {
    const pages = [pageOf('a.md', '', { unreadable: true })]
    const after = compileModel({
      commit: 'c2',
      pages,
      kinds,
      people,
      parent: before.model,
      settings: { zone: 'UTC' },
    })
    expect(names(after)).toEqual(['eight (c1)'])
  })

  test('a block moved to another page and broken there', () => {
    expect(
      names(compile('c2', { 'new.md': one('name: [eight'), 'b.md': one('name: four') }, before.model)),
    ).toEqual(['four', 'eight (c1)'])
  })

  test('a page twice broken keeps the commit at which the rule was last valid', () => {
    const second = compile('c2', { 'a.md': one('name: eight\nsize: many') }, before.model)
    expect(names(compile('c3', { 'a.md': one('name: eight\nsize: [') }, second.model))).toEqual([
      'eight (c1)',
    ])
  })

  test('mending it puts the new one in force', () => {
    const broken = compile('c2', { 'a.md': one('name: eight\nsize: many') }, before.model)
    const mended = compile('c3', { 'a.md': one('name: eight') }, broken.model)
    expect(names(mended)).toEqual(['eight'])
    expect(mended.model.one(crew, 'eight').citation.commit).toBe('c3')
  })

  test('what names a held definition still finds it', () => {
    const after = compile(
      'c2',
      { 'a.md': one('name: [eight'), 'c.md': one('name: two\nunder: eight') },
      before.model,
    )
    expect(said(after).filter((line) => line.startsWith('c.md'))).toEqual([])
    expect(names(after)).toContain('two')
  })

  test('a definition that names one that ended is held over too', () => {
    const two = compile('c1', { 'a.md': one('name: eight'), 'b.md': one('name: four\nunder: eight') })
    const after = compile('c2', { 'b.md': one('name: four\nunder: eight') }, two.model)
    expect(names(after)).toEqual(['four (c1)'])
    expect(said(after)).toEqual([
      'b.md:7:8  crew four: no crew "eight". Define it, or name one that there is.',
    ])
  })

  test('a second definition of the name keeps the one in force', () => {
    const after = compile(
      'c2',
      { 'a.md': one('name: eight\nsize: 4'), 'b.md': one('name: eight') },
      before.model,
    )
    expect(names(after)).toEqual(['eight (c1)'])
  })

  test('[G5] a deleted block ends, and so does a deleted page', () => {
    expect(
      names(compile('c2', { 'a.md': '# Crews\n\nNothing.\n', 'b.md': one('name: four') }, before.model)),
    ).toEqual(['four'])
    expect(names(compile('c2', { 'b.md': one('name: four') }, before.model))).toEqual(['four'])
  })

  test('without a parent a broken block defines nothing, and asks for one', () => {
    const broken = compile('c1', { 'a.md': one('name: eight\nsize: many') })
    expect(names(broken)).toEqual([])
    expect(broken.wantsParent).toBe(true)
    expect(before.wantsParent).toBe(false)
  })
})

describe('a new name', () => {
  const before = compile('c1', { 'a.md': one('name: eight') })

  test('without formerly ends the old one, and says so', () => {
    const after = compile('c2', { 'a.md': one('name: nine') }, before.model)
    expect(names(after)).toEqual(['nine'])
    expect(said(after)).toEqual([
      'a.md:6:7  crew nine: "eight" ends here and "nine" begins anew. If it is the same under another name, add formerly: [eight].',
    ])
    expect(after.findings[0]?.severity).toBe('warning')
  })

  test('with formerly is a rename: nothing to say, and the old name is understood', () => {
    const after = compile(
      'c2',
      { 'a.md': one('name: nine\nformerly: [eight]'), 'b.md': one('name: two\nunder: eight') },
      before.model,
    )
    expect(said(after)).toEqual([])
    expect(after.model.one(crew, 'two').value).toEqual({ under: 'nine' })
  })

  test('cannot claim a name that still stands', () => {
    const after = compile(
      'c2',
      { 'a.md': one('name: eight'), 'b.md': one('name: nine\nformerly: [eight]') },
      before.model,
    )
    expect(names(after)).toEqual(['eight'])
    expect(said(after)[0]).toContain('b.md:7:12  crew nine: "eight" is still defined')
  })
})

describe('compiling again', () => {
  test('a large handbook of which one page changed is ready in a fraction of a second', () => {
    const pages = Array.from({ length: 4_300 }, (_, at) =>
      pageOf(`p${at}.md`, at % 4 === 0 ? one(`name: c${at}\nsize: 4\nlead: ruth`) : '# Text\n'),
    )
    const input = { kinds, people, settings: { zone: 'UTC' } }
    const first = compileModel({ commit: 'c1', pages, ...input })
    const changed = pages.with(0, pageOf('p0.md', one('name: c0\nsize: 4')))
    const begun = performance.now()
    const second = compileModel({ commit: 'c2', pages: changed, parent: first.model, ...input })
    const took = performance.now() - begun
    expect(second.model.all(crew)).toHaveLength(1_075)
    expect(second.model.one(crew, 'c4').citation.commit).toBe('c2')
    expect(took).toBeLessThan(250)
  })
})
