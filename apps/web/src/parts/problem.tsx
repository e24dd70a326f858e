import { problemOf } from '@chorsu/api-client';
import type { MessageId } from '@chorsu/i18n';
import type { Problem } from '@chorsu/kernel';
import { Button, EmptyState, ErrorState, LoadingSkeleton } from '@chorsu/ui';
import { FormattedMessage, useIntl } from 'react-intl';

/** The sentence for a refusal: its code is the message's key. A code without words is shown as unexpected, with the code. */
export function useProblemText(): (problem: Problem) => string {
  const intl = useIntl();
  return ({ code, parameters }) =>
    code in intl.messages
      ? intl.formatMessage({ id: code as MessageId }, parameters)
      : intl.formatMessage(
          { id: 'unexpected' },
          { requestId: parameters?.['requestId']?.toString() || code },
        );
}

interface FailureProps {
  /** What urql or a thrown error gave. */
  readonly error: unknown;
  readonly onRetry?: () => void;
  /** Something may have been typed here that is kept on the device. */
  readonly isTyped?: boolean;
}

/** Answered alike whatever the reason, so that nobody learns what exists; asking again gives the same answer. */
const isRefused = ({ code }: Problem): boolean => code === 'access.forbidden' || code.endsWith('.not-found');

/** A screen or part that couldn't be loaded: what happened, what is safe, what to do. One that isn't open says just that. */
export function Failure({ error, onRetry, isTyped = false }: FailureProps) {
  const problemText = useProblemText();
  // What no server has answered was thrown by the page itself.
  const problem = problemOf(error) ?? { code: 'problem.in-page' };
  const isUnreachable = problem.code === 'network.unreachable';
  // What was read for the page; a refused act says its own reason.
  if (isRefused(problem) && onRetry)
    return (
      <EmptyState title={<FormattedMessage id="problem.refused" />}>
        <FormattedMessage id="problem.refused.advice" />
      </EmptyState>
    );
  return (
    <ErrorState
      title={problemText(problem)}
      safe={isTyped && <FormattedMessage id="problem.safe" />}
      advice={<FormattedMessage id={isUnreachable ? 'network.unreachable.advice' : 'problem.advice'} />}
      actions={
        onRetry && (
          <Button variant="default" onClick={onRetry}>
            <FormattedMessage id="ui.retry" />
          </Button>
        )
      }
    />
  );
}

/** Grey lines while something is on its way. */
export function Loading(props: { readonly lines?: number; readonly hasBlock?: boolean }) {
  const intl = useIntl();
  return <LoadingSkeleton label={intl.formatMessage({ id: 'ui.loading' })} {...props} />;
}
