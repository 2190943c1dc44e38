/** The life of the process around a house: settings, port, database, signals, and the end. */
export { checkDatabase } from './check-database.ts'
export { loadSettings } from './load-settings.ts'
export { run } from './run.ts'
export { serve } from './serve.ts'
export { aboutSetting, settingNames, type Settings } from './settings.ts'
export { settingsShown } from './settings-shown.ts'
export type { OpenHouse, Surroundings } from './surroundings.ts'
