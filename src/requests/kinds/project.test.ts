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
