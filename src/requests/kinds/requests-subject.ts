import { subject } from '#model'

/** What rules on requests may speak of; the fields of forms are facts too. */
export const requestsSubject = subject({
  name: 'requests',
  one: 'request',
  about: 'Requests of the types that pages define; each field of the form is a fact, by its id.',
  alsoFacts: 'form-field',
  effects: { puts: 'label', states: ['accepted', 'closed'] },
  facts: {
    type: { about: 'Its type.', type: 'name', refersTo: 'request', perable: true, says: 'of the type …' },
    project: {
      about: 'The project it is kept in.',
      type: 'name',
      refersTo: 'project',
      perable: true,
      says: 'in …',
    },
    region: {
      about: 'The region that it is for.',
      type: 'name',
      refersTo: 'region',
      perable: true,
      says: 'in …',
    },
    team: {
      about: 'The team of whoever asked.',
      type: 'name',
      refersTo: 'team',
      perable: true,
      says: 'of …',
    },
    labels: { about: 'The labels that it carries.', type: 'names', refersTo: 'label', says: 'labelled …' },
    'due-on': { about: 'The day by which it is due.', type: 'day', says: 'due …' },
    text: { about: 'What is written below the form.', type: 'name', says: 'that say …' },
  },
})
