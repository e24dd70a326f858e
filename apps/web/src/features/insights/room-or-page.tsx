import { Page } from '@chorsu/ui';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import classes from './insights.module.css';
import { Presentation } from './presentation.tsx';

/** A page of one piece, or, while it is on its way or can't come, what stands in its place: a room sees nothing else. */
export function RoomOrPage({ children }: { readonly children: ReactNode }) {
  const { present } = useSearch({ strict: false });
  const navigate = useNavigate();
  const leave = () => void navigate({ to: '.', search: ({ present: _, ...rest }) => rest, state: true });
  if (!present) return <Page>{children}</Page>;
  return (
    <Presentation
      audience="region"
      onLeave={leave}
      steps={[
        <div className={classes.step} key="state">
          {children}
        </div>,
      ]}
    />
  );
}
