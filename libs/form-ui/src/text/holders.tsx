import { directionOf, localized } from '@chorsu/kernel';
import { isJsonEqual } from '@chorsu/answers';
import { useForm } from '../model/form-context.tsx';
import type { ShownSide } from '../model/form-model.ts';

/** Names of institutions, each in its own language. */
export function InstitutionNames({ ids }: { readonly ids: readonly string[] }) {
  const { institutionName, language } = useForm();
  return ids.map((id, place) => {
    const wording = localized(institutionName(id), language);
    return (
      <span key={id}>
        {place > 0 && ', '}
        {wording && (
          <bdi lang={wording.language} dir={directionOf(wording.language)}>
            {wording.text}
          </bdi>
        )}
      </span>
    );
  });
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
