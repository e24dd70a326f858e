import places from './places.json' with { type: 'json' };
import type { DemonstrationAccount, DemonstrationRole } from './shapes.ts';

const DOMAIN = 'demo.example';
const { region, partner, countries, institutions } = places;

const account = (
  role: DemonstrationRole,
  address: string,
  name: string,
  organisation: string | undefined,
  language = 'en',
): DemonstrationAccount => ({ role, name, email: `${address}@${DOMAIN}`, organisation, language });

/** One account for each role, and a focal point for each country; named by role, never after people. */
export function demonstrationAccounts(): DemonstrationAccount[] {
  const [first, ...others] = countries;
  const focalPoints = countries.map(({ code, key, name, languages }) =>
    account('focalPoint', `focal-point.${key}`, `Focal point of ${name.en}`, code, languages[0]),
  );
  const team = institutions.map(({ key, name }) =>
    account('teamMember', `${key}.${first!.key}`, `${name.en} of ${first!.name.en}`, `${first!.code}-${key}`),
  );
  const health = others.map(({ code, key, name, languages }) =>
    account(
      'teamMember',
      `health.${key}`,
      `Ministry of Health of ${name.en}`,
      `${code}-health`,
      languages[0],
    ),
  );
  const place = first!.name.en;
  return [
    account('secretariat', 'secretariat', `Secretariat of ${region.name.en}`, region.code),
    ...focalPoints,
    account('deputy', `deputy.${first!.key}`, `Deputy focal point of ${place}`, first!.code),
    ...team,
    account('facilitator', `facilitator.${first!.key}`, `Facilitator in ${place}`, first!.code),
    {
      ...account('expert', `expert.${first!.key}`, `Expert for ${place}`, first!.code),
      sections: ['1', '6'],
    },
    ...health,
    account('analyst', 'analyst', 'Analyst of the network', undefined),
    account('designer', 'designer', 'Questionnaire designer', undefined),
    account('observer', 'observer', `Observer of the ${partner.name.en}`, partner.code),
    account('administrator', 'administrator', 'Administrator', undefined),
  ];
}
