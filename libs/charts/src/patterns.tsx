import type { Absence } from './figure.ts';

const names: Readonly<Record<Absence, string>> = {
  notApplicable: 'na',
  doNotKnow: 'dk',
  notEnough: 'dk',
  notAvailable: 'hid',
  notAsked: 'none',
};

/** Fill of a mark without a number. `prefix` keeps the patterns of several charts on one page apart. */
export const absenceFill = (absence: Absence, prefix: string): string =>
  absence === 'notAsked' ? 'none' : `url(#${prefix}${names[absence]})`;

/** The patterns of the tokens, for marks inside a picture. */
export const Patterns = ({ prefix }: { readonly prefix: string }) => (
  <defs>
    <pattern
      id={`${prefix}na`}
      width={6}
      height={6}
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect width={1.2} height={6} fill="var(--line-strong)" />
    </pattern>
    <pattern id={`${prefix}dk`} width={6} height={6} patternUnits="userSpaceOnUse">
      <circle cx={3} cy={3} r={1.1} fill="var(--line-strong)" />
    </pattern>
    <pattern id={`${prefix}hid`} width={6} height={6} patternUnits="userSpaceOnUse">
      <rect width={6} height={1.6} fill="var(--line-strong)" />
    </pattern>
  </defs>
);
