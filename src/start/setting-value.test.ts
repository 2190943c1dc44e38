import { expect, test } from 'vitest'
import { settingValue } from './setting-value.ts'

test('a setting with a closed list names its values; others say what they take', () => {
  expect(settingValue('private-webhooks')).toBe('allow|refuse')
  expect(settingValue('mode')).toBe('demo|live')
  expect(settingValue('log')).toBe('fatal|error|warn|info|debug|trace|silent')
  expect(settingValue('rate-limit')).toBe('number|off')
  expect(settingValue('port')).toBe('number')
  expect(settingValue('data')).toBe('folder')
  expect(settingValue('url')).toBe('address')
})
