import { Star } from '@chorsu/ui';
import { useEffect, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { useQuery } from 'urql';
import { LanguageSelect } from '../../parts/language-select.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { forgetMe } from '../../parts/session/kept-me.ts';
import { Words } from '../../parts/wording.tsx';
import classes from './entrance.module.css';
import { EntranceDocument } from './sign-in.graphql.ts';

interface EntranceFrameProps {
  readonly title: string;
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** The frame of all pages before somebody is signed in. */
export function EntranceFrame({ title, isWide = false, children }: EntranceFrameProps) {
  const [{ data }] = useQuery({ query: EntranceDocument });
  usePageTitle(title);
  // Whoever stands here may be somebody else than the person whose pages this tab showed; Back may bring this page as
  // it was left, after others were shown.
  useEffect(() => {
    forgetMe();
    addEventListener('pageshow', forgetMe);
    return () => removeEventListener('pageshow', forgetMe);
  }, []);
  return (
    <main id="main" tabIndex={-1} className={classes.frame}>
      <div className={`${classes.column} ${isWide ? classes.wide : ''}`}>
        <div className={classes.head}>
          <Star />
          <div>
            <FormattedMessage id="app.name" />
            <div className={classes.network}>
              <Words text={data?.entrance.networkName} />
            </div>
          </div>
          <LanguageSelect className={classes.language} />
        </div>
        {children}
      </div>
    </main>
  );
}
