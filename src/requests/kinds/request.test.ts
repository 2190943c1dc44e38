import { describe, expect, test } from 'vitest'
import { labels } from '#labels'
import { tryBlock } from '#model'
import { peopleKinds } from '#people'
import { project } from './project.ts'
import { request } from './request.ts'

const kinds = [...peopleKinds, ...labels.kinds, project, request]
const attempt = (block: string, paragraph = 'Send an idea.') => tryBlock(kinds, request, { block, paragraph })

const head = 'name: idea\nsubject: "Proposal: {idea}"\nproject: corporate-marketing\n'
const form = 'form:\n  - type: input\n    id: idea\n    label: Your idea\n'

test('a request is said back with where it goes, what it carries and when it is due', () => {
  expect(tryBlock(kinds, request, {}).definition).toMatchObject({
    said: 'Anybody may send “Idea” to Corporate Marketing, titled “Proposal: {idea}”. It carries “All-Remote Team”, goes to the All-Remote Campaign Manager and needs a due date. Similar requests and pages are shown before it is sent.',
    value: {
      slots: ['idea'],
      due: 'required',
      project: 'corporate-marketing',
      confidential: false,
      askedBy: [],
    },
  })
})

test.each(request.refused)('refused at $at: $says', ({ block, at, says }) => {
  const [fault] = attempt(block).faults
  expect(fault).toContain(`${at} `)
  expect(fault).toContain(says)
})

test('who may ask and whose it becomes may depend on the region', () => {
  const { definition } = attempt(
    `${head}asked-by: sales lead of region\nassign: [ines, All-Remote Campaign Manager]\n${form}`,
  )
  expect(definition?.value).toMatchObject({
    askedBy: [{ by: 'region', area: 'sales' }],
    assign: [
      { by: 'handle', handle: 'ines' },
      { by: 'role', title: 'All-Remote Campaign Manager' },
    ],
  })
})

test('a due rule is “required” or a span', () => {
  expect(attempt(`${head}due: 3 business days\n${form}`).definition?.value.due).toEqual({
    count: 3,
    unit: 'business day',
  })
  expect(attempt(`${head}due: three business days\n${form}`).faults).toEqual([
    '4:6 "three business days" is not a length of time. Write 3 business days.',
  ])
  expect(attempt(`${head}due: soon\n${form}`).faults).toEqual([
    '4:6 "due" cannot be "soon". Write required, or a span like 3 business days.',
  ])
})

test('two labels of one group cannot be carried at once', () => {
  expect(attempt(`${head}labels: [mktg-status::triage, mktg-status::wip]\n${form}`).faults).toEqual([
    '4:31 "mktg-status::wip" and "mktg-status::triage" are of one group. A request carries one of them at a time.',
  ])
})

describe('a form', () => {
  const field = (lines: string) => attempt(`${head}${form}  - ${lines.replaceAll('\n', '\n    ')}\n`)

  test('has options of text, also where they look like something else', () => {
    const { definition } = field('type: dropdown\nid: kind\nlabel: Kind?\noptions: [yes, no, 2026]')
    expect(definition?.value.form[1]).toEqual({
      type: 'dropdown',
      id: 'kind',
      label: 'Kind?',
      options: ['yes', 'no', '2026'],
      required: false,
      multiple: false,
    })
  })

  test.each([
    [
      'type: dropdown\nid: kind\nlabel: Kind?',
      '8:5 the field "kind" has nothing to choose from. Add a line options: […].',
    ],
    [
      'type: input\nid: idea\nlabel: Again',
      '9:9 two fields have the id "idea". Give each field an id of its own.',
    ],
    [
      'type: input\nid: kind\nlabel: Kind?\noptions: [a]',
      '11:14 a field of type input has no options. Write type: dropdown.',
    ],
    ['type: dropdwn\nid: kind\nlabel: Kind?', '8:11 "type" cannot be "dropdwn". Did you mean "dropdown"?'],
    [
      'type: input\nid: kind\nlabel: Kind?\nrequired: yes',
      '11:15 "required" is true or false, not yes. Write true.',
    ],
    [
      'type: dropdown\nid: kind\nlabel: Kind?\noptions: [a, a]',
      '11:18 "a" stands here twice. Keep one of them.',
    ],
    [
      'type: input\nid: kind\nlabel: Kind?\nwhere: {ide: x}',
      '11:18 fields before it have no fact "ide". Did you mean "idea"?',
    ],
  ])('%s', (lines, fault) => {
    expect(field(lines).faults).toEqual([fault])
  })
})

describe('what the paragraph must agree with', () => {
  const block = `${head}labels: [All-Remote Team]\nassign: All-Remote Campaign Manager\ndue: 3 business days\n${form}`
  test.each([
    'It carries the label All-Remote Team and is assigned to the All-Remote Campaign Manager.',
    'Send an idea in the project Corporate Marketing. You hear from us within three business days.',
    'Send an idea. The Head of Remote reads it too, in two weeks.',
  ])('agrees: %s', (paragraph) => {
    expect(attempt(block, paragraph).faults).toEqual([])
  })
  test.each([
    [
      'It carries the label mktg-status::triage.',
      '4:9 "labels" is All-Remote Team, but the paragraph says “mktg-status::triage”.',
    ],
    [
      'It carries the labels mktg-status::triage and All-Remote Team.',
      '4:9 the paragraph names “mktg-status::triage”, which "labels" does not.',
    ],
    [
      'It is assigned to the Head of Remote.',
      '5:9 "assign" is All-Remote Campaign Manager, but the paragraph says “Head of Remote”.',
    ],
    [
      'You hear from us within five business days.',
      '6:6 "due" is 3 business days, but the paragraph says “five business days”.',
    ],
  ])('disagrees: %s', (paragraph, fault) => {
    expect(attempt(block, paragraph).faults[0]).toContain(fault)
    expect(attempt(block, paragraph).faults).toHaveLength(1)
  })
})
