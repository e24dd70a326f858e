import { directionOf, localized } from '@chorsu/kernel';
import { isJsonEqual } from '@chorsu/answers';
import { useIntl } from 'react-intl';
import { useForm } from '../model/form-context.tsx';
import type { ShownSide } from '../model/form-model.ts';

/** Names of institutions, each in its own language, joined as the reader's language joins them. */
export function InstitutionNames({ ids }: { readonly ids: readonly string[] }) {
  const { institutionName, language } = useForm();
  const intl = useIntl();
  const names = ids.flatMap((id) => {
    const wording = localized(institutionName(id), language);
    return wording
      ? [
          <bdi key={id} lang={wording.language} dir={directionOf(wording.language)}>
            {wording.text}
          </bdi>,
        ]
      : [];
  });
  return <>{intl.formatList(names)}</>;
}

/** Who holds a value, when several sides stand. */
export function Holders({ of, value }: { readonly of: readonly ShownSide[]; readonly value: unknown }) {
  const side = of.find((one) => isJsonEqual(one.value, value));
  return side ? (
    <span>
      <InstitutionNames ids={side.holders} />
    </span>
  ) : null;
}
