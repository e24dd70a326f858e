import { Star } from '@chorsu/ui';
import { FormattedMessage } from 'react-intl';
import { LanguageSelect } from '../parts/language-select.tsx';
import classes from './lost-alone.module.css';
import { Lost } from './lost.tsx';

/** An address that names nothing, outside the shell: still one's own language. */
export const LostAlone = () => (
  <main id="main">
    <div className={classes.head}>
      <Star />
      <FormattedMessage id="app.name" />
      <LanguageSelect className={classes.language} />
    </div>
    <Lost />
  </main>
);
