import { expect, test } from 'vitest';
import { limitConcurrency, TooBusyError } from './limit-concurrency';

test('no more than the limit run at once, and all of them finish', async () => {
  const limited = limitConcurrency({ running: 2, waiting: 10 });
  let running = 0;
  let most = 0;
  const task = async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setImmediate(resolve));
    running -= 1;
    return 1;
  };

  const results = await Promise.all(Array.from({ length: 8 }, () => limited(task)));

  expect(most).toBe(2);
  expect(results).toHaveLength(8);
});

test('a task beyond the queue is turned away, and a failing task frees its place', async () => {
  const limited = limitConcurrency({ running: 1, waiting: 0 });
  const failing = limited(() => Promise.reject(new Error('broken')));

  await expect(limited(async () => 1)).rejects.toBeInstanceOf(TooBusyError);
  await expect(failing).rejects.toThrow('broken');
  await expect(limited(async () => 2)).resolves.toBe(2);
});
