/** Loops among things that name each other, each once, as the names in order with the first again at the end. */
export function cyclesAmong(names: ReadonlyMap<string, readonly string[]>): string[][] {
  const done = new Set<string>();
  const found: string[][] = [];
  for (const start of names.keys()) {
    const trail: string[] = [];
    // An explicit stack: a chain of a thousand calculations must not end the call stack.
    const stack: { name: string; next: number }[] = [{ name: start, next: 0 }];
    while (stack.length > 0) {
      const top = stack.at(-1)!;
      if (top.next === 0) {
        if (done.has(top.name)) {
          stack.pop();
          continue;
        }
        trail.push(top.name);
      }
      const target = names.get(top.name)?.[top.next];
      top.next += 1;
      if (target === undefined) {
        done.add(top.name);
        trail.pop();
        stack.pop();
      } else if (trail.includes(target)) found.push([...trail.slice(trail.indexOf(target)), target]);
      else if (names.has(target)) stack.push({ name: target, next: 0 });
    }
  }
  return found;
}
