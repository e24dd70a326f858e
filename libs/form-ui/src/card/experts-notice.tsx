import type { LocalizedText } from '@chorsu/kernel';
import type { Question } from '@chorsu/questionnaire';
import { LevelBadge } from '@chorsu/ui';
import { memo, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useCells, useForm } from '../model/form-context.tsx';
import type { Cell } from '../model/form-model.ts';
import { pathsOf } from '../model/paths-of.ts';
import { Wording } from '../text/wording.tsx';
import { Agree, type Agreeable } from './agree.tsx';
import { pillarAt } from './pillar-at.ts';
import classes from './card.module.css';
import experts from './experts.module.css';

interface Said {
  readonly levels: { readonly level: number; readonly pillar: LocalizedText | undefined }[];
  readonly comments: string[];
}

const voicesOf = ({ voices }: Cell) => voices;
const agreedOf = ({ agreed }: Cell) => agreed;
const isWaitingAt = ({ hasProposalWaiting }: Cell) => hasProposalWaiting;

/** What experts say about an answer, and the level that the focal point has agreed on: beside the country's own. */
export const ExpertsNotice = memo(function ExpertsNotice({
  question,
  path,
}: {
  readonly question: Question;
  readonly path: string;
}) {
  const { model, expertName } = useForm();
  const intl = useIntl();
  const paths = pathsOf(question, path);
  const voices = useCells(paths, voicesOf);
  const agreed = useCells(paths, agreedOf);
  const isWaiting = useCells(paths, isWaitingAt).includes(true);
  const places = paths.map((at, place): Agreeable => ({
    path: at,
    voices: voices[place]!,
    agreed: agreed[place],
    pillar: pillarAt(question, place, model.document),
  }));
  const said = saidAt(places);
  if (said.size === 0 && agreed.every((one) => one === undefined)) return null;
  return (
    <div
      className={`${classes.notice} ${experts.experts}`}
      data-waiting={isWaiting || undefined}
      data-part="experts"
    >
      <div>
        {[...said].map(([account, { levels, comments }]) => (
          <div key={account}>
            <p className={experts.voice}>
              <b>
                <bdi>{expertName?.(account) ?? intl.formatMessage({ id: 'role.expert' })}</bdi>
              </b>
              {levels.length > 0 && <span>{intl.formatMessage({ id: 'form.proposed' })}</span>}
              {levels.map((one, place) => (
                <Level key={place} {...one} />
              ))}
            </p>
            {comments.map((comment, place) => (
              <blockquote key={place} className={classes.kept} dir="auto">
                {comment}
              </blockquote>
            ))}
          </div>
        ))}
        {places.map(
          ({ path: at, agreed: one, pillar }) =>
            one && (
              <p key={at} className={experts.voice} data-part="agreed">
                <b>{intl.formatMessage({ id: 'form.agreed' })}</b>
                <Level level={one.level} pillar={pillar} />
                {one.reason && <bdi className={experts.why}>{one.reason}</bdi>}
              </p>
            ),
        )}
      </div>
      <Agree code={path} places={places} />
    </div>
  );
});

function Level({ level, pillar }: Said['levels'][number]): ReactNode {
  const { model } = useForm();
  const intl = useIntl();
  return (
    <span className={experts.proposed}>
      {pillar && <Wording text={pillar} />}
      <LevelBadge level={level} top={model.document.scale.max} text={intl.formatNumber(level)} />
    </span>
  );
}

/** By expert, over all pillars. */
function saidAt(places: readonly Agreeable[]): ReadonlyMap<string, Said> {
  const said = new Map<string, Said>();
  for (const { voices, pillar } of places)
    for (const { by, levels, comment } of voices) {
      const one = said.get(by) ?? { levels: [], comments: [] };
      one.levels.push(...levels.map((level) => ({ level, pillar })));
      if (comment !== '') one.comments.push(comment);
      said.set(by, one);
    }
  return said;
}
