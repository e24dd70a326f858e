/** Equality of two JSON values: members in any order, undefined members as if absent. */
export function isJsonEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, index) => isJsonEqual(item, b[index]))
    );
  }
  const left = membersOf(a);
  const right = new Map(membersOf(b));
  return (
    left.length === right.size &&
    left.every(([name, value]) => right.has(name) && isJsonEqual(value, right.get(name)))
  );
}

const membersOf = (value: object): [string, unknown][] =>
  Object.entries(value).filter(([, member]) => member !== undefined);
