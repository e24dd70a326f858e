// The checks that need no running product. Each is one pass or one failure.
import { run } from './workspace.mjs';

const projects = ['libs/core', 'apps/api', 'apps/web', 'tests'];

export const gates = [
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'lint', command: ['nx', 'run-many', '-t', 'lint', '--outputStyle=stream', '--parallel=2'] },
  ...projects.map((project) => ({
    name: `types of ${project}`,
    command: ['tsc', '-p', `${project}/tsconfig.json`],
  })),
];

/** The names of those that failed. */
export function failedGates() {
  return gates
    .filter(({ name, command: [program, ...args] }) => {
      const started = Date.now();
      const status = run(program, args);
      process.stdout.write(
        `${status === 0 ? 'passed' : 'FAILED'}  ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)\n`,
      );
      return status !== 0;
    })
    .map(({ name }) => name);
}
