import type { ReactNode } from 'react';
import { Star } from './star.tsx';
import classes from './state.module.css';

interface EmptyStateProps {
  /** 1 where it is the whole page. */
  readonly level?: 1 | 2;
  readonly title: ReactNode;
  /** Why it is empty and what to do, in a sentence. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

export const EmptyState = ({ level = 2, title, children, actions }: EmptyStateProps) => (
  <div className={classes.state}>
    <span className={classes.mark}>
      <Star size={22} />
    </span>
    {level === 1 ? <h1>{title}</h1> : <h2>{title}</h2>}
    {children && <div className={classes.text}>{children}</div>}
    {actions && <div className={classes.actions}>{actions}</div>}
  </div>
);

interface ErrorStateProps {
  /** What happened. */
  readonly title: ReactNode;
  /** What is safe. */
  readonly safe?: ReactNode;
  /** What to do. */
  readonly advice?: ReactNode;
  readonly actions?: ReactNode;
}

/** Announced at once; the words come from the caller, the order is fixed: what happened, what is safe, what to do. */
export const ErrorState = ({ title, safe, advice, actions }: ErrorStateProps) => (
  <div className={classes.state} data-tone="bad" role="alert">
    <h2>{title}</h2>
    {safe && <p className={classes.text}>{safe}</p>}
    {advice && <p className={classes.text}>{advice}</p>}
    {actions && <div className={classes.actions}>{actions}</div>}
  </div>
);

/** Quiet line: what is shown may be older than what the server has. */
export const OfflineNote = ({ children }: { readonly children: ReactNode }) => (
  <div className={classes.note} role="status">
    {children}
  </div>
);

interface LoadingSkeletonProps {
  /** Read aloud in place of the grey lines. */
  readonly label: string;
  readonly lines?: number;
  /** A large block above the lines, for a chart. */
  readonly hasBlock?: boolean;
}

export const LoadingSkeleton = ({ label, lines = 4, hasBlock = false }: LoadingSkeletonProps) => (
  <div className={classes.lines} role="status" aria-busy="true">
    <span className="sr-only">{label}</span>
    {hasBlock && <div className={`${classes.line} ${classes.block}`} />}
    {Array.from({ length: lines }, (_, index) => (
      <div key={index} className={classes.line} style={{ width: `${92 - ((index * 17) % 40)}%` }} />
    ))}
  </div>
);
