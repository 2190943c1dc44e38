import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assigned } from './assigned.ts'
import { contentOf } from './content.ts'
import { standingOf, type Case, type Vote } from './standing.ts'

const talk = { audience: 60, date: '2027-02-11', format: 'talk', help: 'slides' }
const named = ['audience', 'date', 'format']
const seen = contentOf(talk, 'round')

const own = (by: string) => ({ by, seat: by })
const yes = (by: string, more: Partial<Vote> = {}): Vote => ({
  ...{ by, verdict: 'yes', seat: by, groups: ['sofia’s'], content: seen },
  ...more,
})

const asked: Case = {
  inOrder: false,
  named,
  groups: [{ key: 'sofia’s', atLeast: 1, voices: [own('sofia')] }],
  own: new Set(['linh']),
  content: seen,
  votes: [],
  helps: [],
}
const state = (more: Partial<Case>) => standingOf({ ...asked, ...more }).state

describe('how an approval stands', () => {
  test('it waits for whoever decides, and is given by their yes', () => {
    expect(standingOf(asked)).toMatchObject({ state: 'waits', groups: [{ waitsFor: ['sofia'] }] })
    expect(state({ votes: [yes('sofia')] })).toBe('given')
  })

  test('one no refuses it, also beside as many yes as it needs', () => {
    const groups = [{ key: 'both', atLeast: 1, voices: [own('mei'), own('oskar')] }]
    expect(state({ groups, votes: [yes('mei'), yes('oskar', { verdict: 'no' })] })).toBe('refused')
  })

  test('[T60] one more yes than it needs is no less than enough', () => {
    const groups = [{ key: 'both', atLeast: 1, voices: [own('mei'), own('oskar')] }]
    expect(state({ groups, votes: [yes('mei', { groups: ['both'] }), yes('oskar')] })).toBe('given')
  })

  test('[T59] whoever asked counts in no group, nor does who stands in for them', () => {
    const groups = [{ key: 'g', atLeast: 1, voices: [own('linh'), { by: 'arjun', seat: 'linh' }] }]
    const votes = [yes('linh', { groups: ['g'] }), yes('arjun', { groups: ['g'], seat: 'linh' })]
    expect(standingOf({ ...asked, groups, votes })).toMatchObject({
      state: 'waits',
      groups: [{ waitsFor: [], agreed: [], short: true }],
    })
  })

  test('[T59] who holds two titles counts once', () => {
    const groups = [
      { key: 'a', atLeast: 1, voices: [own('noor'), own('mei')] },
      { key: 'b', atLeast: 1, voices: [own('noor')] },
    ]
    expect(state({ groups, votes: [yes('noor', { groups: [] })] })).toBe('waits')
    expect(state({ groups, votes: [yes('noor', { groups: [] }), yes('mei', { groups: [] })] })).toBe('given')
  })

  test('a seat counts once: its holder’s own word before that of who stands in', () => {
    const groups = [{ key: 'g', atLeast: 2, voices: [own('mei'), { by: 'noor', seat: 'mei' }] }]
    const both = [yes('noor', { seat: 'mei', groups: ['g'] }), yes('mei', { groups: ['g'] })]
    expect(standingOf({ ...asked, groups, votes: both }).groups[0]?.agreed).toEqual(['mei'])
    expect(
      state({
        groups: [{ key: 'g', atLeast: 1, voices: [] }],
        votes: [both[0] ?? yes('noor'), yes('mei', { verdict: 'no', groups: ['g'] })],
      }),
    ).toBe('refused')
  })

  test('[T61] a change of a named fact drops the words that were given before, of another fact none', () => {
    const moved = contentOf({ ...talk, date: '2027-03-11' }, 'round')
    const helped = contentOf({ ...talk, help: 'nothing' }, 'round')
    expect(standingOf({ ...asked, votes: [yes('sofia')], content: moved })).toMatchObject({
      state: 'waits',
      changed: ['date'],
    })
    expect(state({ votes: [yes('sofia')], content: helped })).toBe('given')
    const decided = { outcome: 'given', content: seen } as const
    expect(standingOf({ ...asked, decided, content: moved })).toMatchObject({
      state: 'stale',
      changed: ['date'],
    })
    expect(state({ decided, content: helped })).toBe('given')
  })

  test('[T62] who left after they agreed still counts; who left before does not, and it is short', () => {
    const gone = [{ key: 'sofia’s', atLeast: 1, voices: [] }]
    expect(state({ groups: gone, votes: [yes('sofia')] })).toBe('given')
    expect(standingOf({ ...asked, groups: gone }).groups[0]?.short).toBe(true)
  })

  test('[T63] where more must agree now, an open one waits for them and a closed one stays closed', () => {
    const groups = [{ key: 'sofia’s', atLeast: 2, voices: [own('sofia'), own('henrik')] }]
    expect(standingOf({ ...asked, groups, votes: [yes('sofia')] })).toMatchObject({
      state: 'waits',
      groups: [{ waitsFor: ['henrik'] }],
    })
    expect(state({ groups, votes: [yes('sofia')], decided: { outcome: 'given', content: seen } })).toBe(
      'given',
    )
  })

  test('in order, a group is asked when those before it have agreed', () => {
    const groups = [
      { key: 'a', atLeast: 1, voices: [own('mei')] },
      { key: 'b', atLeast: 1, voices: [own('cora')] },
    ]
    const waits = (votes: readonly Vote[], inOrder: boolean) =>
      standingOf({ ...asked, groups, votes, inOrder }).groups.map(({ waitsFor }) => waitsFor)
    expect(waits([], false)).toEqual([['mei'], ['cora']])
    expect(waits([], true)).toEqual([['mei'], []])
    expect(waits([yes('mei', { groups: ['a'] })], true)).toEqual([[], ['cora']])
  })

  test('an expert who is asked for has to answer; where nobody can come along it goes on without', () => {
    const help = (accepted: boolean, open: readonly string[]) =>
      state({ votes: [yes('sofia')], helps: [{ topic: 'finance', accepted, open }] })
    expect([help(false, ['ines']), help(true, ['ines']), help(false, [])]).toEqual([
      'waits',
      'given',
      'given',
    ])
  })
})

const people = ['a', 'b', 'c', 'd', 'e'] as const
const someone = fc.constantFrom(...people)
const some = fc.uniqueArray(someone, { maxLength: 4 })
const cases: fc.Arbitrary<Case> = fc.record({
  inOrder: fc.boolean(),
  named: fc.constant(named),
  groups: fc
    .array(fc.record({ atLeast: fc.integer({ min: 1, max: 2 }), in: some }), { minLength: 1, maxLength: 3 })
    .map((all) =>
      all.map(({ atLeast, in: voices }, at) => ({ key: `g${at}`, atLeast, voices: voices.map(own) })),
    ),
  own: fc.uniqueArray(someone, { maxLength: 2 }).map((all) => new Set<string>(all)),
  content: fc.constant(seen),
  votes: fc.uniqueArray(
    fc
      .record({ by: someone, no: fc.boolean() })
      .map(({ by, no }): Vote => yes(by, { groups: [], verdict: no ? 'no' : 'yes' })),
    { selector: ({ by }) => by, maxLength: 5 },
  ),
  helps: fc.constant([]),
})

/** Whether every place can be given to somebody else, by trying all ways. */
function canFill(places: readonly (readonly string[])[], used: readonly string[] = []): boolean {
  const [first, ...rest] = places
  if (!first) return true
  return first.some((one) => !used.includes(one) && canFill(rest, [...used, one]))
}

const placesOf = ({ groups, own: mine, votes }: Case, speaks: Vote['verdict']): readonly string[][] =>
  groups.flatMap(({ atLeast, voices }) => {
    const who = voices
      .map(({ by }) => by)
      .filter((by) => !mine.has(by) && votes.some((vote) => vote.by === by && vote.verdict === speaks))
    return Array.from({ length: atLeast }, () => who)
  })

describe('whatever the rule and whoever speaks', () => {
  test('it is given exactly where each place has somebody of its own who said yes and nobody said no', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const refused = placesOf(one, 'no').some((who) => who.length > 0)
        const expected = refused ? 'refused' : canFill(placesOf(one, 'yes')) ? 'given' : 'waits'
        expect(standingOf(one).state).toBe(expected)
      }),
      { numRuns: 500 },
    )
  })

  test('words of those whose own it is change nothing, nor does the order in which words come', () => {
    fc.assert(
      fc.property(cases, fc.boolean(), (one, no) => {
        const mine = [...one.own].map((by) => yes(by, { verdict: no ? 'no' : 'yes', groups: ['g0', 'g1'] }))
        const others = one.votes.filter(({ by }) => !one.own.has(by))
        const { state: plain } = standingOf({ ...one, votes: others })
        expect(standingOf({ ...one, votes: [...mine, ...others] }).state).toBe(plain)
        expect(standingOf({ ...one, votes: others.toReversed() }).state).toBe(plain)
      }),
    )
  })

  test('it goes stale by named facts and by them alone', () => {
    const facts = fc.record({
      audience: fc.integer({ min: 1, max: 3 }),
      date: fc.constantFrom('2027-02-11', '2027-02-12'),
      format: fc.constantFrom('talk', 'panel'),
      help: fc.constantFrom('slides', 'nothing'),
    })
    fc.assert(
      fc.property(facts, facts, cases, (before, after, one) => {
        const decided = { outcome: 'given', content: contentOf(before, 'round') } as const
        const same = named.every((fact) => Object(before)[fact] === Object(after)[fact])
        const { state: now } = standingOf({ ...one, decided, content: contentOf(after, 'round') })
        expect(now).toBe(same ? 'given' : 'stale')
      }),
    )
  })

  test('what is waited for would do: if all of them agreed, and the next, it would be given unless it is short', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const votes = one.votes.filter(({ verdict }) => verdict === 'yes')
        for (let round = 0; round < 4; round++) {
          const waits = standingOf({ ...one, votes }).groups.flatMap(({ waitsFor }) => waitsFor)
          votes.push(...[...new Set(waits)].map((by) => yes(by, { groups: [] })))
        }
        const { state: then, groups } = standingOf({ ...one, votes })
        expect(then === 'given').toBe(!groups.some(({ short }) => short))
      }),
    )
  })

  test('nobody has two places, and no place is left empty that somebody could take', () => {
    const groups = fc.array(fc.integer({ min: 1, max: 2 }), { minLength: 1, maxLength: 3 })
    const counts = fc.uniqueArray(
      fc.record({ by: someone, groups: fc.uniqueArray(fc.constantFrom('0', '1', '2'), { maxLength: 3 }) }),
      { selector: ({ by }) => by },
    )
    fc.assert(
      fc.property(groups, counts, (sizes, all) => {
        const places = sizes.map((atLeast, at) => ({ key: String(at), atLeast }))
        const found = [...assigned(places, all).values()].flat()
        expect(new Set(found).size).toBe(found.length)
        const most = (left: readonly string[], used: readonly string[]): number => {
          const [first, ...rest] = left
          if (first === undefined) return used.length
          const takers = all.filter(
            ({ by, groups: theirs }) => theirs.some((key) => key === first) && !used.includes(by),
          )
          return Math.max(most(rest, used), ...takers.map(({ by }) => most(rest, [...used, by])))
        }
        expect(found.length).toBe(
          most(
            places.flatMap(({ key, atLeast }) => Array.from({ length: atLeast }, () => key)),
            [],
          ),
        )
      }),
    )
  })
})
