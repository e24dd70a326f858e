import { LanguageSelect } from '../../parts/language-select.tsx';
import { useLanguage } from '../../parts/language.tsx';
import classes from './shell-language.module.css';

/** The language of the interface: by its own name where there is room, by its code on a phone. */
export function ShellLanguage() {
  const { language } = useLanguage();
  return (
    <span className={classes.languages}>
      <span className={classes.languageCode} dir="ltr" aria-hidden>
        {language.toUpperCase()}
      </span>
      <LanguageSelect className={classes.language} />
    </span>
  );
}
