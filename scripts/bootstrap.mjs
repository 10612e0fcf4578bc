// Runs before `npm start`, `npm run dev` and `npm test`, with nothing but Node: installs what is
// missing or out of date and generates the database client.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const MINIMUM_NODE = [20, 19];

function say(line) {
  // Not stdout: `npm run -s assess` prints one JSON object there.
  process.stderr.write(`${line}\n`);
}

function stop(line) {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}

function fingerprint(...files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/** Runs `work` unless its product exists and was made for this fingerprint. */
function once(marker, value, work, product = root) {
  const path = join(root, 'node_modules', marker);
  if (existsSync(product) && existsSync(path) && readFileSync(path, 'utf8') === value) return;
  work();
  writeFileSync(path, value);
}

function run(command, args, env = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) {
    stop(`${[command, ...args].join(' ')} failed:\n${result.stdout ?? ''}${result.stderr ?? ''}`);
  }
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < MINIMUM_NODE[0] || (major === MINIMUM_NODE[0] && minor < MINIMUM_NODE[1])) {
  stop(`Iliac needs Node ${MINIMUM_NODE.join('.')} or newer; this is ${process.versions.node}.`);
}

once('.iliac-installed', fingerprint('package.json', 'package-lock.json'), () => {
  say('Installing packages (the first time takes a minute) ...');
  // No install script is needed: every native part ships inside its package.
  run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--include=dev']);
});

const client = join(root, 'lib', 'db', 'generated', 'client.ts');
const schema = fingerprint('prisma/schema.prisma', 'package-lock.json');
const generate = [join(root, 'node_modules/prisma/build/index.js'), 'generate'];
once(
  '.iliac-client',
  schema,
  () => {
    say('Generating the database client ...');
    // Generating needs no engine; naming one that exists keeps Prisma from downloading its own.
    run(process.execPath, generate, { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath });
  },
  client,
);
