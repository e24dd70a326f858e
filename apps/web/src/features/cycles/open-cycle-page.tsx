import { problemOf } from '@chorsu/api-client';
import type { LocalizedText } from '@chorsu/kernel';
import { Button, Card, EmptyState, NativeSelect, Page, PageHead, TextInput } from '@chorsu/ui';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useMutation, useQuery } from 'urql';
import { dayFromNow } from '../../parts/day.tsx';
import { Failure, Loading } from '../../parts/problem.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { useWords } from '../../parts/wording.tsx';
import { WordingFields } from '../../parts/wording-fields.tsx';
import { CountryChoice } from './country-choice.tsx';
import { OpenCycleDocument, OpeningChoicesDocument } from './cycles.graphql.ts';
import classes from './cycles.module.css';
import { useLeading } from './leading.ts';

const route = getRouteApi('/shell/cycles/open');

/** Title, published version, who opens it, which countries, from when to when: then the invitations go out. */
export function OpenCyclePage() {
  const leading = useLeading();
  const [{ data, error }, reload] = useQuery({ query: OpeningChoicesDocument });
  const published = (data?.questionnaires ?? []).flatMap(({ title, versions }) =>
    versions
      .filter(({ isPublished }) => isPublished)
      .sort((one, other) => other.number - one.number)
      .map(({ id, number }) => ({ id, number, title })),
  );
  return (
    <Page width="reading">
      <PageHead
        title={<FormattedMessage id="cycles.open" />}
        lead={<FormattedMessage id="cycles.open.lead" />}
      />
      {leading.length === 0 ? (
        <EmptyState title={<FormattedMessage id="cycles.open.not-yours" />}>
          <FormattedMessage id="cycles.open.not-yours.advice" />
        </EmptyState>
      ) : error && !data ? (
        <Failure error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />
      ) : !data ? (
        <Loading lines={8} />
      ) : published.length === 0 ? (
        <EmptyState title={<FormattedMessage id="cycles.open.no-version" />}>
          <FormattedMessage id="cycles.open.no-version.advice" />
        </EmptyState>
      ) : (
        <OpenCycleForm versions={published} />
      )}
    </Page>
  );
}

interface OpenCycleFormProps {
  readonly versions: readonly {
    readonly id: string;
    readonly number: number;
    readonly title: LocalizedText;
  }[];
}

function OpenCycleForm({ versions }: OpenCycleFormProps) {
  const intl = useIntl();
  const words = useWords();
  const navigate = useNavigate();
  const leading = useLeading();
  const { version: wished } = route.useSearch();
  const [{ fetching, error }, open] = useMutation(OpenCycleDocument);
  const [title, setTitle] = useState<LocalizedText>({});
  const [versionId, setVersionId] = useState(versions.find(({ id }) => id === wished)?.id ?? versions[0]!.id);
  const [organisationId, setOrganisationId] = useState(leading[0]!.organisation.id);
  const [countryIds, setCountryIds] = useState<readonly string[]>([]);
  const [opensOn, setOpensOn] = useState(dayFromNow());
  const [closesOn, setClosesOn] = useState(dayFromNow(90));
  const [isTried, setIsTried] = useState(false);
  const isReversed = closesOn < opensOn;
  const isTitled = Object.keys(title).length > 0;
  const needs = (
    isMissing: boolean,
    id: 'cycles.title.missing' | 'cycles.countries.missing' | 'cycle.dates-reversed',
  ) => (isTried && isMissing ? intl.formatMessage({ id }) : undefined);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (!isTitled || countryIds.length === 0 || isReversed) return;
    const input = { title, organisationId, versionId, countryIds: [...countryIds], opensOn, closesOn };
    const { data } = await open({ input }, { additionalTypenames: ['Cycle', 'Assessment'] });
    if (data) void navigate({ to: '/cycles/$cycleId', params: { cycleId: data.openCycle.id } });
  };

  return (
    <form noValidate className={classes.form} onSubmit={(event) => void send(event)}>
      <Refusal problem={problemOf(error)} />
      <Card>
        <div className={classes.fields}>
          <WordingFields
            label={intl.formatMessage({ id: 'cycles.title' })}
            text={title}
            onText={setTitle}
            error={needs(!isTitled, 'cycles.title.missing')}
          />
          <NativeSelect
            label={intl.formatMessage({ id: 'cycles.version' })}
            value={versionId}
            onChange={({ target }) => setVersionId(target.value)}
            data={versions.map(({ id, number, title: name }) => ({
              value: id,
              label: `${words(name)} · ${intl.formatMessage({ id: 'questionnaires.version' }, { number })}`,
            }))}
          />
          <div className={classes.pair}>
            <TextInput
              type="date"
              label={intl.formatMessage({ id: 'cycles.opens' })}
              value={opensOn}
              required
              withAsterisk={false}
              onChange={({ target }) => target.value && setOpensOn(target.value)}
            />
            <TextInput
              type="date"
              label={intl.formatMessage({ id: 'cycles.closes' })}
              value={closesOn}
              min={opensOn}
              required
              withAsterisk={false}
              error={needs(isReversed, 'cycle.dates-reversed')}
              onChange={({ target }) => target.value && setClosesOn(target.value)}
            />
          </div>
          {leading.length > 1 && (
            <NativeSelect
              label={intl.formatMessage({ id: 'cycles.opened-by' })}
              value={organisationId}
              onChange={({ target }) => {
                setOrganisationId(target.value);
                setCountryIds([]);
              }}
              data={leading.map(({ organisation }) => ({
                value: organisation.id,
                label: words(organisation.name),
              }))}
            />
          )}
          <CountryChoice
            key={organisationId}
            within={organisationId}
            chosen={countryIds}
            onChosen={setCountryIds}
            error={needs(countryIds.length === 0, 'cycles.countries.missing')}
          />
        </div>
      </Card>
      <div className={classes.actions}>
        <Button type="submit" loading={fetching}>
          <FormattedMessage id="cycles.open.send" values={{ count: countryIds.length }} />
        </Button>
        <Button variant="default" component={Link} to="/cycles">
          <FormattedMessage id="ui.cancel" />
        </Button>
      </div>
    </form>
  );
}
