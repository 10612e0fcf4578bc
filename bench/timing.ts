// How times are taken and told. Every figure is a median: a busy moment of the machine moves it little.

export type Spread = { readonly median: number; readonly lowest: number; readonly highest: number };

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** The median with the range that the values cover. */
export function spreadOf(values: readonly number[]): Spread {
  return { median: median(values), lowest: Math.min(...values), highest: Math.max(...values) };
}

/** Milliseconds of one call. */
export function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** Median milliseconds of one call, after calls that only warm up. */
export function medianMs(run: () => unknown, runs: number, warmUp: number): number {
  for (let i = 0; i < warmUp; i += 1) run();
  return median(Array.from({ length: runs }, () => timed(run)));
}

export function inMs(value: number): string {
  return `${value.toFixed(3)} ms`;
}

/** Median and range in one line: "6.210 ms (5.100 to 9.870)". */
export function spreadInMs({ median: middle, lowest, highest }: Spread): string {
  return `${inMs(middle)} (${lowest.toFixed(3)} to ${highest.toFixed(3)})`;
}

/** The same for a ratio: "2.1 x (1.9 to 2.4)". */
export function spreadInTimes({ median: middle, lowest, highest }: Spread): string {
  return `${middle.toFixed(1)} x (${lowest.toFixed(1)} to ${highest.toFixed(1)})`;
}

/** Prints the result of a benchmark: one JSON object when that was asked for, otherwise in words. */
export function printResult<Value>(result: Value, inWords: (result: Value) => string): void {
  const text = process.argv.includes('--json') ? JSON.stringify(result) : inWords(result);
  process.stdout.write(`${text}\n`);
}
