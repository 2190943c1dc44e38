import { aboutSetting, settingNames, settingValue } from '#start'
import type { SaidFlag } from './common-flags.ts'

/** Every setting of a server as a flag. */
export const settingFlags: readonly SaidFlag[] = settingNames.map((name) => {
  const { env, about } = aboutSetting(name)
  return { name, value: true, placeholder: settingValue(name), env, about }
})
