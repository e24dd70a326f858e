import { useIntl } from 'react-intl';
import { NonAnswerMenu } from '../card/non-answer-menu.tsx';
import { NonAnswerText } from '../text/non-answer-text.tsx';
import { InstitutionNames } from '../text/holders.tsx';
import { useCell, useForm } from '../model/form-context.tsx';
import { Wording } from '../text/wording.tsx';
import type { ControlProps } from './control.ts';
import { LevelOption } from './level-option.tsx';
import classes from './level.module.css';

interface PillarRowProps {
  readonly path: string;
  readonly label: ControlProps<'levelPerPillar'>['question']['label'];
  readonly isTargeting: boolean;
  readonly isNotApplicableAllowed: boolean;
}

function PillarRow({ path, label, isTargeting, isNotApplicableAllowed }: PillarRowProps) {
  const { model } = useForm();
  const { scale } = model.document;
  const intl = useIntl();
  const cell = useCell(path);
  const labelId = `${path}-pillar`;
  return (
    <div className={classes.row} data-path={path}>
      <span id={labelId}>
        <Wording text={label} />
      </span>
      {cell.nonAnswer && !isTargeting ? (
        <span className={classes.said}>
          <NonAnswerText of={cell.nonAnswer} />
        </span>
      ) : (
        <div role="radiogroup" className={classes.cells} aria-labelledby={labelId}>
          {Array.from({ length: scale.max + 1 }, (_, level) => (
            <LevelOption
              key={level}
              className={classes.cell}
              path={path}
              cell={cell}
              isTargeting={isTargeting}
              level={level}
            >
              {intl.formatNumber(level)}
              {cell.target === level && (
                <span className="sr-only">, {intl.formatMessage({ id: 'form.target' })}</span>
              )}
            </LevelOption>
          ))}
        </div>
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
