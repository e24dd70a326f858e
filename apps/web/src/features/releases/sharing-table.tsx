import { AUDIENCES, DETAILS, type Audience, type Detail, type ReleaseChoices } from '@chorsu/access';
import { FormattedMessage, useIntl } from 'react-intl';
import { useWords, Words } from '../../parts/wording.tsx';
import { commonDetail, detailOf, detailsFor, withAll, withChoice, type SectionRow } from './release-table.ts';
import classes from './sharing.module.css';

interface SharingTableProps {
  readonly rows: readonly SectionRow[];
  readonly choices: ReleaseChoices;
  readonly kept: ReleaseChoices;
  readonly isDeciding: boolean;
  readonly onChoices: (choices: ReleaseChoices) => void;
}

const mixed = 'mixed';
const follow = 'follow';
const asDetail = (value: string): Detail | undefined => DETAILS.find((detail) => detail === value);

/** Sections down, audiences across: how much each may see. The roles are said outright, since the table stacks when narrow. */
export function SharingTable({ rows, choices, kept, isDeciding, onChoices }: SharingTableProps) {
  const intl = useIntl();
  const words = useWords();
  const audienceName = (audience: Audience) => intl.formatMessage({ id: `releases.audience.${audience}` });
  const detailName = (detail: Detail) => intl.formatMessage({ id: `releases.detail.${detail}` });
  return (
    <table role="table" className={classes.table} aria-label={intl.formatMessage({ id: 'releases.table' })}>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            <FormattedMessage id="releases.section" />
          </th>
          {AUDIENCES.map((audience) => (
            <th role="columnheader" scope="col" key={audience}>
              {audienceName(audience)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {isDeciding && rows.length > 1 && (
          <tr role="row" className={classes.all}>
            <th role="rowheader" scope="row">
              <FormattedMessage id="releases.all-sections" />
            </th>
            {AUDIENCES.map((audience) => (
              <td role="cell" key={audience} data-audience={audienceName(audience)}>
                <select
                  aria-label={intl.formatMessage(
                    { id: 'releases.choose-all' },
                    { audience: audienceName(audience) },
                  )}
                  value={commonDetail(choices, rows, audience) ?? mixed}
                  onChange={({ target }) => {
                    const detail = asDetail(target.value);
                    if (detail) onChoices(withAll(choices, rows, audience, detail));
                  }}
                >
                  <option value={mixed} disabled hidden>
                    {intl.formatMessage({ id: 'releases.mixed' })}
                  </option>
                  {detailsFor(audience).map((detail) => (
                    <option key={detail} value={detail}>
                      {detailName(detail)}
                    </option>
                  ))}
                </select>
              </td>
            ))}
          </tr>
        )}
        {rows.map((row) => {
          const { section, depth, isConfidential } = row;
          return (
            <tr role="row" key={section.code}>
              <th role="rowheader" scope="row" style={{ paddingInlineStart: depth * 20 }}>
                <bdi dir="ltr" className={classes.code}>
                  {section.code}
                </bdi>{' '}
                <Words text={section.title} />
                <Bounds row={row} />
              </th>
              {AUDIENCES.map((audience) => {
                const detail = detailOf(choices, row, audience);
                const isChanged = detail !== detailOf(kept, row, audience);
                return (
                  <td
                    role="cell"
                    key={audience}
                    data-audience={audienceName(audience)}
                    data-changed={isChanged}
                    data-detail={detail}
                  >
                    {isDeciding && !isConfidential ? (
                      <select
                        aria-label={intl.formatMessage(
                          { id: 'releases.choose' },
                          { audience: audienceName(audience), section: words(section.title) },
                        )}
                        value={depth > 0 && choices[section.code]?.[audience] === undefined ? follow : detail}
                        onChange={({ target }) =>
                          onChoices(withChoice(choices, section.code, audience, asDetail(target.value)))
                        }
                      >
                        {depth > 0 && (
                          <option value={follow}>{intl.formatMessage({ id: 'releases.follow' })}</option>
                        )}
                        {detailsFor(audience).map((one) => (
                          <option key={one} value={one}>
                            {detailName(one)}
                          </option>
                        ))}
                      </select>
                    ) : (
                      detailName(detail)
                    )}
                  </td>
                );
              })}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** What the designer of the questionnaire or the focal point keeps back, whatever is chosen here. */
function Bounds({ row: { national, secretariat, isConfidential } }: { readonly row: SectionRow }) {
  if (isConfidential)
    return (
      <small className={classes.bounds}>
        <FormattedMessage id="releases.bound.confidential" />
      </small>
    );
  if (national + secretariat === 0) return null;
  return (
    <small className={classes.bounds}>
      {national > 0 && <FormattedMessage id="releases.bound.national" values={{ count: national }} />}
      {national > 0 && secretariat > 0 && ' '}
      {secretariat > 0 && (
        <FormattedMessage id="releases.bound.secretariat" values={{ count: secretariat }} />
      )}
    </small>
  );
}
