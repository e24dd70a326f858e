import type { Compiled } from './compiled.ts';

/** Lead by section or question code; what is not named follows what stands around it. */
export type LeadAssignments = Readonly<Record<string, string | null | undefined>>;

/** Who leads each question: the nearest assignment from the question outwards, else `otherwise`. */
export function leadsOf(
  compiled: Compiled,
  assignments: LeadAssignments,
  otherwise: string,
): (questionCode: string) => string {
  const leads = new Map<number, string>();
  for (const { index, code, parent } of compiled.items) {
    const own = Object.hasOwn(assignments, code) ? assignments[code] : undefined;
    leads.set(index, own ?? (parent === undefined ? otherwise : leads.get(parent)!));
  }
  return (code) => {
    const item = compiled.byCode.get(code);
    return item ? leads.get(item.index)! : otherwise;
  };
}
