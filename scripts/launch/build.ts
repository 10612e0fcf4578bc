// Builds the production server when the sources changed since the last build.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { childEnv } from '@/lib/env';

const SOURCES = [
  'app',
  'components',
  'lib',
  'instrumentation.ts',
  'proxy.ts',
  'next.config.js',
  'postcss.config.js',
  'tsconfig.json',
  'package-lock.json',
];
const MARKER = '.next/iliac-build';

export function isBuildFresh(): boolean {
  return (
    existsSync(MARKER) &&
    existsSync('.next/standalone/server.js') &&
    readFileSync(MARKER, 'utf8') === fingerprint()
  );
}

/** Resolves with whether it succeeded; the compiler's own words go to the terminal when it did not. */
export async function build(): Promise<boolean> {
  const made = fingerprint();
  const { code, output } = await runNextBuild();
  if (code !== 0) {
    process.stderr.write(output);
    return false;
  }
  // The standalone server looks for its static files beside itself.
  cpSync('.next/static', '.next/standalone/.next/static', { recursive: true });
  if (existsSync('public')) cpSync('public', '.next/standalone/public', { recursive: true });
  // Next puts a copy of these beside the server, which may not know what is in them.
  for (const file of ['.env', '.env.production'])
    rmSync(`.next/standalone/${file}`, { force: true });
  writeFileSync(MARKER, made);
  return true;
}

function runNextBuild(): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const next = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
      env: childEnv({ NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }),
    });
    // A build that outlives its starter holds Next's lock, and the next start could not build.
    const end = () => next.kill();
    process.once('exit', end);
    const chunks: Buffer[] = [];
    next.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    next.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    next.once('close', (code) => {
      process.off('exit', end);
      resolve({ code, output: Buffer.concat(chunks).toString('utf8') });
    });
  });
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap(filesBelow)) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

function filesBelow(path: string): string[] {
  if (!existsSync(path)) return [];
  if (path.includes('.')) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
