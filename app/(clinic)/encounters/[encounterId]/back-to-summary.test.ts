import { expect, test } from 'vitest';
import { wayBack } from './back-to-summary';

test('the way back leads to the part of the summary that was left', () => {
  expect(wayBack('an-id', 'neurology')).toEqual({
    section: 'neurology',
    href: '/encounters/an-id/summary#check-neurology',
  });
});

test('an address that names no part of the summary leads nowhere', () => {
  for (const from of [undefined, '', '//elsewhere', 'a b', ['orders', 'orders']]) {
    expect(wayBack('an-id', from)).toBeNull();
  }
});
