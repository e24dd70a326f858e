import { describe, expect, it } from '@jest/globals';
import { loadMessages } from '@chorsu/i18n';
import { reportMessages } from '@chorsu/interchange';

describe('words of the import report', () => {
  it('are the same in the interface’s English as in the report itself', async () => {
    expect(await loadMessages('en')).toMatchObject(reportMessages);
  });
});
