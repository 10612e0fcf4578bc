// Playwright's global setup: one application for all tests; each test makes its own clinic in it.
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApplication } from './application';

export const APPLICATION_FILE = '.artifacts/e2e-application.json';

export default async function startShared(): Promise<() => Promise<void>> {
  const directory = mkdtempSync(join(tmpdir(), 'iliac-e2e-'));
  // The database runs under another account when this runs as root.
  chmodSync(directory, 0o711);
  const application = await startApplication(join(directory, 'data'));
  mkdirSync('.artifacts', { recursive: true });
  const { origin, ownerUrl, sessionSecret } = application;
  writeFileSync(APPLICATION_FILE, JSON.stringify({ origin, ownerUrl, sessionSecret }), {
    mode: 0o600,
  });
  return async () => {
    await application.stop();
    rmSync(directory, { recursive: true, force: true });
  };
}
