export interface DeviceName {
  readonly browser: string;
  readonly system: string;
}

/** The first that fits wins: the later ones stand in the earlier ones' headers too. */
const browsers = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bYaBrowser\//, 'Yandex Browser'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/(Chrome|Chromium|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
] as const;

const systems = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
] as const;

/** What people call a browser that says of itself `device` (its User-Agent header); undefined when it is none we know. */
export function deviceName(device: string): DeviceName | undefined {
  const browser = browsers.find(([sign]) => sign.test(device))?.[1];
  const system = systems.find(([sign]) => sign.test(device))?.[1];
  return browser && system ? { browser, system } : undefined;
}
