import type { Benchmark } from './benchmark.ts';
import { start } from './start.ts';

/** In the order in which they run. */
export const benchmarks: readonly Benchmark[] = [start];
