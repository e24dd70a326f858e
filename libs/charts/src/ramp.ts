/** Step 0 … 4 of the colour ramp that a level has reached: rounded down, never up; other scales spread over it. */
export const rampStep = (level: number, top = 4): number =>
  Math.max(0, Math.min(4, Math.floor((level * 4) / top + 1e-9)));

export const rampColour = (level: number, top = 4): string => `var(--level-${rampStep(level, top)})`;
export const onRampColour = (level: number, top = 4): string => `var(--on-level-${rampStep(level, top)})`;
