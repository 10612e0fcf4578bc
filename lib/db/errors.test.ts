import { expect, test } from 'vitest';
import { problemOf, sqlStateOf } from './errors';

/** As Prisma wraps what the pg adapter reports. */
function prismaError(code: string, originalCode: string): object {
  return { code, meta: { driverAdapterError: { cause: { originalCode, kind: 'postgres' } } } };
}

test.each([
  ['a plain pg error', { code: '23505' }, 'unique'],
  ['an error of the adapter', { cause: { originalCode: '40P01' } }, 'retry'],
  ['an error of Prisma', prismaError('P2010', 'IL001'), 'signed-record'],
  ['an error of Prisma without the database code', { code: 'P2002' }, 'unique'],
  ['a transaction that could not start', { code: 'P2028' }, 'busy'],
  ['NUL in a text', prismaError('P2010', '22021'), 'unreadable-text'],
])('%s is understood', (_, error, problem) => {
  expect(problemOf(error)).toBe(problem);
});

test.each([
  ['a bug', new TypeError('x is not a function')],
  ['an unknown code', { code: '42P01' }],
  ['a network error', { code: 'ECONNREFUSED' }],
  ['nothing', undefined],
])('%s is no expected refusal', (_, error) => {
  expect(problemOf(error)).toBeNull();
});

test('a Prisma code is not taken for one of PostgreSQL', () => {
  expect(sqlStateOf({ code: 'P2002' })).toBeNull();
});
