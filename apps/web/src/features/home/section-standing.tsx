import { Tag } from '@chorsu/ui';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { Words } from '../../parts/wording.tsx';
import type { HomeSection } from './home.graphql.ts';

interface SectionLinkProps {
  readonly assessmentId: string;
  readonly row: HomeSection;
}

export const SectionLink = ({ assessmentId, row }: SectionLinkProps) => (
  <Link to="/assessments/$assessmentId" params={{ assessmentId }} search={{ section: row.section }}>
    <Words text={row.title} />
  </Link>
);

/** What is to be reconciled, and how much is answered. */
export const Standing = ({ row: { progress } }: { readonly row: HomeSection }) => (
  <>
    {progress.toReconcile > 0 && (
      <Tag tone="warn">
        <span aria-hidden>⚑</span>
        <FormattedMessage id="home.to-reconcile" values={{ count: progress.toReconcile }} />
      </Tag>
    )}
    <span className="muted num">
      <FormattedMessage
        id="cycles.progress"
        values={{ done: progress.answered + progress.nonAnswered, total: progress.total }}
      />
    </span>
  </>
);
