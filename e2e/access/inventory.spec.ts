import { expect, test } from '@/e2e/fixtures';
import { builtActions, builtPages } from './inventory';
import { ACTIONS, FRAMEWORK_PAGES, PAGES, ROUTES } from './matrix';

test('every page, route and action of the build has a row in the matrix, and no row is left over', () => {
  const paths = [...Object.keys(PAGES), ...Object.keys(ROUTES), ...FRAMEWORK_PAGES];
  expect(paths.sort()).toEqual(builtPages());
  expect(Object.keys(ACTIONS).sort()).toEqual([...builtActions().keys()].sort());
});
