import { useRouter } from '@tanstack/react-router';
import { useSession } from '../../parts/session/session.tsx';
import { sections, type SectionEntry } from '../sections.ts';

/** The sections of the membership that is switched on. */
export function useSections(): readonly SectionEntry[] {
  const { membership } = useSession();
  const router = useRouter();
  const routes: Readonly<Record<string, unknown>> = router.routesByPath;
  return sections.filter(
    ({ to, roles }) =>
      to in routes && (!roles || (membership !== undefined && roles.includes(membership.role))),
  );
}
