import { afterAll, beforeAll, expect, test } from 'vitest'
import { openRepository, type Repository } from '../git/repository.ts'
import { sightOf, strangers } from '../readers/readers.ts'
import { makeRepository, type TestRepository } from '../testing/make-repository.ts'
import type { Handbook } from './handbook.ts'
import { matchesPath } from './matches-path.ts'
import { openHandbook } from './open-handbook.ts'

let made: TestRepository
let repository: Repository
let handbook: Handbook

beforeAll(async () => {
  made = await makeRepository({
    files: {
      'firsthand.yml': 'title: Meridian\nreaders:\n  /: public\n',
      '_index.md': '---\ncascade:\n  owner: noor\n  toc_hide: true\n---\n',
      'events/_index.md': '---\ncascade:\n  owner: ada\n---\n',
      'events/booths.md': '---\ntoc_hide: false\naliases: [/booths]\nlinkTitle: Booths\n---\n# All booths',
      'events/talks/one.md': 'Text',
      'own.md': '---\nowner: li\n---\n',
      'soon/_index.md': '---\ncascade: { draft: true }\n---\n',
      'soon/plan.md': '# Plan',
      'soon/out.md': '---\ndraft: false\n---\n# Out',
      'plans/_index.md':
        '---\ncascade:\n  - owner: li\n    _target: { path: "/plans/{spring,Autumn}/**" }\n  - draft: true\n    target: { path: /plans/*/secret* }\n  - toc_hide: true\n    _target: { kind: page }\n  - draft: true\n    _target: { environment: staging }\n  - owner: ada\n---\n',
      'plans/spring/_index.md': '# Spring',
      'plans/spring/booths/one.md': '# One',
      'plans/summer/secret-fair.md': '# Secret',
      'plans/summer/deep/secret.md': '# Deep',
      'plans/autumn/talks.md': '# Talks',
    },
  })
  repository = openRepository(made.gitDir)
  handbook = await openHandbook(repository, made.commits[0] ?? '')
})
afterAll(async () => {
  repository.close()
  await made.remove()
})

test('what a section says for all below it holds there, the nearest before the others, the page before all', () => {
  const said = (url: string) => [handbook.find(url)?.owner, handbook.find(url)?.hidden]
  expect(said('/')).toEqual(['noor', true])
  expect(said('/events/')).toEqual(['ada', true])
  expect(said('/events/talks/one/')).toEqual(['ada', true])
  expect(said('/events/booths/')).toEqual(['ada', undefined])
  expect(said('/own/')).toEqual(['li', true])
})

test('where a section says for which pages below it speaks, it holds for those and no others', () => {
  const said = (url: string) => {
    const page = handbook.find(url)
    return [page?.owner, page?.hidden, page?.draft]
  }
  expect(said('/plans/')).toEqual(['ada', true, undefined])
  expect(said('/plans/spring/')).toEqual(['li', true, undefined])
  expect(said('/plans/spring/booths/one/')).toEqual(['li', true, undefined])
  expect(said('/plans/autumn/talks/')).toEqual(['li', true, undefined])
  expect(said('/plans/summer/secret-fair/')).toEqual(['ada', true, true])
  expect(said('/plans/summer/deep/secret/')).toEqual(['ada', true, undefined])
})

test.each([
  ['/a/b', '/a/**', true],
  ['/a', '/a/**', true],
  ['/ab', '/a/**', false],
  ['/a/b/c', '/a/*', false],
  ['/a/b/c.md', '/**/c.*', true],
  ['/Plan/B', '/plan/?', true],
  ['/a/c', '/a/{b,c}', true],
  ['/a/d', '/a/{b,c}', false],
  ['/a(b', '/a(b', true],
])('%s is named by %s: %s', (path, pattern, named) => {
  expect(matchesPath(path, pattern)).toBe(named)
})

test('a pattern made to take for ever is answered at once', () => {
  const began = performance.now()
  matchesPath('/a'.repeat(100), '{a,b}'.repeat(100))
  matchesPath('a'.repeat(1000), `${'*a'.repeat(200)}b`)
  expect(performance.now() - began).toBeLessThan(2000)
})

test('a page knows its shorter title and its former addresses', () => {
  expect(handbook.find('/events/booths/')).toMatchObject({ linkTitle: 'Booths', aliases: ['/booths'] })
})

test('a draft is there for who works here and for no stranger, its file neither', () => {
  const outside = handbook.seenBy(strangers)
  expect(outside.pages.map(({ path }) => path)).not.toContain('soon/plan.md')
  expect(outside.file('soon/plan.md')).toBeUndefined()
  expect(outside.find('/soon/')).toBeUndefined()
  expect(outside.find('/soon/out/')?.title).toBe('Out')
  expect(handbook.seenBy(sightOf(['noor'])).find('/soon/plan/')).toMatchObject({ draft: true })
})
