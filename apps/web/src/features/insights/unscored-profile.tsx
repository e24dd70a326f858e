import type { QuestionnaireDocument } from '@chorsu/questionnaire';
import { EmptyState } from '@chorsu/ui';
import { FormattedMessage } from 'react-intl';
import { useQuery } from 'urql';
import { Failure, Loading } from '../../parts/problem.tsx';
import { AnswerList } from './answer-list.tsx';
import { answerRows } from './answer-rows.ts';
import { ComparedAnswersDocument, type CountryProfile } from './insights.graphql.ts';

interface UnscoredProfileProps {
  readonly country: CountryProfile;
  readonly document: QuestionnaireDocument;
}

/** A questionnaire without scored questions has no levels to draw: its answers stand in their place. */
export function UnscoredProfile({ country, document }: UnscoredProfileProps) {
  const { audience, versionId, isInProgress } = country;
  const [{ data, error }, reload] = useQuery({
    query: ComparedAnswersDocument,
    variables: {
      countryId: country.country.id,
      ...(audience ? { audience } : {}),
      ...(versionId ? { versionId } : {}),
    },
    pause: isInProgress,
  });
  if (isInProgress)
    return (
      <EmptyState title={<FormattedMessage id="insights.profile.unscored" />}>
        <FormattedMessage id="insights.profile.unscored.advice" />
      </EmptyState>
    );
  if (!data)
    return error ? (
      <Failure error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />
    ) : (
      <Loading lines={10} />
    );
  return (
    <AnswerList
      document={document}
      rows={answerRows(document, {}, data.comparedAnswers.answers)}
      isHome={audience === null}
    />
  );
}
