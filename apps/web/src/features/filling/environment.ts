import type { AnswerModelOptions } from '@chorsu/form-ui';

/** The clock of the country at an instant, for conditions and calculations. */
export function environmentsOf(zone: string, seed: string): AnswerModelOptions['environmentAt'] {
  const days = new Intl.DateTimeFormat('sv-SE', { timeZone: zone });
  return (now) => ({ today: days.format(new Date(now)), now, zone, seed });
}
