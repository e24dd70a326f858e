import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { Change } from '@chorsu/answers';
import { act, cleanup, fireEvent, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ACCOUNT, COUNTRY, documentOf, drawn, JUSTICE, levels, question } from './form.fixture.tsx';
import type { AnswerRights } from './model/answer-model.ts';

afterEach(cleanup);

const OTHER = '01900000-0000-7000-8000-0000000000e1';
const items = [
  question('level', 'a', { descriptors: levels }),
  question('levelPerPillar', 'grid', { descriptors: levels, pillars: ['C', 'B'] }),
  question('text', 'b'),
];
const card = (path: string): HTMLElement => document.querySelector<HTMLElement>(`[data-question="${path}"]`)!;
const radios = (path: string) => [...card(path).querySelectorAll<HTMLInputElement>('input[type=radio]')];

const expert: AnswerRights = {
  institutionFor: () => undefined,
  maySettle: false,
  forCountry: { country: COUNTRY, mayPropose: () => true, mayAgree: false },
};
const focalPoint: AnswerRights = {
  institutionFor: () => JUSTICE,
  maySettle: true,
  forCountry: { country: COUNTRY, mayPropose: () => false, mayAgree: true },
};

let made = 0;
/** As the server's log brings it. */
const fromLog = (path: string, aspect: string, value: unknown, more: Partial<Change> = {}): Change => ({
  id: `01900000-0000-7000-8000-0000000001${String((made += 1)).padStart(2, '0')}`,
  path,
  aspect: aspect as Change['aspect'],
  value,
  by: OTHER,
  for: COUNTRY,
  seen: [],
  ...more,
});

async function opened(rights: AnswerRights, log: readonly Change[]) {
  const offerUndo = jest.fn<(text: string, undo: () => void) => void>();
  const screen = await drawn(documentOf(items), 'en', {
    offerUndo,
    expertName: (id) => (id === OTHER ? 'Expert for Aralia' : undefined),
  });
  act(() => {
    screen.model.setRights(rights);
    screen.model.receive(log);
  });
  const undo = (): void => act(() => offerUndo.mock.calls.at(-1)![1]());
  return { ...screen, undo };
}

describe('an expert', () => {
  const answers = () => [
    fromLog('a', 'value', 2, { for: JUSTICE }),
    fromLog('a', 'comment', 'The plan covers most.', { for: JUSTICE }),
    fromLog('grid@C', 'value', { nonAnswer: 'do_not_know' }, { for: JUSTICE }),
  ];

  it('proposes a level on the cards, beside the answer of the country, and takes it back', async () => {
    const { model, writer, undo } = await opened(expert, answers());
    await userEvent.click(radios('a')[3]!);
    expect([...writer.changes.values()]).toMatchObject([
      { path: 'a', aspect: `proposed:${ACCOUNT}`, value: 3, for: COUNTRY },
    ]);
    expect(model.cell('a')).toMatchObject({ value: 2, own: { proposed: 3 }, voices: [] });
    const chosen = card('a').querySelectorAll('label')[3]!;
    expect([chosen.dataset['proposed'], chosen.dataset['selected']]).toEqual(['true', undefined]);
    expect(chosen.textContent).toContain('your proposal');
    expect(card('a').querySelectorAll('label')[2]!.textContent).toContain('self-assessed level');
    await userEvent.click(within(card('a')).getByRole('button', { name: 'Take back' }));
    expect(model.cell('a').own?.proposed).toBeNull();
    undo();
    expect(model.cell('a').own?.proposed).toBe(3);
  });

  it('chooses by a digit, per pillar too, also where the country says that it does not know', async () => {
    const { model } = await opened(expert, answers());
    fireEvent.keyDown(card('a'), { code: 'Digit4' });
    expect(model.cell('a')).toMatchObject({ value: 2, own: { proposed: 4 } });
    fireEvent.keyDown(card('grid'), { code: 'Digit1' });
    fireEvent.keyDown(card('grid'), { code: 'Digit3' });
    expect(['grid@C', 'grid@B'].map((path) => model.cell(path).own?.proposed)).toEqual([1, 3]);
  });

  it('goes on proposing whatever key is pressed: the target is for the country to set', async () => {
    const { model } = await opened(expert, answers());
    fireEvent.keyDown(card('a'), { code: 'KeyT' });
    await userEvent.click(radios('a')[3]!);
    expect(model.cell('a')).toMatchObject({ own: { proposed: 3 } });
  });

  it('reads the comment of the country, and writes their own without touching it', async () => {
    const { model, writer } = await opened(expert, answers());
    expect(within(card('a')).getByText('The plan covers most.').tagName).toBe('P');
    fireEvent.keyDown(card('a'), { code: 'KeyC' });
    await userEvent.type(await within(card('a')).findByRole('textbox'), 'We saw more');
    expect(model.cell('a')).toMatchObject({
      comment: 'The plan covers most.',
      own: { comment: 'We saw more' },
    });
    await userEvent.click(within(card('b')).getByRole('button', { name: 'Add a comment' }));
    await userEvent.type(within(card('b')).getByRole('textbox', { name: /Your comment/ }), 'x');
    expect([...writer.changes.values()].map(({ aspect }) => aspect)).toEqual(
      Array.from(writer.changes, () => `comment:${ACCOUNT}`),
    );
  });

  it('who answers for an institution too says it in the answer', async () => {
    const { model } = await opened({ ...expert, institutionFor: () => JUSTICE }, answers());
    await userEvent.click(radios('a')[3]!);
    expect(model.cell('a')).toMatchObject({ value: 3, own: undefined });
  });
});

describe('the country', () => {
  const proposed = () => [
    fromLog('a', 'value', 2, { for: JUSTICE }),
    fromLog('a', `proposed:${OTHER}`, 3),
    fromLog('a', `comment:${OTHER}`, 'We saw more'),
    fromLog('grid@B', `proposed:${OTHER}`, 1),
  ];
  const part = (path: string) => card(path).querySelector<HTMLElement>('[data-part="experts"]')!;

  it('reads beside the question who proposes what, and why', async () => {
    await opened({ ...focalPoint, forCountry: { ...focalPoint.forCountry!, mayAgree: false } }, proposed());
    expect(part('a').textContent).toMatch(/Expert for Aralia.*proposed level.*3.*We saw more/);
    expect(part('grid').textContent).toMatch(/Expert for Aralia.*proposed level.*Biological.*1/);
    expect(part('a').dataset['waiting']).toBe('true');
    expect(card('a').querySelectorAll('label')[3]!.textContent).toContain('proposed level');
    expect(card('b').querySelector('[data-part="experts"]')).toBeNull();
    expect(within(part('a')).queryByRole('button')).toBeNull();
  });

  it('its focal point agrees on a level with a reason, changes and clears it', async () => {
    const { model, undo } = await opened(focalPoint, proposed());
    const inPart = () => within(part('a'));
    await userEvent.click(inPart().getByRole('button', { name: 'Agree on a level' }));
    const set = () => inPart().getByRole('button', { name: 'Set the agreed level' });
    await userEvent.click(inPart().getByRole('radio', { name: /^3/ }));
    expect(set()).toHaveProperty('disabled', true);
    await userEvent.type(inPart().getByRole('textbox', { name: /^Reason/ }), 'Seen together');
    await userEvent.click(set());
    expect(model.cell('a')).toMatchObject({
      value: 2,
      agreed: { level: 3, reason: 'Seen together' },
      hasProposalWaiting: false,
    });
    expect(part('a').textContent).toContain('Seen together');
    await userEvent.click(inPart().getByRole('button', { name: 'Change the agreed level' }));
    await userEvent.click(inPart().getByRole('radio', { name: /^2/ }));
    await userEvent.type(inPart().getByRole('textbox', { name: /^Reason/ }), 'Less');
    await userEvent.click(set());
    expect(model.cell('a').agreed).toEqual({ level: 2, reason: 'Less' });
    await userEvent.click(inPart().getByRole('button', { name: 'Clear' }));
    expect(model.cell('a')).toMatchObject({ agreed: undefined, hasProposalWaiting: true });
    undo();
    expect(model.cell('a').agreed).toEqual({ level: 2, reason: 'Less' });
  });

  it('its focal point agrees pillar by pillar where one was proposed', async () => {
    const { model } = await opened(focalPoint, proposed());
    const inPart = within(part('grid'));
    await userEvent.click(inPart.getByRole('button', { name: 'Agree on a level' }));
    expect(inPart.getAllByRole('radiogroup').map((one) => one.getAttribute('aria-labelledby'))).toHaveLength(
      1,
    );
    await userEvent.click(
      within(inPart.getByRole('radiogroup', { name: 'Biological' })).getByRole('radio', { name: /^1/ }),
    );
    await userEvent.type(inPart.getByRole('textbox', { name: /^Reason/ }), 'So it is');
    await userEvent.click(inPart.getByRole('button', { name: 'Set the agreed level' }));
    expect(model.cell('grid@B').agreed?.level).toBe(1);
    expect(model.cell('grid@C').agreed).toBeUndefined();
  });

  it('two agreed levels that knew nothing of each other end by agreeing anew, not by settling', async () => {
    const { model } = await opened(focalPoint, [
      ...proposed(),
      fromLog('a', 'agreed', 3, { reason: 'One' }),
      fromLog('a', 'agreed', 1, { reason: 'Other' }),
    ]);
    expect(within(card('a')).queryByRole('button', { name: 'Reconcile' })).toBeNull();
    const inPart = within(part('a'));
    await userEvent.click(inPart.getByRole('button', { name: 'Change the agreed level' }));
    await userEvent.click(inPart.getByRole('radio', { name: /^1/ }));
    await userEvent.type(inPart.getByRole('textbox', { name: /^Reason/ }), 'This one');
    await userEvent.click(inPart.getByRole('button', { name: 'Set the agreed level' }));
    expect(model.cell('a')).toMatchObject({ agreed: { level: 1, reason: 'This one' }, toReconcile: [] });
  });
});
