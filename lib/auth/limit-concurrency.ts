export class TooBusyError extends Error {
  override readonly name = 'TooBusyError';
}

/** Runs at most `running` tasks at once and queues at most `waiting`; beyond that it throws. */
export function limitConcurrency(limits: {
  readonly running: number;
  readonly waiting: number;
}): <Value>(task: () => Promise<Value>) => Promise<Value> {
  let running = 0;
  const queue: (() => void)[] = [];

  async function enter(): Promise<void> {
    if (running < limits.running) {
      running += 1;
      return;
    }
    if (queue.length >= limits.waiting) throw new TooBusyError('Too many requests at once');
    // The one that leaves hands its place over, so `running` does not change here.
    await new Promise<void>((resolve) => queue.push(resolve));
  }

  function leave(): void {
    const next = queue.shift();
    if (next) next();
    else running -= 1;
  }

  return async (task) => {
    await enter();
    try {
      return await task();
    } finally {
      leave();
    }
  };
}
