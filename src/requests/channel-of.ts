import type { Facts } from '#kernel'
import type { RequestType } from './kinds/request-value.ts'

/** The chat channel in which one with these answers is told, without `#`. */
export function channelOf({ channel, channels }: RequestType, fields: Facts): string | undefined {
  return channels ? channels.of[String(fields[channels.field])] : channel
}
