import { FormProvider, SectionForm, Wording } from '@chorsu/form-ui';
import type { QuestionnaireDocument } from '@chorsu/questionnaire';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useSession } from '../../parts/session/session.tsx';
import { previewModel } from './preview-model.ts';
import classes from './questionnaires.module.css';

interface VersionViewProps {
  readonly versionId: string;
  readonly document: QuestionnaireDocument;
  readonly language: string;
  /** Code of the section to show; the first when absent. */
  readonly section: string | undefined;
}

/** The questionnaire as a country would see it, one section at a time, to try out. */
export function VersionView({ versionId, document, language, section }: VersionViewProps) {
  const intl = useIntl();
  const { me } = useSession();
  const model = useMemo(() => previewModel(document), [document]);
  const shown = document.sections.find(({ code }) => code === section) ?? document.sections[0];
  return (
    <FormProvider
      value={{ model, language, institutionName: () => undefined, hasShortcuts: !me.isShortcutsOff }}
    >
      <div className={classes.view}>
        <nav aria-label={intl.formatMessage({ id: 'questionnaires.sections' })} className={classes.outline}>
          <ol>
            {document.sections.map((one) => (
              <li key={one.code}>
                <Link
                  to="/questionnaires/versions/$versionId"
                  params={{ versionId }}
                  search={(before) => ({ ...before, section: one.code })}
                  resetScroll={false}
                  activeOptions={{ exact: true }}
                  aria-current={one === shown ? 'true' : undefined}
                >
                  <Wording text={one.title} />
                </Link>
              </li>
            ))}
          </ol>
        </nav>
        {shown && (
          <section className={classes.form} aria-labelledby="shown-section">
            <h2 id="shown-section">
              <Wording text={shown.title} isMarked />
            </h2>
            <p className="muted small">
              <FormattedMessage id="questionnaires.view.note" />
            </p>
            <SectionForm key={shown.code} section={shown} />
          </section>
        )}
      </div>
    </FormProvider>
  );
}
