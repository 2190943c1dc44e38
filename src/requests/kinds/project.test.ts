import { tryBlock } from '#model'
import { expect, test } from 'vitest'
import { project } from './project.ts'

const kinds = [project]

test('a project is said back with who may read it', () => {
  expect(tryBlock(kinds, project, {}).definition).toMatchObject({
    said: 'Corporate Marketing is a project that anybody in the world may read. Ideas and guides.',
    value: { public: true, means: 'Ideas and guides.' },
  })
})

test('a project is for members unless it says otherwise', () => {
  expect(tryBlock(kinds, project, { block: 'name: field\n', paragraph: 'Field.' }).definition).toMatchObject({
    said: 'Field is a project that every member may read.',
    value: { public: false },
  })
})

test.each(project.refused)('refused at $at: $says', ({ block, at, says }) => {
  const [fault] = tryBlock(kinds, project, { block }).faults
  expect(fault).toContain(`${at} `)
  expect(fault).toContain(says)
})

test('who takes turns is said back with the day of the first one, and must stand in the paragraph', () => {
  const block = 'name: field\non-duty: [mei, noor]\neach: week\nsince: 2027-01-04\n'
  const paragraph = 'Mei Lim and Noor Haddad are on duty in the project Field in turn, a week each.'
  const tried = (said: string) => tryBlock(kinds, project, { block, paragraph: said })
  expect(tried(paragraph).definition?.said).toBe(
    'Field is a project that every member may read. In turn these read what is new, a week each from 4 January 2027: Mei Lim and Noor Haddad.',
  )
  expect(tried(paragraph.replace('Mei Lim', 'Tomas Lindqvist')).faults[0]).toContain('"on-duty"')
})

test.each([
  ['name: field\neach: week\n', 'nobody takes any'],
  ['name: field\non-duty: mei\nsince: soon\n', '"soon" is not a day'],
])('a rota that says too little is refused: %s', (block, says) => {
  expect(tryBlock(kinds, project, { block }).faults.join('\n')).toContain(says)
})
