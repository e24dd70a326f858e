import { directionOf, localized, type LocalizedText } from '@chorsu/kernel';
import { useCallback, useSyncExternalStore } from 'react';
import { useForm } from '../model/form-context.tsx';
import { hasReferences } from '../model/references.ts';
import { LanguageMark } from './language-mark.tsx';

interface WordingProps {
  readonly text: LocalizedText | undefined;
  /** Where it stands, for the `${x}` in it; left out where there is none. */
  readonly path?: string;
  /** Says the language where it isn't the interface's. Left out for the small parts of a question that says it. */
  readonly isMarked?: boolean;
  readonly className?: string;
}

/** A text of the questionnaire: kept apart from the interface's words, in its own language and direction. */
export function Wording({ text, path, isMarked = false, className }: WordingProps) {
  const { model, language } = useForm();
  const wording = localized(text, language, model.document.sourceLanguage);
  if (!wording) return null;
  const hasAnswers = path !== undefined && hasReferences(wording.text);
  return (
    <>
      <bdi lang={wording.language} dir={directionOf(wording.language)} className={className}>
        {hasAnswers ? <Filled text={wording.text} path={path} /> : wording.text}
      </bdi>
      {isMarked && <LanguageMark language={wording.language} />}
    </>
  );
}

/** A text that speaks of answers; draws again when one of them changes. */
function Filled({ text, path }: { readonly text: string; readonly path: string }) {
  const { model } = useForm();
  const subscribe = useCallback(
    (listener: () => void) => {
      const ends = model.referenced(path, text).map((one) => model.subscribe(one, listener));
      return () => ends.forEach((end) => end());
    },
    [model, path, text],
  );
  return useSyncExternalStore(subscribe, () => model.filled(path, text));
}

/** The plain text, for attributes and for elements that hold text only. */
export const plainWording = (text: LocalizedText | undefined, language: string, source: string): string =>
  localized(text, language, source)?.text ?? '';
