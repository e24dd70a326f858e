import type { ChartWords } from '@chorsu/charts';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';

/** What all charts say, in the reader's language and with the reader's numbers. */
export function useChartWords(): ChartWords {
  const intl = useIntl();
  return useMemo<ChartWords>(() => {
    const number = (value: number) =>
      intl.formatNumber(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    return {
      number,
      integer: (value) => intl.formatNumber(value, { maximumFractionDigits: 0 }),
      percent: (share) => intl.formatNumber(share, { style: 'percent', maximumFractionDigits: 0 }),
      range: (low, high) =>
        intl.formatMessage({ id: 'charts.range' }, { low: number(low), high: number(high) }),
      countries: (count) => intl.formatMessage({ id: 'charts.countries' }, { count }),
      absence: {
        notApplicable: intl.formatMessage({ id: 'charts.absence.notApplicable' }),
        doNotKnow: intl.formatMessage({ id: 'charts.absence.doNotKnow' }),
        notAvailable: intl.formatMessage({ id: 'charts.absence.notAvailable' }),
        notEnough: intl.formatMessage({ id: 'charts.absence.notEnough' }),
        notAsked: intl.formatMessage({ id: 'charts.absence.notAsked' }),
      },
      level: intl.formatMessage({ id: 'charts.level' }),
      rangeLabel: intl.formatMessage({ id: 'charts.range.label' }),
      fewQuestions: intl.formatMessage({ id: 'charts.few-questions' }),
      median: intl.formatMessage({ id: 'charts.median' }),
      middleHalf: intl.formatMessage({ id: 'charts.middle-half' }),
      band: intl.formatMessage({ id: 'charts.band' }),
      gap: intl.formatMessage({ id: 'charts.gap' }),
      largestGap: intl.formatMessage({ id: 'charts.largest-gap' }),
      questionsWithGap: intl.formatMessage({ id: 'charts.questions-with-gap' }),
      noGap: intl.formatMessage({ id: 'charts.no-gap' }),
      answered: intl.formatMessage({ id: 'charts.answered' }),
      tapAgain: intl.formatMessage({ id: 'charts.tap-again' }),
      asTable: intl.formatMessage({ id: 'charts.as-table' }),
      asPicture: intl.formatMessage({ id: 'charts.as-picture' }),
    };
  }, [intl]);
}
