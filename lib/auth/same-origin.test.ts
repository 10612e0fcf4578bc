import { expect, test } from 'vitest';
import { isSameOrigin } from './same-origin';

const OURS = 'http://localhost:3000';

function ask(method: string, headers: Record<string, string>): boolean {
  return isSameOrigin(method, new Headers({ host: 'localhost:3000', ...headers }), OURS);
}

test('reading is allowed from anywhere', () => {
  expect(ask('GET', { 'sec-fetch-site': 'cross-site' })).toBe(true);
});

test('our own page may write', () => {
  expect(ask('POST', { 'sec-fetch-site': 'same-origin', origin: OURS })).toBe(true);
});

test('our own page under the other name of this machine may write', () => {
  const headers = { host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3000' };

  expect(ask('POST', { ...headers, 'sec-fetch-site': 'same-origin' })).toBe(true);
});

test.each([
  ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
  ['a sibling site', { 'sec-fetch-site': 'same-site', origin: 'https://b.example' }],
  ['no origin at all', {}],
  ['a null origin', { origin: 'null' }],
  ['a malformed origin', { 'sec-fetch-site': 'same-origin', origin: 'http://[' }],
  [
    'a foreign origin behind a forged host',
    { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
  ],
])('a write from %s is refused', (_, headers) => {
  expect(ask('POST', headers)).toBe(false);
});
