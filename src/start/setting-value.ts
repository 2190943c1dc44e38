import { z } from 'zod'
import { aboutSetting, settingsSchema, type SettingName } from './settings.ts'

type Form = z.core.JSONSchema.BaseSchema

/** What stands for the value of a setting: its closed list, `allow|refuse`, or a word for what it takes. */
export function settingValue(name: SettingName): string {
  const schema = z.toJSONSchema(settingsSchema.shape[name], { io: 'output', unrepresentable: 'any' })
  const forms: readonly Form[] = (schema.anyOf ?? [schema]).filter((form) => typeof form === 'object')
  const closed = forms.flatMap((form) => form.enum ?? ('const' in form ? [form.const] : [])).map(String)
  const isNumber = forms.some(({ type }) => type === 'number' || type === 'integer')
  const words = [...(isNumber ? ['number'] : []), ...closed]
  if (words.length > 0) return words.join('|')
  const { path, form } = aboutSetting(name)
  return path === true ? 'folder' : (form ?? 'address')
}
