import { binding, everybody, whyAmong } from '#people'
import { request } from './kinds/request.ts'

/** A type of request binds those who may send it. */
export const boundByRequest = binding(request, ({ value }, whom) =>
  value.askedBy.length === 0 ? everybody : whyAmong(whom, value.askedBy),
)
