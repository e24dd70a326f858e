import type { Benchmark } from './benchmark.ts';
import { engine } from './engine.ts';
import { fill } from './fill.ts';
import { matrix } from './matrix.ts';
import { save } from './save.ts';
import { start } from './start.ts';

/** In the order in which they run. */
export const benchmarks: readonly Benchmark[] = [engine, fill, save, matrix, start];
