import { expect, test } from 'vitest';
import { deviceKey } from './device-key';

const PERSON = { personId: 'p1', clinicId: 'c1' };
const DEVICE = '0b6f3c0e-7f9d-4a56-9e8a-111111111111';
const SECRET = 'a-secret-of-the-server-0123456789';

test('the same person on the same device gets the same key of 256 bits', () => {
  const key = deviceKey(PERSON, DEVICE, SECRET);

  expect(deviceKey(PERSON, DEVICE, SECRET)).toBe(key);
  expect(Buffer.from(key, 'base64')).toHaveLength(32);
});

test.each([
  ['another person', { ...PERSON, personId: 'p2' }, DEVICE, SECRET],
  ['another clinic', { ...PERSON, clinicId: 'c2' }, DEVICE, SECRET],
  ['another device', PERSON, '0b6f3c0e-7f9d-4a56-9e8a-222222222222', SECRET],
  ['another server', PERSON, DEVICE, 'another-secret-of-a-server-012345'],
] as const)('%s gets another key', (_who, person, device, secret) => {
  expect(deviceKey(person, device, secret)).not.toBe(deviceKey(PERSON, DEVICE, SECRET));
});
