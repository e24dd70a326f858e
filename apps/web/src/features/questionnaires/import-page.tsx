import { problemOf } from '@chorsu/api-client';
import type { Problem } from '@chorsu/kernel';
import { Alert, Button, Page, PageHead } from '@chorsu/ui';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useMutation } from 'urql';
import { useProblemText } from '../../parts/problem.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { FileDrop } from './file-drop.tsx';
import { ImportPreviewCard } from './import-preview.tsx';
import { TakeOverImportDocument } from './questionnaires.graphql.ts';
import classes from './questionnaires.module.css';
import { uploadForm, type ImportPreview } from './upload-form.ts';
import { WithReportWords } from './with-report-words.tsx';

type Stage =
  | { readonly name: 'choose'; readonly problem?: Problem }
  | { readonly name: 'sending'; readonly file: string; readonly share: number }
  | { readonly name: 'looking'; readonly file: string; readonly preview: ImportPreview };

/** A form file becomes a draft: choose, look at what is in it and what isn't carried, take over. */
export const ImportPage = () => (
  <WithReportWords>
    <Importing />
  </WithReportWords>
);

function Importing() {
  const intl = useIntl();
  const navigate = useNavigate();
  const problemText = useProblemText();
  const [stage, setStage] = useState<Stage>({ name: 'choose' });
  const [{ fetching, error }, takeOver] = useMutation(TakeOverImportDocument);
  const abort = useRef<AbortController>(undefined);
  useEffect(() => () => abort.current?.abort(), []);

  const send = async (file: File) => {
    abort.current?.abort();
    abort.current = new AbortController();
    setStage({ name: 'sending', file: file.name, share: 0 });
    const outcome = await uploadForm(file, {
      signal: abort.current.signal,
      onProgress: (share) => setStage({ name: 'sending', file: file.name, share }),
    });
    if ('problem' in outcome) setStage({ name: 'choose', problem: outcome.problem });
    else setStage({ name: 'looking', file: file.name, preview: outcome.preview });
  };
  const cancel = () => {
    abort.current?.abort();
    setStage({ name: 'choose' });
  };
  const take = async (importId: string) => {
    const { data } = await takeOver({ importId });
    if (data)
      void navigate({
        to: '/questionnaires/versions/$versionId',
        params: { versionId: data.createQuestionnaireFromImport.id },
      });
  };

  return (
    <Page>
      <PageHead
        title={<FormattedMessage id="questionnaires.import.title" />}
        lead={<FormattedMessage id="questionnaires.import.lead" />}
      />
      {stage.name === 'choose' && (
        <>
          {stage.problem && (
            <Alert color="red" role="alert" title={problemText(stage.problem)}>
              <FormattedMessage id="problem.nothing-changed" />
            </Alert>
          )}
          <FileDrop onFile={(file) => void send(file)} />
        </>
      )}
      {stage.name === 'sending' && (
        <div className={classes.drop}>
          <p id="sending">
            <FormattedMessage
              id={stage.share < 1 ? 'questionnaires.import.sending' : 'questionnaires.import.reading'}
              values={{ file: <bdi>{stage.file}</bdi> }}
            />
          </p>
          <progress
            className={classes.progress}
            aria-labelledby="sending"
            {...(stage.share < 1 ? { value: stage.share } : {})}
          />
          <Button variant="subtle" onClick={cancel}>
            <FormattedMessage id="ui.cancel" />
          </Button>
        </div>
      )}
      {stage.name === 'looking' && (
        <>
          <Refusal problem={problemOf(error)} />
          <ImportPreviewCard
            file={stage.file}
            preview={stage.preview}
            actions={
              <>
                {stage.preview.importId !== null && (
                  <Button loading={fetching} onClick={() => void take(stage.preview.importId!)}>
                    <FormattedMessage id="questionnaires.import.take-over" />
                  </Button>
                )}
                <Button variant="default" onClick={cancel}>
                  {intl.formatMessage({ id: 'questionnaires.import.another' })}
                </Button>
              </>
            }
          />
        </>
      )}
    </Page>
  );
}
