import { nearestName } from '#kernel'
import { z } from 'zod'
import type { Context } from '../known.ts'
import type { KeyPath } from '../written.ts'
import { isPlaceCode, placeByName, placeName, placeOf, plainName, type Place } from './place-names.ts'

/** An ISO code or an English name. */
export const placeWord = z.string().trim().min(1)

/** The code of what was written; tells of a place that is none. */
export function place(context: Context, path: KeyPath, written: string): Place {
  const upper = written.toUpperCase()
  const found = placeOf(written)
  if (found !== undefined) return found
  if (isPlaceCode(upper)) context.fault(path, `codes of places are written in capitals.`, `Write ${upper}.`)
  else context.unknown(path, 'place', written, near(written))
  return written
}

const near = (written: string): readonly string[] => {
  const name = nearestName(plainName(written), placeByName.keys())
  const code = name === undefined ? undefined : placeByName.get(name)
  return code === undefined ? [] : [placeName(code)]
}

/** Whether `inner` is `outer` or a part of it: `US-CA` lies in `US`. */
export const liesIn = (inner: Place, outer: Place): boolean =>
  inner === outer || inner.startsWith(`${outer}-`)
