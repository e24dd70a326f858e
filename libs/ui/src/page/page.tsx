import { useId, type ReactNode } from 'react';
import classes from './page.module.css';

interface PageProps {
  /** `reading` for texts and forms, `full` for wide work. */
  readonly width?: 'normal' | 'reading' | 'full';
  readonly children: ReactNode;
}

/** The column in which a screen stands. */
export const Page = ({ width = 'normal', children }: PageProps) => (
  <div className={classes.page} data-width={width}>
    {children}
  </div>
);

interface PageHeadProps {
  readonly title: ReactNode;
  /** One sentence below the title. */
  readonly lead?: ReactNode;
  /** Small facts above the title, such as the audience. */
  readonly above?: ReactNode;
  readonly actions?: ReactNode;
}

/** The one `h1` of a screen, with what can be done on it. */
export const PageHead = ({ title, lead, above, actions }: PageHeadProps) => (
  <header className={classes.head}>
    <div className={classes.title}>
      {above}
      <h1>{title}</h1>
      {lead && <p className={classes.lead}>{lead}</p>}
    </div>
    {actions && <div className={classes.actions}>{actions}</div>}
  </header>
);

interface SectionProps {
  readonly title: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A titled part of a page. */
export function Section({ title, actions, children }: SectionProps) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.sectionHead}>
        <h2 id={id}>{title}</h2>
        {actions && <div className={classes.actions}>{actions}</div>}
      </div>
      {children}
    </section>
  );
}

/** A raised surface for a form or a fact that belongs together. */
export const Card = ({ children }: { readonly children: ReactNode }) => (
  <div className={classes.card}>{children}</div>
);
