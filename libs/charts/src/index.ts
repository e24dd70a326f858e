export type { Absence, BandFigure, ChartWords, Direction, Fact, Figure } from './figure.ts';
export { BandChart, type BandRow } from './band-chart.tsx';
export { GapBars, type GapRow } from './gap-bars.tsx';
export { HeatMap, type HeatCell, type HeatMeasure, type HeatRow } from './heat-map.tsx';
export { SharedGapBars, type SharedGapRow } from './gap-sharing-bars.tsx';
export { RadarChart, type RadarAxis } from './radar-chart.tsx';
export { Legend, LegendKey } from './legend.tsx';
export { onRampColour, rampColour, rampStep } from './ramp.ts';
