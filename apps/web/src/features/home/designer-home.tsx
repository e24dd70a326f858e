import { Button, EmptyState, Section, Tag } from '@chorsu/ui';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { useQuery } from 'urql';
import { LanguageNames } from '../../parts/language-names.tsx';
import { Failure, Loading } from '../../parts/problem.tsx';
import type { OwnMembership } from '../../parts/session/me.graphql.ts';
import { TranslationStates } from '../../parts/translation-states.tsx';
import { Words } from '../../parts/wording.tsx';
import { Changes } from './changes.tsx';
import { HomeQuestionnairesDocument } from './home.graphql.ts';
import classes from './home.module.css';

/** For designers: drafts on top, then what is published, each with its languages. */
export function DesignerHome({ membership }: { readonly membership: OwnMembership }) {
  const [{ data, error }, reload] = useQuery({ query: HomeQuestionnairesDocument });
  if (error && !data)
    return <Failure error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading lines={6} />;
  const versions = data.questionnaires
    .flatMap(({ title, versions: all }) => all.map((version) => ({ ...version, title })))
    .sort((one, other) => Number(one.isPublished) - Number(other.isPublished));
  const fromFile = (
    <Button component={Link} to="/questionnaires/import" variant="default">
      <FormattedMessage id="questionnaires.from-file" />
    </Button>
  );
  if (versions.length === 0)
    return <EmptyState title={<FormattedMessage id="questionnaires.none" />} actions={fromFile} />;
  return (
    <>
      <Section title={<FormattedMessage id="home.drafts" />} actions={fromFile}>
        <ul className={classes.sections}>
          {versions.map(({ id, number, isPublished, sourceLanguage, languages, translations, title }) => (
            <li key={id}>
              <div>
                <Link to="/questionnaires/versions/$versionId" params={{ versionId: id }}>
                  <Words text={title} />
                </Link>
                <span className="muted small">
                  <FormattedMessage id="questionnaires.version" values={{ number }} />
                  {' · '}
                  <LanguageNames languages={translations.length > 0 ? [sourceLanguage] : languages} />
                </span>
                {translations.length > 0 && (
                  <Link
                    to="/questionnaires/versions/$versionId"
                    params={{ versionId: id }}
                    search={{ view: 'translations' }}
                    className="small"
                  >
                    <TranslationStates translations={translations} />
                  </Link>
                )}
              </div>
              <Tag tone={isPublished ? 'good' : 'warn'}>
                <FormattedMessage id={isPublished ? 'questionnaires.published' : 'questionnaires.draft'} />
              </Tag>
            </li>
          ))}
        </ul>
      </Section>
      <Changes membership={membership} />
    </>
  );
}
