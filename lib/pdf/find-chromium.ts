import 'server-only';
import { existsSync } from 'node:fs';
import { pdfEnv } from '@/lib/env';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The Chromium of this machine, named or in a usual place; null where there is none. */
export function findChromium(): string | null {
  const named = pdfEnv().chromiumPath;
  const places = named === null ? USUAL_PLACES : [named];
  return places.find((path) => existsSync(path)) ?? null;
}
