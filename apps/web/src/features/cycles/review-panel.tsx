import { problemOf } from '@chorsu/api-client';
import { Button, SidePanel } from '@chorsu/ui';
import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { useMutation, type CombinedError } from 'urql';
import { reportDone } from '../../parts/waiting-counts.ts';
import { Refusal } from '../../parts/refusal.tsx';
import { Words } from '../../parts/wording.tsx';
import type { CyclePageData } from './cycles.graphql.ts';
import classes from './review.module.css';
import { AcknowledgeDocument } from './review.graphql.ts';
import { ReturnForm } from './return-form.tsx';

interface ReviewPanelProps {
  readonly assessment: CyclePageData['assessments'][number];
  readonly versionId: string;
  /** The server refused: somebody else, or an earlier try whose answer was lost, has done it already. */
  readonly onRefused: () => void;
  readonly onClose: () => void;
}

/** What a secretariat does with a submitted assessment: acknowledge it, or return it with reasons by section. */
export function ReviewPanel({ assessment, versionId, onRefused, onClose }: ReviewPanelProps) {
  const intl = useIntl();
  const { id, country, submittedAt, abilities } = assessment;
  const [{ fetching, error }, acknowledge] = useMutation(AcknowledgeDocument);
  const finish = () => {
    reportDone('/', '/cycles');
    onClose();
  };
  const end = (refused: CombinedError | undefined): void => {
    if (!refused) finish();
    else if (!refused.networkError) onRefused();
  };
  return (
    <SidePanel
      title={<Words text={country.name} />}
      closeLabel={intl.formatMessage({ id: 'ui.close' })}
      onClose={onClose}
    >
      <div className={classes.parts}>
        <p>
          {submittedAt && (
            <FormattedMessage
              id="cycles.review.submitted"
              values={{ date: intl.formatDate(submittedAt, { dateStyle: 'long' }) }}
            />
          )}{' '}
          <Link to="/countries/$countryId/profile" params={{ countryId: country.id }}>
            <FormattedMessage id="cycles.review.answers" />
          </Link>
        </p>
        {abilities.includes('assessment.acknowledge') && (
          <section className={classes.part}>
            <h3>
              <FormattedMessage id="cycles.acknowledge" />
            </h3>
            <p className="muted">
              <FormattedMessage id="cycles.acknowledge.means" />
            </p>
            <Refusal problem={problemOf(error)} />
            <div>
              <Button
                loading={fetching}
                onClick={() => void acknowledge({ id }).then((answer) => end(answer.error))}
              >
                <FormattedMessage id="cycles.acknowledge" />
              </Button>
            </div>
          </section>
        )}
        {abilities.includes('assessment.return') && (
          <section className={classes.part}>
            <h3>
              <FormattedMessage id="cycles.return" />
            </h3>
            <p className="muted">
              <FormattedMessage id="cycles.return.means" />
            </p>
            <ReturnForm id={id} versionId={versionId} onEnd={end} />
          </section>
        )}
      </div>
    </SidePanel>
  );
}
