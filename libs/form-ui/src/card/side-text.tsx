import { isNonAnswer } from '@chorsu/answers';
import type { Question } from '@chorsu/questionnaire';
import type { ShownSide } from '../model/form-model.ts';
import { InstitutionNames } from '../text/holders.tsx';
import { NonAnswerText } from '../text/non-answer-text.tsx';
import { ValueText } from '../text/value-text.tsx';

/** Who holds what. */
export function SideText({ question, side }: { readonly question: Question; readonly side: ShownSide }) {
  return (
    <>
      <b>
        <InstitutionNames ids={side.holders} />
      </b>
      {': '}
      {isNonAnswer(side.value) ? (
        <NonAnswerText of={side.value} />
      ) : (
        <ValueText question={question} value={side.value} />
      )}
    </>
  );
}
