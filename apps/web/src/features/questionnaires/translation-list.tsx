import {
  translationCoverage,
  type LanguageCoverage,
  type MissingText,
  type QuestionnaireDocument,
  type SectionCoverage,
} from '@chorsu/questionnaire';
import { Card, CodeText, ProgressRing } from '@chorsu/ui';
import { useMemo } from 'react';
import { FormattedDisplayName, FormattedMessage } from 'react-intl';
import { Words } from '../../parts/wording.tsx';
import classes from './questionnaires.module.css';

/** More than anybody reads through on a screen; the first of them show where to begin. */
const mostListed = 200;

/** How far each translation is, and what is missing in which section. */
export function TranslationList({ document }: { readonly document: QuestionnaireDocument }) {
  const coverage = useMemo(() => translationCoverage(document), [document]);
  return (
    <ul className={classes.list}>
      {coverage.map((one) => (
        <li key={one.language}>
          <Card>
            <h2 className={classes.name}>
              <ProgressRing share={shareOf(one)} />{' '}
              <FormattedDisplayName type="language" value={one.language} />{' '}
              <span className="muted small num">
                <Count {...one} />
              </span>
            </h2>
            <LanguageSections coverage={one} document={document} />
          </Card>
        </li>
      ))}
    </ul>
  );
}

const shareOf = ({ translated, total }: Pick<LanguageCoverage, 'translated' | 'total'>): number =>
  total === 0 ? 1 : translated / total;

const Count = ({ translated, total }: Pick<LanguageCoverage, 'translated' | 'total'>) => (
  <FormattedMessage id="questionnaires.translations.count" values={{ translated, total }} />
);

interface LanguageSectionsProps {
  readonly coverage: LanguageCoverage;
  readonly document: QuestionnaireDocument;
}

function LanguageSections({ coverage, document }: LanguageSectionsProps) {
  const incomplete = coverage.sections.filter(({ missing }) => missing.length > 0);
  if (incomplete.length === 0)
    return (
      <p className="muted">
        <FormattedMessage id="questionnaires.translations.complete" />
      </p>
    );
  return incomplete.map((one) => (
    <details key={one.section ?? ''}>
      <summary>
        <SectionName section={one.section} document={document} />{' '}
        <span className="muted small num">
          <Count {...one} />
        </span>
      </summary>
      <MissingTexts {...one} document={document} />
    </details>
  ));
}

function SectionName({
  section,
  document,
}: {
  readonly section: string | undefined;
  readonly document: QuestionnaireDocument;
}) {
  if (section === undefined) return <FormattedMessage id="questionnaires.translations.whole" />;
  return (
    <>
      <CodeText>{section}</CodeText>{' '}
      <Words text={document.sections.find(({ code }) => code === section)?.title} />
    </>
  );
}

function MissingTexts({
  missing,
  document: { sourceLanguage },
}: SectionCoverage & { readonly document: QuestionnaireDocument }) {
  return (
    <>
      <ul className={classes.missing}>
        {missing.slice(0, mostListed).map((one) => (
          <li key={`${one.code} ${one.part} ${one.at ?? ''}`}>
            <span className="muted small">
              <Place {...one} />
            </span>
            <Words text={{ [sourceLanguage]: one.source }} />
          </li>
        ))}
      </ul>
      {missing.length > mostListed && (
        <p className="muted">
          <FormattedMessage
            id="questionnaires.translations.more"
            values={{ count: missing.length - mostListed }}
          />
        </p>
      )}
    </>
  );
}

const Place = ({ code, part, at }: MissingText) => (
  <>
    {code !== '' && (
      <>
        <CodeText>{code}</CodeText>{' '}
      </>
    )}
    <FormattedMessage id={`questionnaires.translations.part.${part}`} />
    {at !== undefined && (
      <>
        {' '}
        <bdi dir="ltr">{at}</bdi>
      </>
    )}
  </>
);
