import { directionOf, localized, type LocalizedText } from '@chorsu/kernel';
import { useForm } from '../model/form-context.tsx';
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
  const filled = text && path !== undefined ? model.text(path, text) : text;
  const wording = localized(filled, language, model.document.sourceLanguage);
  if (!wording) return null;
  return (
    <>
      <bdi lang={wording.language} dir={directionOf(wording.language)} className={className}>
        {wording.text}
      </bdi>
      {isMarked && <LanguageMark language={wording.language} />}
    </>
  );
}

/** The plain text, for attributes and for elements that hold text only. */
export const plainWording = (text: LocalizedText | undefined, language: string, source: string): string =>
  localized(text, language, source)?.text ?? '';
