import { describe, expect, it } from '@jest/globals';
import { lines, question, read, sheet } from './form.fixture.ts';

describe('counts', () => {
  it('are those of the file’s rows, not of what the importer adds or leaves out', () => {
    const { counts, document } = read(
      sheet(
        'survey',
        'type | name | label',
        'start | start',
        'csv-external | places',
        'select_one l or_other | a | A',
        'select_multiple l or_other | b | B',
        'acknowledge | c | C',
        'begin group | g | G',
        'begin repeat | r | R',
        'note | n | N',
        'calculate | d | ',
        'end repeat',
        'no such type | e | E',
        'begin group | h | H',
        'hidden | f | ',
        'end group',
        'end group',
        'text | i | I',
      ),
      sheet('choices', 'list_name | name | label', 'l | x | X', 'l | y | Y', 'l | | Z', 'unused | x | X'),
    );
    expect(counts).toMatchObject({ sections: 2, questions: 8, choices: 3 });
    expect(Object.keys(document!.lists)).toEqual(['l', 'unused', 'l_or_other', 'acknowledge']);
  });

  it('take in expressions whose cell can’t be carried, and no plain yes or no', () => {
    const reading = read(
      sheet(
        'survey',
        'type | name | label | calculation | required | default | relevant | constraint | choice_filter | repeat_count | trigger',
        'select_one l | a | A | 1 + 1 | yes | x',
        'begin group | g | G | | ${a} = 1 | | | . > 1',
        'note | n | N | | | ${a} | true() | 1 +',
        'text | b | B | | | not(an expression | | | x = 1 | 2 | ${a}, ${n}',
        'end group',
        'calculate | c | | 1 | ${a} = 1',
        'start | s | | | ${a} = 1 | | ${a} = 1',
        'select_one_from_file f.csv | d | D | | | | | | k = ${a}',
      ),
      sheet('choices', 'list_name | name | label', 'l | x | X'),
    );
    expect(reading.counts.expressions).toEqual({ parsed: 13, failed: 1 });
    expect(lines(reading, 'xlsform.cell-lost')).toEqual([
      'loss survey D2',
      'loss survey F4',
      'loss survey I5',
      'loss survey J5',
      'loss survey E3',
      'loss survey H3',
      'loss survey E8',
      'loss survey G8',
    ]);
    expect(lines(reading, 'xlsform.name-unread')).toEqual([]);
  });

  it('count a default that a calculation stands for once', () => {
    const reading = read(
      sheet(
        'survey',
        'type | name | label | default | calculation',
        'text | a | A',
        "calculate | b | | if(${a} = '', 1, 2)",
        'hidden | c | | x',
        'calculate | d | | now() | ${a}',
      ),
    );
    expect(reading.counts.expressions).toEqual({ parsed: 3, failed: 0 });
    expect(question(reading, 'b')).toMatchObject({ calculation: "if(${a} = '', 1, 2)" });
    expect(question(reading, 'b').default).toBeUndefined();
    expect(question(reading, 'c')).toMatchObject({ calculation: "'x'" });
    expect(lines(reading, 'xlsform.default-lost')).toEqual([]);
  });

  it('leave out what SurveyCTO records by itself', () =>
    expect(
      read(
        sheet(
          'survey',
          'type | name | label',
          'text audit | a',
          'speed violations count | b',
          'sensor_statistic light_level | c',
          'sensor_stream movement | d',
          'text | e | E',
        ),
      ).counts.questions,
    ).toBe(1));
});
