/**
 * Step 0 … 4 of the colour ramp that a level has reached, as it is shown with one decimal: two cells that both say 1.0
 * have one colour. From there rounded down, never up; other scales spread over it.
 */
export const rampStep = (level: number, top = 4): number =>
  Math.max(0, Math.min(4, Math.floor(((Math.round(level * 10) / 10) * 4) / top + 1e-9)));

export const rampColour = (level: number, top = 4): string => `var(--level-${rampStep(level, top)})`;
export const onRampColour = (level: number, top = 4): string => `var(--on-level-${rampStep(level, top)})`;

/** What remains to be done: paler than any level, so that the digit stands on it in the colour of text. */
export const gapColour = (gap: number, top = 4): string =>
  `color-mix(in srgb, var(--gap) ${Math.round(4 + 40 * Math.max(0, Math.min(1, gap / top)))}%, var(--raised))`;
