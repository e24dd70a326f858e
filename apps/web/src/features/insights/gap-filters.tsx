import type { QuestionnaireDocument } from '@chorsu/questionnaire';
import { FormattedMessage, useIntl } from 'react-intl';
import { Choice } from './choice.tsx';
import { changed } from './compare-search.ts';
import bar from './filter-bar.module.css';
import type { GapsSearch } from './gaps-search.ts';
import type { SharedGapsShown } from './insights.graphql.ts';
import { PresentButton } from './present-button.tsx';
import { ThemeChoice } from './theme-choice.tsx';
import { VersionChoice } from './version-choice.tsx';

interface GapFiltersProps {
  readonly shared: SharedGapsShown;
  readonly document: QuestionnaireDocument;
  readonly search: GapsSearch;
  readonly onChange: (search: GapsSearch) => void;
  readonly onPresent: () => void;
}

/** Which questionnaire, which theme, shared by how many. */
export function GapFilters({ shared, document, search, onChange, onPresent }: GapFiltersProps) {
  const intl = useIntl();
  const countries = shared.gaps?.countries.length ?? 0;
  const change = (part: Parameters<typeof changed<GapsSearch>>[1]) => onChange(changed(search, part));
  return (
    <div className={bar.bar} role="group" aria-label={intl.formatMessage({ id: 'insights.filters' })}>
      <VersionChoice
        versions={shared.versions}
        versionId={shared.versionId}
        onChange={(chosen) => change({ version: chosen, theme: undefined, least: undefined })}
      />
      <ThemeChoice document={document} theme={search.theme} onChange={(theme) => change({ theme })} />
      {countries > 2 && (
        <Choice
          label={<FormattedMessage id="insights.shared.least" />}
          value={String(search.least ?? 2)}
          onChange={(value) => change({ least: Number(value) > 2 ? Number(value) : undefined })}
          options={Array.from({ length: countries - 1 }, (_each, place) => [
            String(place + 2),
            intl.formatMessage({ id: 'charts.countries' }, { count: place + 2 }),
          ])}
        />
      )}
      <div className={bar.actions}>
        <PresentButton onPresent={onPresent} />
      </div>
    </div>
  );
}
