import type { Problem } from '@chorsu/kernel';
import { Button } from '@chorsu/ui';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { useLanguage } from '../../parts/language.tsx';
import { useIsOnline } from '../../parts/network-state.ts';
import { Refusal } from '../../parts/refusal.tsx';
import { download } from './download.ts';

interface DownloadButtonProps {
  readonly path: string;
  /** What the file is to hold, as the screen shows it; null is left out. */
  readonly wanted: Readonly<Record<string, string | null>>;
}

/** Takes the figures along; why it didn't stands beside it. */
export function DownloadButton({ path, wanted }: DownloadButtonProps) {
  const { language } = useLanguage();
  const isOnline = useIsOnline();
  const [problem, setProblem] = useState<Problem>();
  const [isLoading, setIsLoading] = useState(false);
  const fetchFile = async () => {
    setIsLoading(true);
    setProblem(await download(path, wanted, language));
    setIsLoading(false);
  };
  return (
    <>
      <Button variant="default" loading={isLoading} disabled={!isOnline} onClick={() => void fetchFile()}>
        <FormattedMessage id="insights.download" />
      </Button>
      <Refusal problem={problem} />
    </>
  );
}
