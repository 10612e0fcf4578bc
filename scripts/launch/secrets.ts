// Secrets of an installation without a configured database: made once, kept beside the data, readable by the owner only.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const secretsSchema = z.strictObject({
  nextAuthSecret: z.string().min(32),
  superuserPassword: z.string().min(15),
  ownerPassword: z.string().min(15),
  appPassword: z.string().min(15),
  backupPassword: z.string().min(15),
});
export type Secrets = z.output<typeof secretsSchema>;

export function readOrCreateSecrets(directory: string): Secrets {
  const path = join(directory, 'secrets.json');
  if (!existsSync(path)) {
    mkdirSync(directory, { recursive: true, mode: 0o711 });
    // Written aside and renamed: a start cut off here never leaves half a file that stops all later ones.
    const unfinished = `${path}.${process.pid}`;
    writeFileSync(unfinished, `${JSON.stringify(newSecrets(), null, 2)}\n`, { mode: 0o600 });
    renameSync(unfinished, path);
  }
  return secretsSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
}

function newSecrets(): Secrets {
  return {
    nextAuthSecret: random(),
    superuserPassword: random(),
    ownerPassword: random(),
    appPassword: random(),
    backupPassword: random(),
  };
}

/** 256 bits, safe in a connection string. */
function random(): string {
  return randomBytes(32).toString('base64url');
}
