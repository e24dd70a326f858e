import { describe, expect, it } from '@jest/globals';
import { Report, type ReportSeverity } from './report.ts';

const severities = (report: Report): Partial<Record<ReportSeverity, number>> => {
  const found: Partial<Record<ReportSeverity, number>> = {};
  for (const { severity } of report.lines()) found[severity] = (found[severity] ?? 0) + 1;
  return found;
};

describe('a long report', () => {
  it('keeps losses and errors however many notes came before', () => {
    const report = new Report();
    for (let row = 1; row <= 6_000; row += 1) report.note('xlsform.label-missing', { row });
    report.loss('xlsform.last-saved');
    report.error('xlsform.too-deep');
    expect(severities(report)).toEqual({ note: 5_001, loss: 1, error: 1 });
    expect(report.lines().at(-1)).toMatchObject({ severity: 'note', parameters: { count: 1_000 } });
  });

  it('says how many lines it left out, as a loss where losses are among them', () => {
    const report = new Report();
    for (let row = 1; row <= 5_002; row += 1) {
      report.note('xlsform.label-missing', { row });
      report.loss('xlsform.last-saved', { row });
    }
    expect(severities(report)).toEqual({ note: 5_000, loss: 5_001 });
    expect(report.lines().at(-1)).toMatchObject({ code: 'xlsform.report-cut', parameters: { count: 4 } });
  });
});
