import { z } from 'zod'
import { get, question, yes } from '#kernel'
import { peopleVisibleTo } from './store.ts'

export const listPeople = question({
  name: 'people.list',
  at: get('/people'),
  summary: 'Lists everybody who works here, as a public team page would.',
  input: z.object({}),
  may: () => yes,
  answer: (look) => peopleVisibleTo(look.db, look.by),
  example: {},
})
