import type { AnswerContext } from '@chorsu/answers';

/** The clock of the country, for conditions and calculations. */
export function environmentOf(zone: string, seed: string, now = new Date()): AnswerContext['environment'] {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return { today: parts.format(now), now: now.toISOString(), zone, seed };
}
