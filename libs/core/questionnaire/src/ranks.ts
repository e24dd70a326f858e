/**
 * Orders items so that what one reads comes before it, and finds those that read themselves in the end (Tarjan's
 * strongly connected components, without recursion: documents may be deep chains of calculations).
 * `reads[i]` are the items that i reads.
 */
export function ranksOf(reads: readonly (readonly number[])[]): { ranks: number[]; cycles: number[][] } {
  const ranks = new Array<number>(reads.length).fill(-1);
  const found = new Array<number>(reads.length).fill(-1);
  const low = new Array<number>(reads.length).fill(0);
  const isOpen = new Array<boolean>(reads.length).fill(false);
  const open: number[] = [];
  const cycles: number[][] = [];
  let count = 0;
  let rank = 0;
  const enter = (item: number): { item: number; next: number } => {
    found[item] = low[item] = count++;
    isOpen[item] = true;
    open.push(item);
    return { item, next: 0 };
  };
  const close = (item: number): void => {
    const group: number[] = [];
    let member: number;
    do {
      member = open.pop()!;
      isOpen[member] = false;
      group.push(member);
      ranks[member] = rank++;
    } while (member !== item);
    if (group.length > 1 || reads[item]!.includes(item)) cycles.push(group.sort((a, b) => a - b));
  };
  for (let start = 0; start < reads.length; start += 1) {
    if (found[start] !== -1) continue;
    const stack = [enter(start)];
    while (stack.length > 0) {
      const top = stack[stack.length - 1]!;
      const read = reads[top.item]![top.next++];
      if (read === undefined) {
        stack.pop();
        const above = stack[stack.length - 1];
        if (above) low[above.item] = Math.min(low[above.item]!, low[top.item]!);
        if (low[top.item] === found[top.item]) close(top.item);
      } else if (found[read] === -1) stack.push(enter(read));
      else if (isOpen[read]) low[top.item] = Math.min(low[top.item]!, found[read]!);
    }
  }
  return { ranks, cycles };
}
