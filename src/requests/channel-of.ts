import type { RequestType } from './kinds/request-value.ts'
import { answerSaid, type Fields } from './rules/answer.ts'

/** The chat channel in which one with these answers is told, without `#`. */
export function channelOf({ channel, channels }: RequestType, fields: Fields): string | undefined {
  return channels ? channels.of[answerSaid(fields[channels.field])] : channel
}
