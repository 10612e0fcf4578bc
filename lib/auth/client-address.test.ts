import { expect, test } from 'vitest';
import { clientAddress } from './client-address';

test.each([
  ['one entry, as our proxy set it', '203.0.113.7', '203.0.113.7'],
  ['what a client made up, before what our proxy added', '10.9.8.7, 203.0.113.7', '203.0.113.7'],
  ['an address of version 6', '2001:db8::1', '2001:db8::1'],
])('%s', (_, header, address) => {
  expect(clientAddress({ 'x-forwarded-for': header })).toBe(address);
});

test('no header, or something else than one text, is no address', () => {
  expect(clientAddress({})).toBe('');
  expect(clientAddress(undefined)).toBe('');
  expect(clientAddress({ 'x-forwarded-for': ['203.0.113.7'] })).toBe('');
});

test('nothing longer than an address is kept', () => {
  expect(clientAddress({ 'x-forwarded-for': '1'.repeat(500) })).toHaveLength(45);
});
