import type { LocalizedText } from '@chorsu/kernel';
import { useId, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { LevelTrack } from '../controls/level-track.tsx';
import { markedLevel } from '../controls/marked-levels.ts';
import { useAgreeing, useCell, useForm } from '../model/form-context.tsx';
import type { Cell } from '../model/form-model.ts';
import { Wording } from '../text/wording.tsx';
import { ReasonFoot } from './reason-foot.tsx';
import classes from './card.module.css';
import experts from './experts.module.css';

/** A question or a pillar of it, with what is said there. */
export interface Agreeable {
  readonly path: string;
  readonly voices: Cell['voices'];
  readonly agreed: Cell['agreed'];
  readonly pillar: LocalizedText | undefined;
}

interface AgreeProps {
  /** Path of the question. */
  readonly code: string;
  readonly places: readonly Agreeable[];
}

const isOpenTo = ({ agreed, voices }: Agreeable): boolean =>
  agreed !== undefined || voices.some(({ levels }) => levels.length > 0);

/** The focal point agrees on a level, after a proposal and with a reason; it may be changed and cleared again. */
export function Agree({ code, places }: AgreeProps) {
  const { offerUndo } = useForm();
  const agree = useAgreeing(code);
  const intl = useIntl();
  const panelId = useId();
  const toggle = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const choices = places.filter(isOpenTo);
  if (!agree || choices.length === 0) return null;
  const set = choices.filter(({ agreed }) => agreed !== undefined);
  /** What was pressed goes, the focus stays here. */
  const close = (): void => {
    setOpen(false);
    toggle.current?.focus();
  };
  const clear = (): void => {
    close();
    for (const { path } of set) agree(path, null);
    offerUndo?.(intl.formatMessage({ id: 'form.agreed-cleared' }), () => {
      for (const { path, agreed } of set) agree(path, agreed!.level, agreed!.reason);
    });
  };
  return (
    <>
      <span className={classes.noticeActions}>
        <button
          ref={toggle}
          type="button"
          className={classes.button}
          aria-expanded={isOpen}
          aria-controls={panelId}
          onClick={() => setOpen(!isOpen)}
        >
          {intl.formatMessage({ id: set.length > 0 ? 'form.agree-change' : 'form.agree' })}
        </button>
        {set.length > 0 && (
          <button type="button" className={classes.button} onClick={clear}>
            {intl.formatMessage({ id: 'form.agree-clear' })}
          </button>
        )}
      </span>
      {isOpen && <AgreePanel id={panelId} choices={choices} onAgree={agree} onDone={close} />}
    </>
  );
}

interface AgreePanelProps {
  readonly id: string;
  readonly choices: readonly Agreeable[];
  readonly onAgree: (path: string, level: number, reason: string) => void;
  readonly onDone: () => void;
}

/** One reason for all that is chosen; what is left alone stays as it was. */
function AgreePanel({ id, choices, onAgree, onDone }: AgreePanelProps) {
  const intl = useIntl();
  const [chosen, setChosen] = useState<Readonly<Record<string, number>>>({});
  const decided = Object.entries(chosen);
  const send = (reason: string): void => {
    for (const [path, level] of decided) onAgree(path, level, reason);
    onDone();
  };
  return (
    <fieldset id={id} className={classes.settle}>
      <legend className="sr-only">{intl.formatMessage({ id: 'form.agreed' })}</legend>
      <p className={classes.small}>{intl.formatMessage({ id: 'form.agree-means' })}</p>
      {choices.map(({ path, pillar }) => (
        <AgreeRow
          key={path}
          path={path}
          pillar={pillar}
          chosen={chosen[path]}
          onChoose={(level) => setChosen({ ...chosen, [path]: level })}
        />
      ))}
      <ReasonFoot
        label={intl.formatMessage({ id: 'form.agree-reason' })}
        action={intl.formatMessage({ id: 'form.agree-set' })}
        isReady={decided.length > 0}
        onSend={send}
      />
    </fieldset>
  );
}

interface AgreeRowProps extends Pick<Agreeable, 'path' | 'pillar'> {
  readonly chosen: number | undefined;
  readonly onChoose: (level: number) => void;
}

function AgreeRow({ path, pillar, chosen, onChoose }: AgreeRowProps) {
  const intl = useIntl();
  const labelId = useId();
  const cell = useCell(path);
  return (
    <div className={experts.agreed}>
      <span id={labelId}>
        {pillar ? <Wording text={pillar} /> : intl.formatMessage({ id: 'form.agreed' })}
      </span>
      <LevelTrack
        name={`${path} agreed`}
        labelId={labelId}
        chosen={chosen}
        isDisabled={false}
        marks={(level) => ({
          ...markedLevel(cell, level),
          isSelected: chosen === level,
          isTarget: cell.agreed?.level === level,
        })}
        onChoose={onChoose}
      />
    </div>
  );
}
