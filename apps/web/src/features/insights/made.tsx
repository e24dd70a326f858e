import type { QuestionnaireDocument } from '@chorsu/questionnaire';
import type { ReactNode } from 'react';
import { FormattedMessage, FormattedNumber } from 'react-intl';
import type { ComparedVersion } from '../../parts/compared/compared.graphql.ts';
import { Words } from '../../parts/wording.tsx';
import classes from './insights.module.css';

interface MadeProps {
  /** Facts. */
  readonly children: ReactNode;
  /** By which rules, in a sentence or two. */
  readonly rules: ReactNode;
}

/** Foot of a comparison: from what and by which rules it was made. */
export const Made = ({ children, rules }: MadeProps) => (
  <footer className={classes.made}>
    <h2>
      <FormattedMessage id="insights.made" />
    </h2>
    <dl>{children}</dl>
    <p>{rules}</p>
  </footer>
);

interface MadeFactProps {
  readonly name: ReactNode;
  readonly children: ReactNode;
}

export const MadeFact = ({ name, children }: MadeFactProps) => (
  <div>
    <dt>{name}</dt>
    <dd className="num">{children}</dd>
  </div>
);

export const QuestionnaireFact = ({ version }: { readonly version: ComparedVersion }) => (
  <MadeFact name={<FormattedMessage id="insights.made.questionnaire" />}>
    <Words text={version.title} /> ·{' '}
    <FormattedMessage id="insights.made.version" values={{ number: version.number }} />
  </MadeFact>
);

export const ReferenceFact = ({ document }: { readonly document: QuestionnaireDocument }) => (
  <MadeFact name={<FormattedMessage id="insights.made.reference" />}>
    <FormattedNumber value={Number(document.referenceLevel)} />
  </MadeFact>
);
