/** What a `User-Agent` says of the browser and of what it runs on, first match first: those that pretend to be another come before it. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\b(?:OPR|Opera)\//, 'Opera'],
  [/\bVivaldi\//, 'Vivaldi'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS|Chromium|HeadlessChrome)\//, 'Chrome'],
  [/\bVersion\/.*Safari\//, 'Safari'],
]
const machines: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, 'an iPhone'],
  [/\biPad\b/, 'an iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bMac OS X\b|\bMacintosh\b/, 'a Mac'],
  [/\bLinux\b/, 'Linux'],
]

const longest = 400

/** A browser in a few plain words, “Firefox on a Mac”; nothing of what it sent is kept but these words. */
export function deviceOf(agent: string | undefined): string {
  const said = (agent ?? '').slice(0, longest)
  const browser = browsers.find(([form]) => form.test(said))?.[1] ?? 'A browser'
  const machine = machines.find(([form]) => form.test(said))?.[1]
  return machine === undefined ? browser : `${browser} on ${machine}`
}
