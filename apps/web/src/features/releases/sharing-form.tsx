import type { ReleaseChoices } from '@chorsu/access';
import { problemOf } from '@chorsu/api-client';
import type { QuestionnaireDocument } from '@chorsu/questionnaire';
import { Button, Card, useUndo } from '@chorsu/ui';
import { useMemo, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { useMutation } from 'urql';
import { useIsOnline } from '../../parts/network-state.ts';
import { Refusal } from '../../parts/refusal.tsx';
import { ApplyStandardReleaseDocument, SetReleasesDocument } from './releases.graphql.ts';
import { changesBetween, knownChoices, sectionRows } from './release-table.ts';
import { SharingTable } from './sharing-table.tsx';
import classes from './sharing.module.css';

interface SharingFormProps {
  readonly countryId: string;
  readonly versionId: string;
  readonly document: QuestionnaireDocument;
  readonly releases: ReleaseChoices;
  /** Sections that leave for nobody, by code. */
  readonly confidential: readonly string[];
  /** False for deputies: they may look. */
  readonly isDeciding: boolean;
}

/** Choices are written down first and take effect when they are saved; saving can be taken back for ten seconds. */
export function SharingForm(props: SharingFormProps) {
  const { countryId, versionId, document, releases, confidential, isDeciding } = props;
  const isOnline = useIsOnline();
  const offerUndo = useUndo();
  const rows = useMemo(() => sectionRows(document, confidential), [document, confidential]);
  const [kept, setKept] = useState(releases);
  const [draft, setDraft] = useState(releases);
  const [setting, setReleases] = useMutation(SetReleasesDocument);
  const [applying, applyStandard] = useMutation(ApplyStandardReleaseDocument);
  const { wider, narrower } = changesBetween(kept, draft, rows);
  const isChanged = wider + narrower > 0;
  const isBusy = setting.fetching || applying.fetching;

  const keep = (saved: ReleaseChoices) => {
    setKept(saved);
    setDraft(saved);
  };
  const takeBack = async (before: ReleaseChoices) => {
    const { data } = await setReleases({ countryId, versionId, releases: knownChoices(before, rows) });
    if (data) keep(data.setReleases);
  };
  const done = (saved: ReleaseChoices, before: ReleaseChoices) => {
    keep(saved);
    offerUndo({
      text: <FormattedMessage id="releases.saved" />,
      undo: () => void takeBack(before),
    });
  };
  const save = async () => {
    const { data } = await setReleases({ countryId, versionId, releases: knownChoices(draft, rows) });
    if (data) done(data.setReleases, kept);
  };
  const standard = async () => {
    const { data } = await applyStandard({ countryId, versionId });
    if (data) done(data.applyStandardRelease, kept);
  };

  return (
    <>
      {isDeciding ? (
        <Card>
          <div className={classes.standard}>
            <div>
              <h2>
                <FormattedMessage id="releases.standard" />
              </h2>
              <p className="muted">
                <FormattedMessage id="releases.standard.means" />
              </p>
            </div>
            <Button
              variant="default"
              disabled={!isOnline || isBusy}
              loading={applying.fetching}
              onClick={() => void standard()}
            >
              <FormattedMessage id="releases.standard.apply" />
            </Button>
          </div>
        </Card>
      ) : (
        <p className={classes.note}>
          <FormattedMessage id="releases.read-only" />
        </p>
      )}
      <Refusal problem={problemOf(setting.error ?? applying.error)} />
      <SharingTable rows={rows} choices={draft} kept={kept} isDeciding={isDeciding} onChoices={setDraft} />
      {isDeciding && (
        <div className={classes.saving} data-changed={isChanged}>
          <span role="status">
            {isChanged ? (
              <FormattedMessage id="releases.changes" values={{ wider, narrower }} />
            ) : (
              <FormattedMessage id="releases.no-changes" />
            )}
          </span>
          <div className={classes.buttons}>
            <Button variant="subtle" disabled={!isChanged || isBusy} onClick={() => setDraft(kept)}>
              <FormattedMessage id="releases.discard" />
            </Button>
            <Button
              disabled={!isChanged || !isOnline || isBusy}
              loading={setting.fetching}
              onClick={() => void save()}
            >
              <FormattedMessage id="ui.save" />
            </Button>
          </div>
        </div>
      )}
    </>
  );
}
