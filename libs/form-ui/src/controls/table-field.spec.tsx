import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { documentOf, drawn, INTERIOR, question } from '../form.fixture.tsx';

afterEach(cleanup);

const people = question('table', 'people', {
  rowCount: '${size}',
  items: [question('text', 'name'), question('calculated', 'key', { label: {}, calculation: "'k'" })],
});
const form = documentOf([question('integer', 'size'), people]);

describe('rows of a table', () => {
  it('whoever adds one goes on in it', async () => {
    const { getByRole } = await drawn(form);
    await userEvent.click(getByRole('button', { name: /Add a row/ }));
    expect(document.activeElement).toBe(getByRole('textbox', { name: 'Question name' }));
  });

  it('as many as are asked for are added at one press', async () => {
    const { getByRole, getAllByRole, queryByRole } = await drawn(form);
    await userEvent.type(getByRole('textbox', { name: 'Question size' }), '3');
    await userEvent.click(getByRole('button', { name: /Add the 3 missing rows/ }));
    expect(getAllByRole('textbox', { name: 'Question name' })).toHaveLength(3);
    expect(queryByRole('button', { name: /missing/ })).toBeNull();
  });

  it('one that was removed comes back with what stood in it', async () => {
    const offerUndo = jest.fn<(text: string, undo: () => void) => void>();
    const { getAllByRole, getByRole, model, findByDisplayValue } = await drawn(form, 'en', { offerUndo });
    for (const name of ['Anna', 'Boris']) {
      await userEvent.click(getByRole('button', { name: /Add a row/ }));
      await userEvent.type(getAllByRole('textbox', { name: 'Question name' }).at(-1)!, name);
    }
    await userEvent.click(getByRole('button', { name: 'Remove row 1' }));
    expect(model.rows('people')).toHaveLength(1);
    expect(offerUndo.mock.calls[0]![0]).toBe('Row 1 removed');
    offerUndo.mock.calls[0]![1]();
    expect(await findByDisplayValue('Anna')).toBeTruthy();
    expect(getAllByRole('textbox', { name: 'Question name' })).toHaveLength(2);
  });

  it('removing one of a full table leaves the focus at the table: nothing could be added before', async () => {
    const full = question('table', 'people', { maxRows: 1, items: [question('text', 'name')] });
    const { getByRole } = await drawn(documentOf([full]));
    await userEvent.click(getByRole('button', { name: /Add a row/ }));
    await userEvent.click(getByRole('button', { name: 'Remove row 1' }));
    expect(document.activeElement?.closest('[data-question]')?.getAttribute('data-question')).toBe('people');
  });

  it('one that was removed while another wrote in it says so, and is kept by whoever has seen both', async () => {
    const { getByRole, queryByText, model, writer, findByText } = await drawn(form);
    await userEvent.click(getByRole('button', { name: /Add a row/ }));
    await userEvent.type(getByRole('textbox', { name: 'Question name' }), 'Anna');
    const [row] = model.rows('people');
    const theirs = () => ({
      ...[...writer.changes.values()][0]!,
      id: writer.newId(),
      for: INTERIOR,
      value: { remove: row },
      seen: [],
    });
    act(() => model.receive([...writer.changes.values(), theirs()]));
    await findByText(/removed this row while another wrote in it/);
    expect(document.querySelector('[data-part="reconcile"]')).toBeNull();
    await userEvent.click(getByRole('button', { name: 'Keep row 1' }));
    expect(queryByText(/while another wrote/)).toBeNull();
    expect(document.activeElement).toBe(document.querySelector('[data-question="people"]'));
    expect(model.progress()).toMatchObject({ toReconcile: 0 });
    act(() => model.receive([[...writer.changes.values()].at(-1)!, theirs()]));
    await findByText(/removed this row while another wrote in it/);
    await userEvent.click(getByRole('button', { name: 'Remove row 1' }));
    expect(model.rows('people')).toEqual([]);
    expect(model.progress()).toMatchObject({ toReconcile: 0 });
  });

  it('a calculation without a label is not shown', async () => {
    const { getByRole } = await drawn(form);
    await userEvent.click(getByRole('button', { name: /Add a row/ }));
    expect(document.querySelector('[data-question$="/key"]')).toBeNull();
  });
});
