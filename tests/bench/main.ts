import { arch, cpus, totalmem } from 'node:os';
import { benchmarks } from './benchmarks.ts';

const isJson = process.argv.includes('--json');
const wished = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const unknown = wished.filter(
  (name) => !benchmarks.some((each) => each.name.split('.')[0] === name.split('.')[0]),
);
if (unknown.length > 0) {
  console.error(
    `No such benchmark: ${unknown.join(', ')}. There are: ${benchmarks.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(1);
}

console.error(
  `${cpus().length} cores (${cpus()[0]?.model.trim()}, ${arch()}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`,
);
for (const { name, run } of benchmarks) {
  if (wished.length > 0 && !wished.some((wish) => wish.split('.')[0] === name)) continue;
  for (const figure of await run()) {
    const { value, floor, ratio } = figure;
    const rounded = { ...figure, value: round(value), floor: round(floor), ratio: round(ratio) };
    console.log(isJson ? JSON.stringify(rounded) : line(rounded));
  }
}
process.exit(0);

function round(figure: number): number {
  return Number(figure.toPrecision(4));
}

function line({
  name,
  value,
  unit,
  floor,
  ratio,
}: {
  name: string;
  value: number;
  unit: string;
  floor: number;
  ratio: number;
}): string {
  return `${name.padEnd(28)} ${String(value).padStart(10)} ${unit.padEnd(10)} floor ${String(floor).padStart(10)}   ratio ${ratio}`;
}
