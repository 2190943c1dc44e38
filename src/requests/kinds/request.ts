import { kind } from '#model'
import { factOfField } from './form.ts'
import { compileRequest } from './compile-request.ts'
import { claimsOf, sayRequest } from './request-sentence.ts'
import { requestSchema } from './request-schema.ts'
import { requestsSubject } from './requests-subject.ts'

export const request = kind({
  kind: 'request',
  about: 'Names a type of request: its form, where it goes, who gets it and by when.',
  name: 'name',
  decides: true,
  schema: requestSchema,
  subjects: [requestsSubject],
  alsoNames: ({ name, form = [] }) =>
    form.map((field) => ({
      kind: 'form-field',
      name: field.id,
      fact: factOfField(field),
      only: { fact: 'type', value: name },
    })),
  compile: compileRequest,
  say: sayRequest,
  claims: (value, known, title) => [
    ...claimsOf(value, known, title),
    ...(value.needed ? [{ says: 'strength' as const, key: ['otherwise'], otherwise: value.otherwise }] : []),
  ],
  example: {
    paragraph:
      'Send an idea in the project Corporate Marketing. It carries the label “All-Remote Team” and is assigned to the All-Remote Campaign Manager.',
    block:
      'name: idea\nsubject: "Proposal: {idea}"\nproject: corporate-marketing\nlabels: [All-Remote Team]\nassign: All-Remote Campaign Manager\ndue: required\nlook-for-similar: [requests, pages]\nform:\n  - type: input\n    id: idea\n    label: Your idea in a few words\n    required: true\n',
  },
  refused: [
    {
      block:
        'name: idea\nsubject: Proposal: {idea}\nproject: corporate-marketing\nform:\n  - {type: input, id: idea, label: Idea}\n',
      at: '2:10',
      says: 'Put it in quotes: subject: "Proposal: {idea}".',
    },
    {
      block:
        'name: idea\nsubject: Idea\nproject: corporate-marketing\nafter: idae\nform:\n  - {type: input, id: idea, label: Idea}\n',
      at: '4:8',
      says: 'no request "idae"',
    },
    {
      block:
        'name: idea\nsubject: "Proposal: {ida}"\nproject: corporate-marketing\nform:\n  - {type: input, id: idea, label: Idea}\n',
      at: '2:10',
      says: 'Did you mean "idea"?',
    },
    {
      block:
        'name: idea\nsubject: Idea\nproject: corporate-marketing\nform:\n  - {type: input, id: idea, label: Idea, requird: true}\n',
      at: '5:42',
      says: 'no key "requird". Did you mean "required"?',
    },
  ],
})
