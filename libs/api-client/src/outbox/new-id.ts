import type { Id } from '@chorsu/kernel';

let lastTime = 0;
let counter = 0;

/**
 * A new UUIDv7. Ids made on one page sort in the order of making, also within a millisecond and when the device's
 * clock is set back (RFC 9562, method 1: the 12 bits after the version count on).
 */
export function newId(
  now: number = Date.now(),
  random: Uint8Array = crypto.getRandomValues(new Uint8Array(10)),
): Id {
  if (now > lastTime) {
    lastTime = now;
    counter = ((random[8]! << 8) | random[9]!) & 0x3ff;
  } else if (++counter > 0xfff) {
    lastTime += 1;
    counter = 0;
  }
  const hex = (value: number, length: number): string => value.toString(16).padStart(length, '0');
  const time = hex(lastTime, 12);
  const tail = [...random.subarray(0, 8)]
    .map((byte, place) => hex(place === 0 ? (byte & 0x3f) | 0x80 : byte, 2))
    .join('');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(counter, 3)}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}
