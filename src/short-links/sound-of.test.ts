import { expect, test } from 'vitest'
import { soundOf } from './sound-of.ts'

test.each([
  ['remote', 'remotes'],
  ['all-remote', 'allremote'],
  ['plan-for-two', 'plan-4-2'],
  ['write', 'rite'],
  ['phones', 'fones'],
  ['knight', 'nite'],
  ['kwik', 'quik'],
  ['sell', 'cell'],
  ['why-we', 'y-we'],
  ['grey', 'gray'],
])('who hears %s may type %s', (one, other) => expect(soundOf(one)).toBe(soundOf(other)))

test.each([
  ['remote', 'remove'],
  ['plan', 'plant'],
  ['one', 'two'],
  ['event', 'vent'],
  ['paid', 'aid'],
])('%s and %s are told apart by ear', (one, other) => expect(soundOf(one)).not.toBe(soundOf(other)))
