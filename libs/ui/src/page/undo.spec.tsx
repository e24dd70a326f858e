import { describe, expect, it, jest } from '@jest/globals';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { UndoProvider, useUndo } from './undo.tsx';

function Remove({ onUndo }: { readonly onUndo: () => void }) {
  const offer = useUndo();
  return (
    <button type="button" onClick={() => offer({ text: 'Removed', undo: onUndo })}>
      Remove
    </button>
  );
}

function show() {
  const undone: string[] = [];
  render(
    <UndoProvider label="Undo">
      <Remove onUndo={() => undone.push('yes')} />
    </UndoProvider>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Remove' }));
  return undone;
}

describe('undo', () => {
  it('takes back what was done, once', () => {
    const undone = show();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(undone).toEqual(['yes']);
    expect(screen.queryByText('Removed')).toBeNull();
  });

  it('leaves the focus where it was before, not nowhere', () => {
    show();
    const remove = screen.getByRole('button', { name: 'Remove' });
    remove.focus();
    fireEvent.click(remove);
    act(() => screen.getByRole('button', { name: 'Undo' }).focus());
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(document.activeElement).toBe(remove);
  });

  it('goes after ten seconds, but not from under the pointer', () => {
    jest.useFakeTimers();
    try {
      show();
      fireEvent.pointerEnter(screen.getByText('Removed').parentElement!);
      act(() => jest.advanceTimersByTime(30_000));
      expect(screen.queryByText('Removed')).not.toBeNull();
      fireEvent.pointerLeave(screen.getByText('Removed').parentElement!);
      act(() => jest.advanceTimersByTime(10_000));
      expect(screen.queryByText('Removed')).toBeNull();
    } finally {
      jest.useRealTimers();
    }
  });
});
