import type { Problem } from '@chorsu/kernel';
import { useProblemText } from './problem.tsx';
import classes from './refusal.module.css';

/** Beside a form: why the server refused it, read out at once. Nothing when it didn't. */
export function Refusal({ problem }: { readonly problem: Problem | undefined }) {
  const problemText = useProblemText();
  if (!problem) return null;
  return (
    <p role="alert" className={classes.refusal}>
      {problemText(problem)}
    </p>
  );
}
