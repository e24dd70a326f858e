import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { Question } from '@chorsu/questionnaire';
import { act, cleanup, fireEvent, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { documentOf, drawn, INTERIOR, JUSTICE, levels, question } from './form.fixture.tsx';

afterEach(cleanup);

const everyKind: Question[] = [
  question('level', 'level', { descriptors: levels }),
  question('levelPerPillar', 'grid', { descriptors: levels, pillars: ['C', 'B'] }),
  question('yesPartlyNo', 'yesno'),
  question('choice', 'choice', { list: 'few' }),
  question('choice', 'long', { list: 'many' }),
  question('choices', 'choices', { list: 'few' }),
  question('rank', 'rank', { list: 'few' }),
  question('integer', 'integer', { min: '0', max: '100', unit: { en: 'people' } }),
  question('decimal', 'decimal'),
  question('text', 'text'),
  question('longText', 'longText'),
  question('date', 'date'),
  question('time', 'time'),
  question('dateTime', 'dateTime'),
  question('location', 'place', { shape: 'point' }),
  question('file', 'file', { accept: 'any' }),
  question('calculated', 'sum', { calculation: '${integer} + 1' }),
  question('note', 'note', { label: { en: 'There are ${integer} people.' } }),
  question('table', 'table', { items: [question('text', 'cell')] }),
];
const card = (path: string): HTMLElement => document.querySelector<HTMLElement>(`[data-question="${path}"]`)!;

describe('every kind of question', () => {
  it('is drawn, and each of its boxes has the question as its name', async () => {
    const { getByRole, getAllByRole } = await drawn(documentOf(everyKind.slice(0, 12)));
    expect(getByRole('radiogroup', { name: 'Question level' })).toBeTruthy();
    expect(getByRole('radiogroup', { name: 'Chemical' })).toBeTruthy();
    expect(getByRole('combobox', { name: 'Question long' })).toBeTruthy();
    expect(getByRole('textbox', { name: 'Question integer' })).toBeTruthy();
    expect(getAllByRole('article')).toHaveLength(12);
  });

  it('writes what is chosen and typed, and works out at once what depends on it', async () => {
    const { writer, getByRole, getByLabelText, findByText } = await drawn(documentOf(everyKind));
    await userEvent.click(card('level').querySelectorAll('input')[2]!);
    await userEvent.click(getByLabelText('Option 1', { selector: 'input[type=checkbox]' }));
    await userEvent.type(getByRole('textbox', { name: 'Question integer' }), '12');
    expect(writer.values).toContainEqual(['level', 'value', 2]);
    expect(writer.values).toContainEqual(['choices', 'value', ['o1']]);
    expect(writer.values).toContainEqual(['integer', 'value', '12']);
    expect(await findByText('There are 12 people.')).toBeTruthy();
    expect(await findByText('13')).toBeTruthy();
  });

  it('finds an option of a long list by typing, and chooses it with the keys', async () => {
    const { writer, getByRole } = await drawn(documentOf(everyKind));
    const box = getByRole('combobox', { name: 'Question long' });
    await userEvent.click(box);
    await userEvent.type(box, '27');
    await userEvent.keyboard('{Enter}');
    expect(writer.values).toContainEqual(['long', 'value', 'o27']);
  });

  it('adds rows to a table and asks their questions', async () => {
    const { writer, model } = await drawn(documentOf(everyKind));
    await waitFor(() => expect(card('table')).not.toBeNull());
    await userEvent.click(within(card('table')).getByRole('button', { name: /Add a row/ }));
    const row = model.rows('table')[0]!;
    await userEvent.type(card(`table[${row}]/cell`).querySelector('input')!, 'x');
    expect(writer.values).toContainEqual([`table[${row}]/cell`, 'value', 'x']);
  });
});

describe('numbers', () => {
  it.each([
    ['ar', '١٢٣', '123'],
    ['ar', '۴۵', '45'],
    ['fr', '1 234', '1234'],
    ['en', '12x', undefined],
  ])('in %s reads %s', async (language, typed, stored) => {
    const { writer, container } = await drawn(documentOf([question('integer', 'n')]), language);
    fireEvent.change(container.querySelector('input')!, { target: { value: typed } });
    expect(writer.values).toEqual(stored === undefined ? [] : [['n', 'value', stored]]);
  });
});

describe('keys of a card', () => {
  const two = documentOf([
    question('level', 'a', { descriptors: levels }),
    question('level', 'b', { descriptors: levels }),
  ]);

  it('set level and target and go from card to card, by the place of the key', async () => {
    const { writer } = await drawn(two);
    card('a').focus();
    fireEvent.keyDown(card('a'), { code: 'Digit3', key: '٣' });
    fireEvent.keyDown(card('a'), { code: 'KeyT', key: 'е' });
    fireEvent.keyDown(card('a'), { code: 'Digit4', key: '4' });
    fireEvent.keyDown(card('a'), { code: 'KeyJ', key: 'о' });
    expect(writer.values).toEqual([
      ['a', 'value', 3],
      ['a', 'target', 4],
    ]);
    expect(document.activeElement).toBe(card('b'));
  });

  it('do nothing while somebody types', async () => {
    const { writer } = await drawn(two);
    fireEvent.keyDown(card('a').querySelector('textarea')!, { code: 'Digit3', key: '3' });
    expect(writer.values).toEqual([]);
  });
});

describe('what stands around an answer', () => {
  it('says a non-answer with its reason, never as a level', async () => {
    const { writer, getByRole, getByLabelText } = await drawn(
      documentOf([question('level', 'a', { descriptors: levels, isNotApplicableAllowed: true })]),
    );
    await userEvent.click(getByRole('button', { name: 'No answer?' }));
    await userEvent.click(getByLabelText('Not applicable'));
    await userEvent.type(getByLabelText('Reason'), 'none here');
    expect(writer.values.at(-1)).toEqual([
      'a',
      'value',
      { nonAnswer: 'not_applicable', reason: 'none here' },
    ]);
  });

  it('shows who differs, and lets the focal point settle it with a reason', async () => {
    const { model, writer, getByRole, getByLabelText, findByText } = await drawn(
      documentOf([question('level', 'a', { descriptors: levels })]),
    );
    act(() => {
      model.edit('a', 'value', 2, 'final');
      const [mine] = writer.changes.values();
      model.receive([
        { ...mine!, id: '01900000-0000-7000-8000-0000000000ff', for: INTERIOR, value: 1, seen: [] },
      ]);
    });
    expect(await findByText('To reconcile.')).toBeTruthy();
    await userEvent.click(getByRole('button', { name: 'Reconcile' }));
    await userEvent.click(
      within(getByRole('group', { name: 'Settle with' })).getByRole('radio', { name: /Interior/ }),
    );
    await userEvent.type(getByLabelText(/^Reason/), 'visited');
    await userEvent.click(getByRole('button', { name: 'Settle' }));
    expect(model.cell('a')).toMatchObject({ value: 1, toReconcile: [] });
  });

  it('lets one settle as soon as one may: rights come after the first drawing', async () => {
    const { model, writer, queryByRole, findByText, findByRole } = await drawn(
      documentOf([question('level', 'a', { descriptors: levels })]),
    );
    act(() => {
      model.setRights({ institutionFor: () => JUSTICE, maySettle: false });
      model.edit('a', 'value', 2, 'final');
      const [mine] = writer.changes.values();
      model.receive([
        { ...mine!, id: '01900000-0000-7000-8000-0000000000ff', for: INTERIOR, value: 1, seen: [] },
      ]);
    });
    expect(await findByText('To reconcile.')).toBeTruthy();
    expect(queryByRole('button', { name: 'Reconcile' })).toBeNull();
    act(() => model.setRights({ institutionFor: () => JUSTICE, maySettle: true }));
    expect(await findByRole('button', { name: 'Reconcile' })).toBeTruthy();
  });

  it('has one box for all that differs, and settles what is chosen there with one reason', async () => {
    const { model, writer, getByRole, getByLabelText, findByText } = await drawn(
      documentOf([question('level', 'a', { descriptors: levels })]),
    );
    act(() => {
      model.edit('a', 'value', 2, 'final');
      model.edit('a', 'comment', 'ours', 'final');
      const others = [...writer.changes.values()].map((change, place) => ({
        ...change,
        id: `01900000-0000-7000-8000-0000000000f${place}`,
        for: INTERIOR,
        value: [1, 'theirs'][place],
        seen: [],
      }));
      model.receive(others);
    });
    await findByText('To reconcile.');
    expect(card('a').querySelectorAll('[data-part="reconcile"]')).toHaveLength(1);
    await userEvent.click(getByRole('button', { name: 'Reconcile' }));
    await userEvent.click(
      within(getByRole('radiogroup', { name: /answer is held/ })).getByRole('radio', { name: /Interior/ }),
    );
    await userEvent.click(
      within(getByRole('radiogroup', { name: /comment is held/ })).getByRole('radio', { name: /Justice/ }),
    );
    await userEvent.type(getByLabelText(/^Reason/), 'visited');
    await userEvent.click(getByRole('button', { name: 'Settle' }));
    expect(model.cell('a')).toMatchObject({ value: 1, comment: 'ours', toReconcile: [] });
  });

  it('names the pillar in which institutions differ, and lets it be settled', async () => {
    const { model, writer, getByRole, getByLabelText, findByText } = await drawn(documentOf(everyKind));
    act(() => {
      model.edit('grid@B', 'value', 2, 'final');
      const [mine] = writer.changes.values();
      model.receive([
        { ...mine!, id: '01900000-0000-7000-8000-0000000000ff', for: INTERIOR, value: 1, seen: [] },
      ]);
    });
    await findByText('To reconcile.');
    expect(card('grid').querySelector('[data-part="reconcile"]')?.textContent).toContain('Biological');
    await userEvent.click(getByRole('button', { name: 'Reconcile' }));
    await userEvent.click(getByRole('radio', { name: /Justice/ }));
    await userEvent.type(getByLabelText(/^Reason/), 'visited');
    await userEvent.click(getByRole('button', { name: 'Settle' }));
    expect(model.cell('grid@B')).toMatchObject({ value: 2, toReconcile: [] });
  });

  it('says how safe each answer is, one a pillar too; nothing of what was never written', async () => {
    const { model, writer } = await drawn(documentOf(everyKind));
    const mark = (path: string) => card(path).querySelector('span[data-state]')?.getAttribute('data-state');
    expect([mark('level'), mark('grid')]).toEqual([undefined, undefined]);
    act(() => {
      model.edit('level', 'value', 1, 'final');
      model.edit('grid@C', 'value', 1, 'final');
    });
    await waitFor(() => expect([mark('level'), mark('grid')]).toEqual(['saved', 'saved']));
    writer.savings.set('grid@C', { state: 'waiting' }).set('level', { state: 'saving' });
    act(() => model.savingChanged(['grid@C', 'level']));
    await waitFor(() => expect([mark('level'), mark('grid')]).toEqual(['saving', 'waiting']));
  });

  it('keeps a refused change in sight with its reason', async () => {
    const { model, writer, findByText } = await drawn(documentOf([question('text', 'a')]));
    const refusal = { id: 'x', aspect: 'value', value: 'my words', reason: 'answer.wrong-shape' };
    writer.savings.set('a', { state: 'refused', refusals: [refusal] });
    act(() => model.savingChanged(['a']));
    expect(await findByText('my words')).toBeTruthy();
    expect(await findByText(/does not fit the kind of question/)).toBeTruthy();
  });

  it.each([
    ['Send again', 'retry'],
    ['Throw away', 'discard'],
  ] as const)('"%s" of what was refused leaves the focus on its card', async (name, deed) => {
    // Without an offer to undo too.
    const { model, writer, findByRole } = await drawn(documentOf([question('text', 'a')]));
    const refusal = { id: 'x', aspect: 'value', value: 'my words', reason: 'answer.wrong-shape' };
    writer.savings.set('a', { state: 'refused', refusals: [refusal] });
    act(() => model.savingChanged(['a']));
    const done = jest.spyOn(writer, deed);
    await userEvent.click(await findByRole('button', { name }));
    expect(done.mock.calls).toEqual([['x']]);
    expect(document.activeElement).toBe(card('a'));
  });

  it('marks a text that is not in the language of the interface', async () => {
    const { findByText, container } = await drawn(documentOf([question('text', 'a')]), 'ar');
    expect(await findByText('الإنجليزية')).toBeTruthy();
    expect(container.querySelector('bdi[lang="en"][dir="ltr"]')?.textContent).toBe('Question a');
  });
});

describe('speed', () => {
  it('a key in a field draws neither the labels nor the foot of its card again', async () => {
    const { model } = await drawn(documentOf([question('text', 'a'), question('text', 'b')]));
    act(() => model.edit('a', 'value', 'x', 'typing'));
    // Whatever shows a text of the questionnaire asks for the document.
    const asked = jest.spyOn(model, 'document', 'get');
    act(() => model.edit('a', 'value', 'xy', 'typing'));
    expect(card('a').querySelector('input')!.value).toBe('xy');
    expect(asked).not.toHaveBeenCalled();
  });

  it('what stands beside the questions hears of a key once it is painted, and only of what it changed', async () => {
    const { model } = await drawn(documentOf([question('text', 'a'), question('text', 'b')]));
    const [counts, besideA, besideB] = [jest.fn(), jest.fn(), jest.fn()];
    model.subscribeProgress('s', counts);
    model.subscribeLater('a', besideA);
    model.subscribeLater('b', besideB);
    for (const text of ['x', 'xy', 'xyz']) act(() => model.edit('a', 'value', text, 'typing'));
    expect([counts, besideA].map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
    await waitFor(() => expect(besideA).toHaveBeenCalledTimes(1));
    expect([counts, besideB].map(({ mock }) => mock.calls.length)).toEqual([1, 0]);
    act(() => model.edit('a', 'value', 'xyz!', 'typing'));
    await waitFor(() => expect(besideA).toHaveBeenCalledTimes(2));
    expect(counts).toHaveBeenCalledTimes(1);
  });

  it('typing in one question draws only the cards that it touches', async () => {
    const items = Array.from({ length: 40 }, (_, place) => question('text', `q${place}`));
    const depends = question('text', 'depends', { condition: "${q0} != ''" });
    const { model } = await drawn(documentOf([...items, depends]));
    await waitFor(() => expect(card('q39')).not.toBeNull());
    const asked = jest.spyOn(model, 'cell');
    act(() => model.edit('q0', 'value', 'x', 'typing'));
    expect(new Set(asked.mock.calls.map(([path]) => path))).toEqual(new Set(['q0', 'depends']));
    expect(card('depends')).not.toBeNull();
  });

  it('a jump far into a section draws what it leads to before what stands above', async () => {
    const items = Array.from({ length: 60 }, (_, place) => question('text', `q${place}`));
    await drawn(documentOf(items), 'en', {}, 'q47');
    expect(card('q47')).not.toBeNull();
    expect(card('q0')).toBeNull();
    await waitFor(() => expect(card('q0')).not.toBeNull());
    expect(card('q59')).not.toBeNull();
  });
});
