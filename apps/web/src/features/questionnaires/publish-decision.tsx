import { problemOf } from '@chorsu/api-client';
import { Alert, Button, Decision } from '@chorsu/ui';
import { FormattedMessage, useIntl } from 'react-intl';
import { useMutation } from 'urql';
import { Refusal } from '../../parts/refusal.tsx';
import { PublishVersionDocument, type Version } from './questionnaires.graphql.ts';
import classes from './questionnaires.module.css';

interface PublishDecisionProps {
  readonly version: Version;
  readonly onClose: () => void;
}

/** Publishing can't be taken back: what becomes fixed is said before. */
export function PublishDecision({ version, onClose }: PublishDecisionProps) {
  const intl = useIntl();
  const [{ fetching, error }, publish] = useMutation(PublishVersionDocument);
  const errors = version.issues.filter(({ severity }) => severity === 'error').length;
  const send = async () => {
    const { data } = await publish({ id: version.id });
    if (data) onClose();
  };
  return (
    <Decision
      title={<FormattedMessage id="questionnaires.publish.title" values={{ number: version.number }} />}
      closeLabel={intl.formatMessage({ id: 'ui.close' })}
      onClose={onClose}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            <FormattedMessage id="ui.cancel" />
          </Button>
          <Button loading={fetching} disabled={errors > 0} onClick={() => void send()}>
            <FormattedMessage id="questionnaires.publish" />
          </Button>
        </>
      }
    >
      <div className={classes.stack}>
        <Refusal problem={problemOf(error)} />
        {errors > 0 && (
          <Alert color="red">
            <FormattedMessage id="questionnaires.publish.blocked" values={{ count: errors }} />
          </Alert>
        )}
        <p>
          <strong>
            <FormattedMessage id="questionnaires.publish.fixed" />
          </strong>
        </p>
        <p>
          <FormattedMessage id="questionnaires.publish.open" />
        </p>
        <p className="muted">
          <FormattedMessage id="questionnaires.publish.then" />
        </p>
      </div>
    </Decision>
  );
}
