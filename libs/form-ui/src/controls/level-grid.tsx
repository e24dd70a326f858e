import { useIntl } from 'react-intl';
import { NonAnswerMenu } from '../card/non-answer-menu.tsx';
import { NonAnswerText } from '../text/non-answer-text.tsx';
import { InstitutionNames } from '../text/holders.tsx';
import { useCell, useForm } from '../model/form-context.tsx';
import { Wording } from '../text/wording.tsx';
import type { ControlProps } from './control.ts';
import { LevelTrack } from './level-track.tsx';
import { choosingIn, chosenIn, isFixed, markedLevel } from './marked-levels.ts';
import classes from './level.module.css';

interface PillarRowProps {
  readonly path: string;
  readonly label: ControlProps<'levelPerPillar'>['question']['label'];
  readonly isTargeting: boolean;
  readonly isNotApplicableAllowed: boolean;
}

function PillarRow({ path, label, isTargeting, isNotApplicableAllowed }: PillarRowProps) {
  const { model } = useForm();
  const intl = useIntl();
  const cell = useCell(path);
  const choosing = choosingIn(cell, isTargeting);
  const labelId = `${path}-pillar`;
  return (
    <div className={classes.row} data-path={path}>
      <span id={labelId}>
        <Wording text={label} />
      </span>
      {cell.nonAnswer && !isTargeting && (
        <span className={classes.said}>
          <NonAnswerText of={cell.nonAnswer} />
        </span>
      )}
      {(!cell.nonAnswer || choosing !== 'value') && (
        <LevelTrack
          name={`${path} ${choosing}`}
          labelId={labelId}
          chosen={chosenIn(cell, choosing)}
          isDisabled={isFixed(cell, choosing)}
          marks={(level) => markedLevel(cell, level)}
          onChoose={(level) => model.edit(path, choosing, level, 'final')}
        />
      )}
      <NonAnswerMenu
        path={path}
        nonAnswer={cell.nonAnswer}
        hasValue={cell.value !== null}
        isReadOnly={cell.isReadOnly}
        isNotApplicableAllowed={isNotApplicableAllowed}
        isCompact
      />
      {cell.sides.length > 1 && (
        <span className={classes.rowNote}>
          {cell.sides.map((side, place) => (
            <span key={place}>
              {place > 0 && ' · '}
              <InstitutionNames ids={side.holders} />:{' '}
              {typeof side.value === 'number' ? intl.formatNumber(side.value) : '–'}
            </span>
          ))}
        </span>
      )}
    </div>
  );
}

/** One row a pillar on the same track; the sentences stand above it. */
export function LevelGrid({ question, path, labelId, isTargeting }: ControlProps<'levelPerPillar'>) {
  const { model } = useForm();
  const intl = useIntl();
  const pillars = question.pillars.map((code) => ({
    code,
    label: model.document.pillars.find((pillar) => pillar.code === code)?.label ?? {
      [model.document.sourceLanguage]: code,
    },
  }));
  return (
    <div role="group" aria-labelledby={labelId}>
      {question.descriptors.length > 0 && (
        <dl className={classes.legend}>
          {question.descriptors.map((descriptor, level) => (
            <div key={level} style={{ display: 'contents' }}>
              <dt>{intl.formatNumber(level)}</dt>
              <dd>
                <Wording text={descriptor.text} path={path} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <div className={classes.grid} data-targeting={isTargeting || undefined}>
        {pillars.map(({ code, label }) => (
          <PillarRow
            key={code}
            path={`${path}@${code}`}
            label={label}
            isTargeting={isTargeting}
            isNotApplicableAllowed={question.isNotApplicableAllowed ?? false}
          />
        ))}
      </div>
    </div>
  );
}
